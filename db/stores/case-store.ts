import { sql } from "drizzle-orm";
import { cases, messages, outbox, scheduledActs } from "@/db/schema";
import { change, insertion, type Write } from "@/db/writes";
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

/** Sets columns of the case's row. */
export function updateCase(w: Writing, columns: Partial<typeof cases.$inferInsert>): Write {
  return change(cases, { shopId: w.shopId, id: w.caseId }, columns);
}

/** What a person wrote, apart from the event that keeps its digest. */
export function insertMessage(w: Writing, id: string, body: string): Write {
  return insertion(messages, [
    { shopId: w.shopId, id, caseId: w.caseId, authorId: w.actor.id, body, createdAt: w.now },
  ]);
}

export function keepScheduledAct(w: Writing, verb: string, input: unknown): Write {
  if (w.actor.id === null) throw new Error("only a person schedules an act");
  return insertion(scheduledActs, [
    {
      shopId: w.shopId,
      caseId: w.caseId,
      verb,
      input,
      actorId: w.actor.id,
      actorRole: w.actor.role,
    },
  ]);
}

export function dropScheduledAct(w: Writing): Write {
  return {
    kind: "drop acts",
    rows: [{ shop_id: w.shopId, case_id: w.caseId }],
    statement: (rows) => sql`
      delete from scheduled_acts a using json_to_recordset(${rows}) as d (shop_id uuid, case_id uuid)
      where a.shop_id = d.shop_id and a.case_id = d.case_id`,
  };
}

/** Effects on the world outside and news for open pages; one that is on its way already is passed over. */
export function addToOutbox(rows: readonly (typeof outbox.$inferInsert)[]): Write {
  return insertion(outbox, rows, { unlessThere: true });
}
