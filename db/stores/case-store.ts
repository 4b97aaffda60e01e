import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import {
  caseClocks,
  caseEvents,
  cases,
  evidence,
  messages,
  outbox,
  refunds,
  scheduledActs,
  transfers,
} from "@/db/schema";
import type { Actor, Party } from "@/lib/domain/access";
import { buyerBucket, mediatorBucket, sellerBucket } from "@/lib/domain/case/buckets";
import { type Case, totalOf } from "@/lib/domain/case/case";
import { CLOCKS } from "@/lib/domain/case/clocks";
import type { ClockChange } from "@/lib/domain/case/consequences/clock-changes";
import { toldOf } from "@/lib/domain/case/consequences/notices";
import { postingsOf } from "@/lib/domain/case/consequences/postings";
import type { CaseEvent } from "@/lib/domain/case/events";
import type { RunningClock } from "@/lib/domain/case/facts";
import { nextReminder } from "@/lib/domain/case/reminders";

/** What every row written with an act shares. */
export type Writing = {
  readonly shopId: string;
  readonly caseId: string;
  readonly now: Date;
  readonly actor: Actor;
};

/** The columns that repeat the case for queries; derived here and nowhere else. */
export function columnsOf(c: Case, clocks: readonly RunningClock[], now: Date, closedAt: Date | null) {
  const dueFor = (party: Party): Date => {
    const own = clocks.filter(
      (clock) => clock.state === "running" && CLOCKS[clock.kind].waitsFor(c) === party,
    );
    return earliest(own.length > 0 ? own : clocks.filter((clock) => clock.state === "running")) ?? now;
  };
  const acting = clocks.filter(
    (clock) => clock.state === "running" && clock.kind !== "grace" && clock.kind !== "appeal_window",
  );
  return {
    stage: c.state.stage,
    money: c.state.money,
    body: c,
    refund: totalOf(c.resolution ?? c.request),
    sellerBucket: sellerBucket(c),
    sellerSortAt: closedAt ?? (sellerBucket(c) === "selesai" ? now : dueFor("seller")),
    buyerBucket: buyerBucket(c),
    buyerSortAt: closedAt ?? dueFor("buyer"),
    mediatorBucket: mediatorBucket(c),
    mediatorSortAt: closedAt ?? dueFor("mediator"),
    nextDueAt: c.state.stage === "closed" ? null : earliest(acting),
    assigneeId: c.assigneeId,
    mediatorId: c.mediatorId,
    automatic: c.automatic,
    closedAt,
    closeCode: c.closeCode,
  };
}

function earliest(clocks: readonly RunningClock[]): Date | null {
  return clocks.reduce<Date | null>(
    (first, clock) => (first === null || clock.hardDue < first ? clock.hardDue : first),
    null,
  );
}

export async function insertCase(tx: Tx, row: typeof cases.$inferInsert): Promise<void> {
  await tx.insert(cases).values(row);
}

export async function updateCase(
  tx: Tx,
  w: Writing,
  columns: Partial<typeof cases.$inferInsert>,
): Promise<void> {
  await tx
    .update(cases)
    .set(columns)
    .where(and(eq(cases.shopId, w.shopId), eq(cases.id, w.caseId)));
}

export async function appendEvents(tx: Tx, rows: (typeof caseEvents.$inferInsert)[]): Promise<void> {
  await tx.insert(caseEvents).values(rows);
}

