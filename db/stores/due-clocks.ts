import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { caseClocks } from "@/db/schema";
import type { ClockKind } from "@/lib/domain/case/clock-kinds";

export type DueClock = {
  readonly shopId: string;
  readonly caseId: string;
  readonly id: string;
  readonly kind: ClockKind;
  readonly hardDue: Date;
  /** How many reminders were sent so far. */
  readonly reminders: number;
};

/** Which of its two instants a clock has reached: the deadline itself, or a reminder before it. */
export type Moment = "expiry" | "reminder";

const reached = {
  expiry: sql`hard_due <= app_now()`,
  // An overdue clock is past reminding: its expiry looks at what was missed.
  reminder: sql`next_reminder_at <= app_now() and hard_due > app_now()`,
} as const;

const columns = {
  shopId: caseClocks.shopId,
  caseId: caseClocks.caseId,
  id: caseClocks.id,
  kind: sql<ClockKind>`${caseClocks.kind}`,
  hardDue: caseClocks.hardDue,
  reminders: caseClocks.reminders,
};

/** At most `limit` clocks that have reached `moment`, longest overdue first. Takes no locks. */
export async function dueClocks(db: Db, moment: Moment, limit: number): Promise<DueClock[]> {
  return db
    .select(columns)
    .from(caseClocks)
    .where(
      and(eq(caseClocks.state, "running"), reached[moment], sql`(retry_at is null or retry_at <= app_now())`),
    )
    .orderBy(moment === "expiry" ? caseClocks.hardDue : caseClocks.nextReminderAt)
    .limit(limit);
}

/**
 * Takes the lock of the clock's order and reads the clock anew. Null when somebody is at work on the order,
 * or when the clock has been dealt with since it was found.
 */
export async function lockDueClock(tx: Tx, clock: DueClock, moment: Moment): Promise<DueClock | null> {
  const locked = await tx.execute(sql`
    select 1 from orders
    where (shop_id, id) = (select shop_id, order_id from cases where shop_id = ${clock.shopId} and id = ${clock.caseId})
    for update skip locked`);
  // A statement of its own: it sees what the holder of the lock had written.
  return locked.length === 0 ? null : readDueClock(tx, clock, moment);
}

export async function readDueClock(tx: Tx, clock: DueClock, moment: Moment): Promise<DueClock | null> {
  const [row] = await tx
    .select(columns)
    .from(caseClocks)
    .where(and(at(clock), eq(caseClocks.state, "running"), reached[moment]));
  return row ?? null;
}

/** Takes a clock out of the sweep that the rules cannot carry out, and leaves the reason on it. */
export async function endClock(tx: Tx, clock: DueClock, why: string): Promise<void> {
  await tx
    .update(caseClocks)
    .set({ state: "cancelled", endedAt: sql`app_now()`, nextReminderAt: null, error: why })
    .where(at(clock));
}

/** No more reminders for a clock that goes on without them. */
export async function stopReminders(tx: Tx, clock: DueClock, why: string): Promise<void> {
  await tx.update(caseClocks).set({ nextReminderAt: null, error: why }).where(at(clock));
}

/** Writes down why a clock could not be carried out; it is left alone for a minute. */
export async function postponeClock(db: Db, clock: DueClock, error: string): Promise<void> {
  await db
    .update(caseClocks)
    .set({ error, retryAt: sql`app_now() + interval '60 seconds'` })
    .where(and(at(clock), eq(caseClocks.state, "running")));
}

function at(clock: DueClock) {
  return and(eq(caseClocks.shopId, clock.shopId), eq(caseClocks.id, clock.id));
}
