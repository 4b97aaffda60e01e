import type { Actor, Party } from "../../access";
import { partyOf } from "../../access";
import type { CaseEvent, EventType } from "../events";
import { audienceOf } from "../events";

/** What people are told about without looking: it asks something of them or changes what they stand to get. */
const TOLD: ReadonlySet<EventType> = new Set<EventType>([
  "case_opened",
  "message_posted",
  "info_requested",
  "info_answered",
  "request_revised",
  "case_withdrawn",
  "seller_acknowledged",
  "solution_accepted",
  "auto_approved",
  "solution_proposed",
  "offer_declined",
  "offer_lapsed",
  "solution_rejected",
  "objection_filed",
  "help_opened",
  "help_asked",
  "seller_timed_out",
  "case_taken",
  "case_decided",
  "decision_accepted",
  "appeal_filed",
  "deadline_extended",
  "deadline_moved",
  "reminder_sent",
  "mediation_overdue",
  "act_cancelled",
  "act_failed",
  "return_agreed",
  "return_shipped",
  "return_expired",
  "return_received",
  "inspection_overdue",
  "return_accepted",
  "return_contested",
  "return_rejected",
  "goods_out_agreed",
  "difference_paid",
  "payment_failed",
  "payment_expired",
  "payment_voided",
  "goods_shipped",
  "replacement_confirmed",
  "replacement_disputed",
  "shipping_overdue",
  "parcel_delivered",
  "trace_started",
  "trace_reported",
  "trace_expired",
  "delivery_confirmed",
  "negligence_admitted",
  "negligence_ruled",
  "refund_settled",
  "refund_failed",
  "refund_credited",
  "refund_overdue",
  "seller_compensated",
  "compensation_reversed",
  "case_closed",
]);

/** The sides that get a notice of an event: those who may read it, less the one that did it. */
export function toldOf(event: CaseEvent, actor: Actor): readonly Party[] {
  if (!TOLD.has(event.type)) return [];
  if (event.type === "info_requested") return [event.to];
  const own = partyOf(actor.role);
  return audienceOf(event).filter((party) => party !== own && (party !== "mediator" || mediatorCares(event)));
}

/** The desk is told what it must act on, not every word of a negotiation. */
function mediatorCares(event: CaseEvent): boolean {
  return [
    "help_asked",
    "info_answered",
    "appeal_filed",
    "return_contested",
    "replacement_disputed",
    "negligence_admitted",
    "mediation_overdue",
    "refund_overdue",
    "act_failed",
    "act_cancelled",
  ].includes(event.type);
}
