import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { caseEvents, cases, messages, outbox, scheduledActs } from "@/db/schema";
import type { Actor, Party } from "@/lib/domain/access";
import { buyerBucket, mediatorBucket, sellerBucket } from "@/lib/domain/case/buckets";
import { type Case, totalOf } from "@/lib/domain/case/case";
import { CLOCKS } from "@/lib/domain/case/clocks";
import type { RunningClock } from "@/lib/domain/case/facts";
import type { Policy } from "@/lib/domain/policy/policy";

/** What every row written with an act shares. */
export type Writing = {
  readonly shopId: string;
  readonly caseId: string;
  readonly now: Date;
  readonly actor: Actor;
};

/**
 * The columns that repeat the case for queries; derived here and nowhere else. Deadlines stand as if nothing
 * were scheduled: during a grace period the other side must see no change, and the row keeps its place.
 */
export function columnsOf(
  c: Case,
  clocks: readonly RunningClock[],
  policy: Policy,
  now: Date,
  closedAt: Date | null,
) {
  const unpressed = { ...c, scheduled: null };
  const standing = clocks.filter(
    ({ kind, state }) =>
      kind !== "grace" && (state === "running" || CLOCKS[kind].phase(unpressed, policy) === "running"),
  );
  const dueFor = (party: Party): Date => {
    const own = standing.filter((clock) => CLOCKS[clock.kind].waitsFor(c) === party);
    return earliest(own.length > 0 ? own : standing) ?? now;
  };
  const acting = standing.filter((clock) => clock.kind !== "appeal_window");
  return {
    stage: c.state.stage,
    money: c.state.money,
    returnState: c.state.return,
    outboundState: c.state.outbound,
    traceState: c.state.trace,
    negligence: c.state.negligence,
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
