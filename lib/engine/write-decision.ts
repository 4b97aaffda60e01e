import type { Tx } from "@/db/client";
import {
  addToOutbox,
  appendEvents,
  columnsOf,
  dropScheduledAct,
  insertMessage,
  keepScheduledAct,
  updateCase,
  type Writing,
} from "@/db/stores/case-store";
import { applyClocks, fireClock } from "@/db/stores/clock-store";
import { writeGoods } from "@/db/stores/goods-store";
import { writeConsequences } from "@/db/stores/ledger-store";
import type { LoadedFacts } from "@/db/stores/load-facts";
import { insertNotices } from "@/db/stores/told-store";
import { together } from "@/db/together";
import type { Case } from "@/lib/domain/case/case";
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
  const { row, facts, decision, request } = o;
  const { shopId, caseId, actor } = request;
  const w = { shopId, caseId, actor, now: facts.now, orderId: row.orderId, buyerId: row.buyerId };
  if (decision.events.length === 0) return { ok: true, shopId, caseId, no: row.no, seq: row.seq };

  const chain = chainEvents(decision.events, { ...w, row, commandId: request.commandId });
  const clocks = await applyClocks(tx, w, decision.clocks, facts.clocks, o.firedId);
  const changed = decision.clocks.some((change) =>
    facts.clocks.some((own) => own.id === o.firedId && own.kind === change.kind),
  );
  if (o.firedId !== null && !changed) await fireClock(tx, w, o.firedId);

  const justClosed = decision.next.state.stage === "closed" && row.body.state.stage !== "closed";
  const closedAt = justClosed ? facts.now : decision.next.state.stage === "closed" ? row.closedAt : null;
  const hidden: readonly CaseEvent["type"][] = ["act_scheduled", "act_undone"];
  const newTerms =
    pageOf(request.verb).changes === "terms" && decision.events.some((event) => !hidden.includes(event.type));
  // Statements of one wave travel together; notices refer to the events, so those are there before them.
  await together([
    updateCase(tx, w, {
      ...columnsOf(decision.next, clocks, facts.policy, facts.now, closedAt),
      version: row.version + 1,
      termsVersion: row.termsVersion + (newTerms ? 1 : 0),
      seq: chain.seq,
      hash: chain.hash,
    }),
    appendEvents(tx, chain.rows),
    o.text !== null && mentions(decision.events, o.text.ref.id)
      ? insertMessage(tx, w, o.text.ref.id, o.text.body)
      : null,
    keepOrDropAct(tx, w, row.body, decision, request),
  ]);
  await together([
    ...chain.written.map(({ seq, event }) =>
      writeConsequences(tx, w, seq, event, decision.next.lines, decision.next.shippingDisputed),
    ),
    ...chain.written
      .filter(({ event }) => event.type === "solution_rejected" && facts.policy.messageOnReject)
      .map(({ seq }) =>
        addToOutbox(tx, {
          shopId,
          kind: "whatsapp",
          key: `whatsapp:${caseId}:${seq}`,
          payload: { caseId, template: "complaint_rejected" },
        }),
      ),
    // The rule has looked; two cases that name one receipt number at once are told apart only here.
    writeGoods(tx, w, decision, chain.written).then(
      (kept) => kept || refuse({ ok: false, refusal: "resi_taken" }),
    ),
    insertNotices(
      tx,
      {
        ...w,
        buyerId: row.buyerId,
        marketplaceId: row.marketplaceId,
        mediatorId: decision.next.mediatorId,
        stage: decision.next.state.stage,
      },
      chain.written,
    ),
    addToOutbox(tx, {
      shopId,
      kind: "live",
      key: `live:${caseId}:${chain.seq}`,
      payload: { no: row.no },
    }),
  ]);
  return { ok: true, shopId, caseId, no: row.no, seq: chain.seq };
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

async function keepOrDropAct(
  tx: Tx,
  w: Writing,
  before: Case,
  decision: Decided,
  request: PerformRequest,
): Promise<void> {
  if (before.scheduled !== null && decision.next.scheduled === null) await dropScheduledAct(tx, w);
  if (decision.events.some((event) => event.type === "act_scheduled")) {
    await keepScheduledAct(tx, w, request.verb, request.input);
  }
}

function mentions(events: readonly CaseEvent[], textId: string): boolean {
  return events.some((event) => "text" in event && event.text?.id === textId);
}
