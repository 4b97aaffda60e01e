import type { Actor } from "../access";
import type { EventType } from "../case/events";
import { type CaseVerb, RULEBOOK } from "../case/rulebook";
import { type CaseState, matches, type When } from "../case/state";

/**
 * Places that an act may answer, by whatever way a case comes there: the desk has it; goods can be sent, counted in,
 * looked at. The case has come to one when it stands there after a decision and did not before.
 */
const ARRIVALS = {
  at_mediation: { stage: ["mediation"] },
  at_appeal: { stage: ["appeal"] },
  may_ship_return: RULEBOOK.ship_return.when,
  may_confirm_receipt: RULEBOOK.confirm_receipt.when,
  may_inspect: RULEBOOK.accept_return.when,
  may_report_not_arrived: RULEBOOK.report_not_arrived.when,
  may_pay: RULEBOOK.pay_difference.when,
  may_reserve_stock: RULEBOOK.reserve_stock.when,
  may_ship_replacement: RULEBOOK.ship_replacement.when,
  may_confirm_replacement: RULEBOOK.confirm_replacement.when,
  may_change_disposition: RULEBOOK.change_disposition.when,
  may_trace: RULEBOOK.report_trace.when,
  return_under_way: { return: ["in_transit"] },
  goods_under_way: { outbound: ["shipped"] },
} as const satisfies Record<string, When>;
type Arrival = keyof typeof ARRIVALS;

/** What an act can answer: something that happened, or a place that the case came to. */
export type Cause = EventType | Arrival;
export type Happened = { readonly cause: Cause; readonly at: Date };

/** What an act answers: the nth of its kind, and how long after it the act came. */
export type Anchor = { readonly cause: Cause; readonly nth: number; readonly delayMs: number };

const NAMES = Object.keys(ARRIVALS) as Arrival[];

/** The places that a decision has brought a case to. */
export function arrivals(before: CaseState | null, after: CaseState): Arrival[] {
  return NAMES.filter(
    (name) => matches(after, ARRIVALS[name]) && !(before !== null && matches(before, ARRIVALS[name])),
  );
}

const DESK: readonly Cause[] = ["at_mediation", "at_appeal"];

/**
 * What an act answers, by verb: the last of these before it. Under other rules that may come at another time, and
 * the answer then keeps its distance from it; who ruled a day after the case came to the desk still takes a day. A
 * verb that is not here answers the complaint itself and keeps its instant.
 */
const ANSWERS_TO: { readonly [V in CaseVerb]?: readonly Cause[] } = {
  answer_info: ["info_requested"],
  revise_request: ["solution_rejected"],
  ask_help: [
    "seller_timed_out",
    "help_opened",
    "solution_rejected",
    "objection_filed",
    "offer_declined",
    "trace_reported",
    "parcel_delivered",
    "inspection_overdue",
  ],
  undo: ["act_scheduled"],
  take_case: DESK,
  decide_case: DESK,
  extend_deadline: DESK,
  review_negligence: ["negligence_admitted"],
  accept_decision: ["case_decided"],
  file_appeal: ["case_decided", "auto_approved", "case_closed"],
  ship_return: ["may_ship_return"],
  confirm_receipt: ["may_confirm_receipt"],
  accept_return: ["may_inspect"],
  contest_return: ["may_inspect"],
  report_not_arrived: ["may_report_not_arrived"],
  change_disposition: ["may_change_disposition"],
  reserve_stock: ["may_reserve_stock"],
  pay_difference: ["may_pay", "payment_failed"],
  ship_replacement: ["may_ship_replacement"],
  confirm_replacement: ["may_confirm_replacement"],
  report_replacement_problem: ["may_confirm_replacement"],
  ship_back: ["may_ship_replacement"],
  report_trace: ["may_trace"],
  confirm_delivery: ["trace_reported", "parcel_delivered"],
  report_refund: ["refund_granted"],
  report_payment: ["payment_ordered"],
};

const DELIVERED: Readonly<Record<string, Cause>> = {
  order: "may_trace",
  return: "return_under_way",
  outbound: "goods_under_way",
};

/** What an act with this verb can answer. Who asks for more is the seller, in his own time, or the desk. */
export function answersTo(verb: CaseVerb, actor: Actor, input: object | null): readonly Cause[] {
  if (verb === "request_info" || verb === "post_message")
    return actor.role === "mediator" || actor.role === "senior_mediator" ? DESK : [];
  if (verb === "report_delivery") {
    const cause = DELIVERED[String((input as { of?: unknown } | null)?.of)];
    return cause === undefined ? [] : [cause];
  }
  return ANSWERS_TO[verb] ?? [];
}

/** The anchor of an act at `at`, given what had happened before it; null where it answers the complaint itself. */
export function anchorOf(causes: readonly Cause[], at: Date, before: readonly Happened[]): Anchor | null {
  const last = before.findLast(({ cause }) => causes.includes(cause));
  if (last === undefined) return null;
  const { cause } = last;
  const nth = before.filter((own) => own.cause === cause).length;
  return { cause, nth, delayMs: at.getTime() - last.at.getTime() };
}

/** When an act comes, given what has happened so far; null while what it answers has not. */
export function instantOfAct(
  act: { readonly anchor: Anchor | null; readonly at: Date },
  soFar: readonly Happened[],
): Date | null {
  if (act.anchor === null) return act.at;
  const { cause, nth, delayMs } = act.anchor;
  const answered = soFar.filter((own) => own.cause === cause)[nth - 1];
  return answered === undefined ? null : new Date(answered.at.getTime() + delayMs);
}
