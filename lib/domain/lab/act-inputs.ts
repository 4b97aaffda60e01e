import type { Actor } from "../access";
import { type Case, remedyOf, type Solution } from "../case/case";
import type { CaseEvent } from "../case/events";
import type { CaseVerb } from "../case/rulebook";
import type { TextRef } from "../case/text-ref";

/** An act read back from the events it caused. */
export type ReadAct = {
  readonly verb: CaseVerb;
  readonly input: object;
  readonly text: TextRef | null;
  readonly fileIds: readonly string[];
  /** Which refund or payment the gateway speaks of; null: all of them, or no news of money. */
  readonly about: { readonly refund: string } | { readonly payment: number } | null;
};

/** Words may have been erased, and no rule reads them: only that there were some, and enough. */
const WORDS = "(recorded words)";

/**
 * What was pressed, and with which input, from the events that it caused: the inverse of each verb's `then`, kept in
 * this one place. `events[0]` is what the act is told by; `c` is the case right before it. Null where a clock did it:
 * clocks are not acts.
 */
export function readAct(c: Case, events: readonly CaseEvent[], actor: Actor): ReadAct | null {
  const [event] = events;
  if (event === undefined) return null;
  return actor.id === null ? readNews(event) : readPress(c, event, events);
}

/** What the world outside says through the system: couriers and the payments gateway. */
function readNews(event: CaseEvent): ReadAct | null {
  switch (event.type) {
    case "refund_sent":
      return ofRefund({ outcome: "sent", key: event.key });
    case "refund_failed":
      return ofRefund({ outcome: "failed", reason: event.reason, key: event.key });
    case "refund_settled":
      return ofRefund({ outcome: "settled", key: event.key });
    case "difference_paid":
    case "payment_voided":
      return act("report_payment", { n: event.n, outcome: "paid" }, { about: { payment: event.n } });
    case "payment_failed":
      // That nobody answered is what the clock says, not the gateway.
      return event.reason === "no_answer"
        ? null
        : act(
            "report_payment",
            { n: event.n, outcome: "failed", reason: event.reason },
            { about: { payment: event.n } },
          );
    case "parcel_delivered":
      return act("report_delivery", { of: event.of });
    case "trace_reported":
      return said("report_trace", event, { result: event.result });
    default:
      return null;
  }
}

function readPress(c: Case, event: CaseEvent, events: readonly CaseEvent[]): ReadAct | null {
  switch (event.type) {
    case "message_posted":
      return said("post_message", event, {});
    case "note_posted":
      return said("post_note", event, {});
    case "evidence_attached":
      return said("attach_evidence", event, {});
    case "info_requested":
      return said("request_info", event, { to: event.to, items: event.items });
    case "info_answered":
      return said("answer_info", event, {});
    case "request_revised":
      return said("revise_request", event, { request: unnamed(event.request) });
    case "case_withdrawn":
      return act("withdraw");
    case "seller_acknowledged":
      return said("acknowledge", event, {});
    case "solution_accepted": {
      const standing = c.offer?.solution ?? c.request;
      const kept = remedyOf(standing) === "return_refund" && remedyOf(event.solution) === null;
      const agreed = events.find((own) => own.type === "goods_out_agreed");
      const checks = agreed?.type === "goods_out_agreed" ? agreed.checks : [];
      return act("accept_solution", { how: kept ? "refund_now" : "return_first", checks });
    }
    case "solution_proposed":
      return said("propose_solution", event, { solution: unnamed(event.solution) });
    case "offer_declined":
      return said("decline_offer", event, {});
    case "solution_rejected":
      return said("reject_solution", event, { reason: event.reason });
    case "objection_filed":
      return said("file_objection", event, {});
    case "help_asked":
      return said("ask_help", event, {});
    case "case_taken":
      return act("take_case");
    case "case_decided": {
      const ruled = events.find((own) => own.type === "negligence_ruled");
      const { fault, findings } = event;
      const solution = unnamed(event.solution);
      const negligence =
        ruled?.type === "negligence_ruled" ? { negligence: ruled.found ? "found" : "not_found" } : {};
      return said("decide_case", event, { solution, fault, findings, ...negligence });
    }
    case "decision_accepted":
      return act("accept_decision");
    case "appeal_filed":
      return said("file_appeal", event, { finding: event.finding });
    case "deadline_extended":
      return said("extend_deadline", event, { clock: event.clock, hours: event.hours });
    case "case_assigned":
      return act("assign_case", { to: event.to });
    case "act_undone":
      return act("undo");
    case "negligence_ruled":
      return said("review_negligence", event, { found: event.found });
    case "delivery_confirmed":
      return act("confirm_delivery");
    default:
      return readGoods(event);
  }
}

function readGoods(event: CaseEvent): ReadAct | null {
  switch (event.type) {
    case "return_shipped":
      return act("ship_return", { method: event.method, ...event.parcel });
    case "return_received":
      return said("confirm_receipt", event, { lines: event.lines });
    case "return_accepted":
      return act("accept_return", { disposed: event.disposed, deducted: event.deducted });
    case "return_contested":
      return said("contest_return", event, { reason: event.reason });
    case "disposition_changed": {
      const { orderLineId, qty, from, to } = event;
      return act("change_disposition", { orderLineId, qty, from, to });
    }
    case "stock_reserved":
      return act("reserve_stock");
    case "payment_ordered":
      return act("pay_difference");
    case "goods_shipped":
      return act(event.kind === "ship_back" ? "ship_back" : "ship_replacement", { ...event.parcel });
    case "replacement_confirmed":
      return act("confirm_replacement");
    case "replacement_disputed":
      return said("report_replacement_problem", event, {});
    case "trace_started":
      return event.of === "return" ? act("report_not_arrived") : act("start_trace", { ...event.parcel });
    case "trace_reported":
      return said("report_trace", event, { result: event.result });
    default:
      return null;
  }
}

function ofRefund(input: {
  readonly outcome: string;
  readonly key: string | null;
  reason?: string;
}): ReadAct {
  return act("report_refund", input, { about: input.key === null ? null : { refund: input.key } });
}

/** As an input names articles: by number alone. */
function unnamed({ articles, ...solution }: Solution): Solution {
  if (articles === undefined) return solution;
  return { ...solution, articles: articles.map(({ orderLineId, sku }) => ({ orderLineId, sku })) };
}

function act(verb: CaseVerb, input: object = {}, more: Partial<ReadAct> = {}): ReadAct {
  return { verb, input, text: null, fileIds: [], about: null, ...more };
}

/** With the words and the files that the event names. */
function said(
  verb: CaseVerb,
  event: { readonly text?: TextRef | null; readonly evidenceIds?: readonly string[] },
  input: object,
): ReadAct {
  const text = event.text ?? null;
  const fileIds = event.evidenceIds ?? [];
  const files = event.evidenceIds === undefined ? {} : { evidenceIds: fileIds };
  return act(verb, { ...input, ...files, ...(text === null ? {} : { text: WORDS }) }, { text, fileIds });
}
