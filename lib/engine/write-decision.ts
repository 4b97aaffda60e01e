import type { SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { inOrder } from "@/db/in-order";
import { caseEvents, type outbox } from "@/db/schema";
import {
  addToOutbox,
  columnsOf,
  dropScheduledAct,
  insertMessage,
  keepScheduledAct,
  updateCase,
  type Writing,
} from "@/db/stores/case-store";
import { applyClocks } from "@/db/stores/clock-store";
import { noteReputation, writeGoods } from "@/db/stores/goods-store";
import { consequencesOf } from "@/db/stores/ledger-store";
import type { LoadedFacts } from "@/db/stores/load-facts";
import { noticesOf } from "@/db/stores/told-store";
import { asOne, insertion, type Write } from "@/db/writes";
import type { Decided } from "@/lib/domain/case/decide";
import type { CaseEvent } from "@/lib/domain/case/events";
import { pageOf } from "@/lib/domain/case/rulebook";
import { canonical, link } from "./canonical";
import type { CaseRow } from "./lock-case";
import type { PerformRequest } from "./request";
import { type Performed, refuse } from "./result";
import type { Text } from "./texts";

/** A decision and all that is needed to write it down. */
export type Outcome = {
  readonly row: CaseRow;
  readonly facts: LoadedFacts;
  readonly decision: Decided;
  readonly request: PerformRequest;
  readonly text: Text | null;
  readonly firedId: string | null;
};

/** Writes a decision: row, chain of events, clocks, side-ledgers, notices and outbox, under the locks already held. */
export async function writeDecision(tx: Tx, o: Outcome): Promise<Performed> {
  const { shopId, caseId } = o.request;
  const planned = planWrites(o);
  if (planned === null) return { ok: true, shopId, caseId, no: o.row.no, seq: o.row.seq };
  await writePlans(tx, [planned]);
  // The rule has looked; two cases that name one receipt number at once are told apart only here.
  const kept = await writeGoods(tx, planned.w, o.decision, planned.written);
  if (!kept) refuse({ ok: false, refusal: "resi_taken" });
  return { ok: true, shopId, caseId, no: o.row.no, seq: planned.seq };
}

/** All that a decision writes but for the parcels and units it moves. */
export type PlannedWrites = {
  readonly w: Writing & { readonly orderId: string; readonly buyerId: string };
  readonly seq: number;
  readonly written: readonly { readonly seq: number; readonly event: CaseEvent }[];
  readonly changes: readonly Write[];
  readonly rows: readonly Write[];
  readonly afterwards: readonly SQL[];
};

/** Writes the plans of decisions about different orders, all in as many statements as one would take. */
export async function writePlans(
  tx: Tx,
  plans: readonly Pick<PlannedWrites, "changes" | "rows" | "afterwards">[],
): Promise<void> {
  await inOrder(tx, [
    ...asOne(plans.flatMap((plan) => plan.changes)),
    ...asOne(plans.flatMap((plan) => plan.rows)),
    ...plans.flatMap((plan) => plan.afterwards),
  ]);
}

/** Null for a decision in which nothing happens. */
export function planWrites(o: Outcome): PlannedWrites | null {
  const { row, facts, decision, request } = o;
  const { shopId, caseId, actor } = request;
  const w = { shopId, caseId, actor, now: facts.now, orderId: row.orderId, buyerId: row.buyerId };
  if (decision.events.length === 0) return null;

  const chain = chainEvents(decision.events, { ...w, row, commandId: request.commandId });
  const clocks = applyClocks(w, decision.clocks, facts.clocks, o.firedId);
  const justClosed = decision.next.state.stage === "closed" && row.body.state.stage !== "closed";
  const closedAt = justClosed ? facts.now : decision.next.state.stage === "closed" ? row.closedAt : null;
  const hidden: readonly CaseEvent["type"][] = ["act_scheduled", "act_undone"];
  const newTerms =
    pageOf(request.verb).changes === "terms" && decision.events.some((event) => !hidden.includes(event.type));
  const ledger = consequencesOf(w, chain.written, decision.next);
  const dropsAct = row.body.scheduled !== null && decision.next.scheduled === null;
  const keepsAct = decision.events.some((event) => event.type === "act_scheduled");
  const told = {
    ...w,
    marketplaceId: row.marketplaceId,
    mediatorId: decision.next.mediatorId,
    stage: decision.next.state.stage,
  };
  return {
    w,
    seq: chain.seq,
    written: chain.written,
    changes: [
      updateCase(w, {
        ...columnsOf(decision.next, clocks.on, facts.policy, facts.now, closedAt),
        version: row.version + 1,
        termsVersion: row.termsVersion + (newTerms ? 1 : 0),
        seq: chain.seq,
        hash: chain.hash,
        evidenceCount: filesAfter(facts, decision.events),
      }),
      ...clocks.changes,
      ...ledger.changes,
      ...(dropsAct ? [dropScheduledAct(w)] : []),
    ],
    rows: [
      insertion(caseEvents, chain.rows),
      ...(o.text !== null && mentions(decision.events, o.text.ref.id)
        ? [insertMessage(w, o.text.ref.id, o.text.body)]
        : []),
      ...clocks.rows,
      ...ledger.rows,
      ...noteReputation(w, decision.reputation, chain.seq),
      ...(keepsAct ? [keepScheduledAct(w, request.verb, request.input)] : []),
      ...noticesOf(told, chain.written),
      addToOutbox([...rejectionMessages(w, chain.written, facts), liveNews(w, row.no, chain.seq)]),
    ],
    afterwards: ledger.afterwards,
  };
}

/** Has open pages read the case again. */
export function liveNews(w: Writing, no: string, seq: number): typeof outbox.$inferInsert {
  return { shopId: w.shopId, kind: "live", key: `live:${w.caseId}:${seq}`, payload: { no } };
}

function rejectionMessages(
  w: Writing,
  written: readonly { seq: number; event: CaseEvent }[],
  { policy }: LoadedFacts,
): (typeof outbox.$inferInsert)[] {
  return written
    .filter(({ event }) => event.type === "solution_rejected" && policy.messageOnReject)
    .map(({ seq }) => ({
      shopId: w.shopId,
      kind: "whatsapp",
      key: `whatsapp:${w.caseId}:${seq}`,
      payload: { caseId: w.caseId, template: "complaint_rejected" },
    }));
}

/** Numbers the events, writes them as canonical text and links each to the one before. */
export function chainEvents(
  events: readonly CaseEvent[],
  on: Writing & { row: { seq: number; hash: string; policyVersion: number }; commandId: string },
) {
  let { seq, hash } = on.row;
  const written: { seq: number; event: CaseEvent }[] = [];
  const rows = events.map((event) => {
    seq += 1;
    const body = canonical({ event, actor: on.actor, at: on.now, policy: on.row.policyVersion });
    hash = link(hash, seq, body);
    written.push({ seq, event });
    return {
      shopId: on.shopId,
      caseId: on.caseId,
      seq,
      type: event.type,
      actorId: on.actor.id,
      actorRole: on.actor.role,
      commandId: on.commandId,
      occurredAt: on.now,
      body,
      hash,
    };
  });
  return { rows, written, seq, hash };
}

/** How many files the case holds once these events have happened. */
export function filesAfter(facts: LoadedFacts, events: readonly CaseEvent[]): number {
  const named = new Set(events.flatMap((event) => ("evidenceIds" in event ? event.evidenceIds : [])));
  return facts.attached.length + facts.staged.filter((file) => named.has(file.id)).length;
}

function mentions(events: readonly CaseEvent[], textId: string): boolean {
  return events.some((event) => "text" in event && event.text?.id === textId);
}