/** Starts, pauses, moves and ends deadlines, and gives back the ones that are on afterwards. */
export async function applyClocks(
  tx: Tx,
  w: Writing,
  changes: readonly ClockChange[],
  rows: readonly (RunningClock & { id: string })[],
  firedId: string | null,
): Promise<RunningClock[]> {
  const after = new Map<string, RunningClock & { id: string | null }>(rows.map((row) => [row.kind, row]));
  for (const change of changes) {
    const row = after.get(change.kind);
    const at = row?.id == null ? null : and(eq(caseClocks.shopId, w.shopId), eq(caseClocks.id, row.id));
    switch (change.op) {
      case "start": {
        const started = {
          kind: change.kind,
          state: "running" as const,
          startsAt: w.now,
          softDue: change.softDue,
          hardDue: change.hardDue,
          window: change.window,
          remainingMs: null,
          reminders: 0,
          lastReminderAt: null,
          moved: false,
        };
        const [inserted] = await tx
          .insert(caseClocks)
          .values({
            shopId: w.shopId,
            caseId: w.caseId,
            kind: change.kind,
            state: "running",
            waitsFor: change.waitsFor,
            length: change.window,
            startsAt: w.now,
            softDue: change.softDue,
            hardDue: change.hardDue,
            nextReminderAt: CLOCKS[change.kind].reminds ? nextReminder(w.now, change.hardDue, w.now) : null,
          })
          .returning({ id: caseClocks.id });
        after.set(change.kind, { ...started, id: inserted?.id ?? null });
        break;
      }
      case "pause":
        if (row === undefined || at === null) break;
        await tx
          .update(caseClocks)
          .set({ state: "paused", remainingMs: change.remainingMs, nextReminderAt: null })
          .where(at);
        after.set(change.kind, { ...row, state: "paused", remainingMs: change.remainingMs });
        break;
      case "resume":
        if (row === undefined || at === null) break;
        await tx
          .update(caseClocks)
          .set({
            state: "running",
            softDue: change.softDue,
            hardDue: change.hardDue,
            remainingMs: null,
            nextReminderAt: CLOCKS[change.kind].reminds
              ? nextReminder(row.startsAt, change.hardDue, w.now)
              : null,
          })
          .where(at);
        after.set(change.kind, {
          ...row,
          state: "running",
          softDue: change.softDue,
          hardDue: change.hardDue,
          remainingMs: null,
        });
        break;
      case "move":
        if (row === undefined || at === null) break;
        await tx
          .update(caseClocks)
          .set({
            hardDue: change.hardDue,
            moved: true,
            nextReminderAt: CLOCKS[change.kind].reminds
              ? nextReminder(row.startsAt, change.hardDue, w.now)
              : null,
          })
          .where(at);
        after.set(change.kind, { ...row, hardDue: change.hardDue, moved: true });
        break;
      case "remind":
        if (row === undefined || at === null) break;
        await tx
          .update(caseClocks)
          .set({
            reminders: row.reminders + 1,
            lastReminderAt: w.now,
            nextReminderAt: nextReminder(row.startsAt, row.hardDue, w.now),
          })
          .where(at);
        after.set(change.kind, { ...row, reminders: row.reminders + 1, lastReminderAt: w.now });
        break;
      case "end":
        if (at === null) break;
        await tx
          .update(caseClocks)
          .set({ state: row?.id === firedId ? "fired" : change.how, endedAt: w.now, nextReminderAt: null })
          .where(at);
        after.delete(change.kind);
        break;
    }
  }
  return [...after.values()];
}

/** Ends a deadline that ran out without its case leaving it behind by itself. */
export async function fireClock(tx: Tx, w: Writing, clockId: string): Promise<void> {
  await tx
    .update(caseClocks)
    .set({ state: "fired", endedAt: w.now, nextReminderAt: null })
    .where(and(eq(caseClocks.shopId, w.shopId), eq(caseClocks.id, clockId)));
}

/** The side-ledgers of one event: transfers, refunds on their way out, caps on the order, files, messages to the world. */
export async function writeConsequences(
  tx: Tx,
  w: Writing & { orderId: string },
  seq: number,
  event: CaseEvent,
  lines: Case["lines"],
  shippingDisputed: number,
): Promise<void> {
  const postings = postingsOf(event);
  if (postings.length > 0) {
    await tx.insert(transfers).values(
      postings.map((posting) => ({
        shopId: w.shopId,
        caseId: w.caseId,
        causeSeq: seq,
        fromAccount: posting.from,
        toAccount: posting.to,
        rupiah: posting.rupiah,
        corrects: posting.corrects,
        at: w.now,
      })),
    );
  }
  if ("evidenceIds" in event && event.evidenceIds.length > 0) {
    await tx
      .update(evidence)
      .set({ caseId: w.caseId, seq })
      .where(
        and(
          eq(evidence.shopId, w.shopId),
          sql`${evidence.id} = any(${pgArray(event.evidenceIds)}::uuid[])`,
          sql`case_id is null`,
        ),
      );
  }
  switch (event.type) {
    case "case_opened":
      await claimUnits(tx, w, lines, shippingDisputed);
      break;
    case "refund_granted": {
      const total = totalOf(event.solution);
      const key = `refund:${w.caseId}:${seq}`;
      for (const line of event.solution.lines) {
        if (line.rupiah === 0) continue;
        await tx.execute(sql`
          update order_lines set refunded = refunded + ${line.rupiah}
          where shop_id = ${w.shopId} and id = ${line.orderLineId}`);
      }
      await tx.execute(sql`
        update payments set refunded = refunded + ${total} where shop_id = ${w.shopId} and order_id = ${w.orderId}`);
      await tx.insert(refunds).values({
        shopId: w.shopId,
        caseId: w.caseId,
        orderId: w.orderId,
        causeSeq: seq,
        key,
        rupiah: total,
        state: "granted",
        updatedAt: w.now,
      });
      await tx.insert(outbox).values({ shopId: w.shopId, kind: "refund", key, payload: { key } });
      break;
    }
    case "funds_released":
      await tx.execute(sql`
        update payments set released = released + ${event.rupiah} where shop_id = ${w.shopId} and order_id = ${w.orderId}`);
      break;
    case "refund_sent":
      await setRefunds(tx, w, "sent", event.key, null);
      break;
    case "refund_settled":
      await setRefunds(tx, w, "settled", event.key, null);
      break;
    case "refund_failed":
      await setRefunds(tx, w, "failed", event.key, event.reason);
      break;
    case "refund_credited":
      await setRefunds(tx, w, "credited", null, null);
      break;
    default:
      break;
  }
}

