import type { Party, Role, Side } from "../access";
import type { Requirement } from "../evidence";
import type { CaseKind } from "../kinds";
import type { Rupiah } from "../money";
import type { Fault, Reason } from "../reasons";
import type { CaseLine, Solution } from "./case";
import type { ClockKind } from "./clock-kinds";
import type { GoodsEvent, NegligenceEvent, TraceEvent } from "./goods-events";
import type { RefusalCode } from "./refusals";
import type { CloseCode } from "./state";
import type { TextRef } from "./text-ref";
import type { HumanVerb } from "./verb-names";

export const REJECT_REASONS = [
  "item_matches",
  "damage_after_delivery",
  "evidence_unclear",
  "wrong_claim",
  "other",
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** Rules a mediator relies on; the sentence of each is in `lib/copy`. */
export const RULINGS = [
  "item_must_match_listing",
  "item_must_arrive_whole",
  "claim_must_be_shown",
  "seller_must_show_packing",
  "courier_liable_in_transit",
  "both_share",
] as const;
export type Ruling = (typeof RULINGS)[number];

export const FINDING_RESULTS = ["proven", "not_proven"] as const;

/** One finding of a decision: what was looked at, which evidence carries it, what came out. */
export type Finding = {
  readonly rule: Ruling;
  readonly evidenceIds: readonly string[];
  readonly result: (typeof FINDING_RESULTS)[number];
};

/** What can have happened in a case: facts in the past tense, never changed, never deleted. */
export type CaseEvent =
  | {
      readonly type: "case_opened";
      readonly kind: CaseKind;
      readonly reason: Reason;
      readonly lines: readonly CaseLine[];
      readonly shipping: Rupiah;
      /** What the marketplace took for selling these units. */
      readonly commission?: Rupiah;
      readonly request: Solution;
      readonly fault: Fault;
      readonly heldFrom: "escrow" | "seller_balance";
      /** Of what is held, what an earlier complaint that was withdrawn had given the seller, in rupiah. */
      readonly fromBalance?: Rupiah;
      readonly text: TextRef;
      readonly evidenceIds: readonly string[];
    }
  | { readonly type: "message_posted"; readonly text: TextRef; readonly evidenceIds: readonly string[] }
  | { readonly type: "note_posted"; readonly text: TextRef }
  | { readonly type: "evidence_attached"; readonly evidenceIds: readonly string[] }
  | {
      readonly type: "info_requested";
      readonly from: Party;
      readonly to: Side;
      readonly items: readonly Requirement[];
      readonly text: TextRef;
    }
  | {
      readonly type: "info_answered";
      readonly by: Side;
      readonly text: TextRef;
      readonly evidenceIds: readonly string[];
    }
  | { readonly type: "info_lapsed"; readonly by: Side }
  | {
      readonly type: "request_revised";
      readonly request: Solution;
      readonly text: TextRef;
      readonly evidenceIds: readonly string[];
    }
  | { readonly type: "case_withdrawn" }
  | { readonly type: "seller_acknowledged"; readonly text: TextRef }
  | { readonly type: "solution_accepted"; readonly by: Side; readonly solution: Solution }
  | { readonly type: "auto_approved"; readonly solution: Solution }
  | {
      readonly type: "solution_proposed";
      readonly by: Side;
      readonly n: number;
      readonly solution: Solution;
      readonly text: TextRef;
    }
  | { readonly type: "offer_declined"; readonly by: Side; readonly text: TextRef | null }
  | { readonly type: "offer_lapsed"; readonly by: Side }
  | {
      readonly type: "solution_rejected";
      readonly reason: RejectReason;
      readonly next: "mediate" | "await_rerequest";
      readonly text: TextRef;
      readonly evidenceIds: readonly string[];
    }
  | { readonly type: "objection_filed"; readonly text: TextRef; readonly evidenceIds: readonly string[] }
  | { readonly type: "help_opened" }
  | { readonly type: "help_asked"; readonly by: Side | "system"; readonly text: TextRef | null }
  | { readonly type: "seller_timed_out"; readonly effect: "auto_approve" | "mediate" | "warn" }
  | { readonly type: "case_taken"; readonly mediatorId: string }
  | {
      readonly type: "case_decided";
      readonly n: number;
      readonly by: string;
      readonly solution: Solution;
      readonly fault: Fault;
      readonly findings: readonly Finding[];
      readonly final: boolean;
      readonly text: TextRef;
    }
  | { readonly type: "decision_accepted"; readonly by: Side }
  | {
      readonly type: "appeal_filed";
      readonly n: number;
      readonly by: Side;
      readonly finding: number | null;
      readonly text: TextRef;
      readonly evidenceIds: readonly string[];
    }
  | { readonly type: "decision_executed" }
  | { readonly type: "appeal_window_ended" }
  | {
      readonly type: "deadline_extended";
      readonly clock: ClockKind;
      readonly hours: number;
      readonly text: TextRef;
    }
  | {
      readonly type: "deadline_moved";
      readonly clock: ClockKind;
      readonly because: "reminders_missing" | "calendar_changed";
      /** The new deadline (ISO 8601), where the event itself says it. */
      readonly dueAt?: string;
    }
  /** `to`: who was reminded; the shop where nobody is named. */
  | {
      readonly type: "reminder_sent";
      readonly clock: ClockKind;
      readonly n: number;
      readonly to?: "buyer" | "seller";
    }
  | { readonly type: "mediation_overdue" }
  | { readonly type: "case_assigned"; readonly to: string | null }
  | {
      readonly type: "act_scheduled";
      readonly verb: HumanVerb;
      readonly by: string;
      readonly role: Role;
      readonly inputDigest: string;
    }
  | { readonly type: "act_undone"; readonly verb: HumanVerb; readonly role: Role }
  | { readonly type: "act_cancelled"; readonly verb: HumanVerb; readonly role: Role }
  | {
      readonly type: "act_failed";
      readonly verb: HumanVerb;
      readonly role: Role;
      readonly refusal: RefusalCode;
    }
  | {
      readonly type: "refund_granted";
      readonly solution: Solution;
      readonly from: "disputed" | "seller_balance";
    }
  | { readonly type: "refund_sent"; readonly key: string | null }
  | { readonly type: "refund_settled"; readonly key: string | null }
  | { readonly type: "refund_failed"; readonly reason: string; readonly key: string | null }
  /** The payments gateway took it and has been silent since: it is asked again. */
  | { readonly type: "refund_overdue" }
  | { readonly type: "refund_credited"; readonly rupiah: Rupiah }
  | { readonly type: "seller_compensated"; readonly rupiah: Rupiah }
  | { readonly type: "compensation_reversed"; readonly rupiah: Rupiah }
  | { readonly type: "commission_reversed"; readonly rupiah: Rupiah }
  | { readonly type: "commission_charged"; readonly rupiah: Rupiah }
  | { readonly type: "funds_released"; readonly rupiah: Rupiah }
  | GoodsEvent
  | TraceEvent
  | NegligenceEvent
  | { readonly type: "case_closed"; readonly code: CloseCode };

export type EventType = CaseEvent["type"];

const EVERYBODY: readonly Party[] = ["buyer", "seller", "mediator"];
const ownSide = (role: Role): readonly Party[] =>
  role === "buyer"
    ? ["buyer"]
    : role === "owner" || role === "staff" || role === "warehouse"
      ? ["seller"]
      : ["mediator"];

/**
 * Who may read an event: one table for the timeline, the live feed, notices, exports and the tenancy matrix.
 * What is not said here to be private is for everybody in the case.
 */
export function audienceOf(event: CaseEvent): readonly Party[] {
  switch (event.type) {
    case "reminder_sent":
      return [event.to ?? "seller"];
    case "note_posted":
    case "case_assigned":
    case "disposition_changed":
    case "stock_reserved":
    case "stock_freed":
    case "commission_reversed":
    case "commission_charged":
      return ["seller"];
    case "payment_ordered":
    case "payment_failed":
    case "payment_voided":
      return ["buyer"];
    case "act_scheduled":
    case "act_undone":
    case "act_failed":
    case "act_cancelled":
      return ownSide(event.role);
    case "mediation_overdue":
    case "refund_overdue":
      return ["mediator"];
    default:
      return EVERYBODY;
  }
}