/**
 * Claimed units stay claimed, also after a withdrawal: their money has gone to the seller and cannot be held
 * a second time.
 */
async function claimUnits(tx: Tx, w: Writing & { orderId: string }, lines: Case["lines"], shipping: number) {
  for (const line of [...lines].sort((a, b) => (a.orderLineId < b.orderLineId ? -1 : 1))) {
    await tx.execute(sql`
      update order_lines set qty_claimed = qty_claimed + ${line.qty}
      where shop_id = ${w.shopId} and id = ${line.orderLineId}`);
  }
  if (shipping > 0) {
    await tx.execute(sql`
      update orders set shipping_claimed = shipping_claimed + ${shipping}
      where shop_id = ${w.shopId} and id = ${w.orderId}`);
  }
}

async function setRefunds(
  tx: Tx,
  w: Writing,
  state: string,
  key: string | null,
  reason: string | null,
): Promise<void> {
  await tx.execute(sql`
    update refunds set state = ${state}, reason = ${reason}, attempts = attempts + ${state === "sent" ? 1 : 0}, updated_at = app_now()
    where shop_id = ${w.shopId} and case_id = ${w.caseId} and state not in ('settled', 'credited') and (${key}::text is null or key = ${key})`);
}

/** Notices for the people of each side that is told, one row a person and event. */
export async function insertNotices(
  tx: Tx,
  w: Writing & { buyerId: string; marketplaceId: string; mediatorId: string | null; stage: string },
  written: readonly { seq: number; event: CaseEvent }[],
): Promise<void> {
  const told = (party: Party) =>
    written.filter(({ event }) => toldOf(event, w.actor).includes(party)).map(({ seq }) => seq);
  const people: Record<Party, ReturnType<typeof sql>> = {
    seller: sql`select user_id from shop_members where shop_id = ${w.shopId} and role in ('owner', 'staff')`,
    buyer: sql`select user_id from buyers where id = ${w.buyerId} and user_id is not null`,
    mediator:
      w.mediatorId === null
        ? sql`select user_id from marketplace_members where marketplace_id = ${w.marketplaceId}
              and role = any(${w.stage === "appeal" ? "{senior_mediator}" : "{mediator,senior_mediator}"}::text[])`
        : sql`select ${w.mediatorId}::uuid as user_id`,
  };
  for (const party of ["seller", "buyer", "mediator"] as const) {
    const seqs = told(party);
    if (seqs.length === 0) continue;
    await tx.execute(sql`
      insert into notifications (user_id, shop_id, case_id, seq, at)
      select people.user_id, ${w.shopId}, ${w.caseId}, told.seq, ${w.now.toISOString()}::timestamptz
      from (${people[party]}) people cross join unnest(${`{${seqs.join(",")}}`}::int[]) told (seq)
      where people.user_id is distinct from ${w.actor.id}::uuid
      on conflict do nothing`);
  }
}

export async function insertMessage(tx: Tx, w: Writing, id: string, body: string): Promise<void> {
  await tx
    .insert(messages)
    .values({ shopId: w.shopId, id, caseId: w.caseId, authorId: w.actor.id, body, createdAt: w.now });
}

export async function keepScheduledAct(tx: Tx, w: Writing, verb: string, input: unknown): Promise<void> {
  if (w.actor.id === null) throw new Error("only a person schedules an act");
  await tx.insert(scheduledActs).values({
    shopId: w.shopId,
    caseId: w.caseId,
    verb,
    input,
    actorId: w.actor.id,
    actorRole: w.actor.role,
  });
}

export async function dropScheduledAct(tx: Tx, w: Writing): Promise<void> {
  await tx
    .delete(scheduledActs)
    .where(and(eq(scheduledActs.shopId, w.shopId), eq(scheduledActs.caseId, w.caseId)));
}

export async function addToOutbox(tx: Tx, row: typeof outbox.$inferInsert): Promise<void> {
  await tx.insert(outbox).values(row).onConflictDoNothing();
}

function pgArray(ids: readonly string[]): string {
  return `{${ids.join(",")}}`;
}
