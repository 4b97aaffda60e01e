import { rupiah, ZERO } from "../money";
import { type Case, fullRefund, NOTHING, plus, totalOf } from "./case";
import type { CaseEvent } from "./events";
import { evolveGoods } from "./evolve-goods";
import { NO_GOODS } from "./goods";
import type { CaseState, MoneyState } from "./state";

/** The only function that makes the next state of a case out of what happened. */
export function evolve(c: Case | null, event: CaseEvent): Case {
  if (event.type === "case_opened") return opened(event);
  if (c === null) throw new Error(`the first event of a case is case_opened, not ${event.type}`);
  const at = (state: Partial<CaseState>, change: Partial<Case> = {}): Case => ({
    ...c,
    ...change,
    state: { ...c.state, ...state },
  });
  const agreed = { offer: null, info: null, refused: false, scheduled: null, helpOpen: false } as const;

  switch (event.type) {
    case "message_posted":
    case "note_posted":
    case "evidence_attached":
    case "deadline_extended":
    case "deadline_moved":
    case "reminder_sent":
    case "refund_overdue":
      return c;
    case "mediation_overdue":
      return { ...c, overdue: Math.min(3, c.overdue + 1) };
    case "info_requested":
      return {
        ...c,
        info: { from: event.from, to: event.to, items: event.items },
        infoRequestsMade:
          event.from === "mediator"
            ? { ...c.infoRequestsMade, mediator: c.infoRequestsMade.mediator + 1 }
            : { ...c.infoRequestsMade, seller: c.infoRequestsMade.seller + 1 },
      };
    case "info_answered":
    case "info_lapsed":
      return { ...c, info: null };
    case "request_revised":
      return at(
        { stage: "awaiting_seller" },
        {
          request: event.request,
          refused: false,
          revised: true,
          answered: false,
          acknowledged: false,
          warned: false,
          turn: "seller",
        },
      );
    case "case_withdrawn":
      return { ...c, ...agreed };
    case "seller_acknowledged":
      return { ...c, acknowledged: true };
    case "solution_accepted":
      return at({ stage: "fulfilling" }, { ...agreed, resolution: event.solution, answered: true });
    case "auto_approved":
      return at(
        { stage: "fulfilling" },
        { ...agreed, resolution: event.solution, automatic: true, appealable: true },
      );
    case "solution_proposed":
      return event.by === "seller"
        ? at(
            { stage: "negotiating" },
            {
              offer: { n: event.n, by: "seller", solution: event.solution },
              offersMade: { ...c.offersMade, seller: event.n },
              turn: "buyer",
              refused: false,
            },
          )
        : at(
            { stage: "negotiating" },
            {
              offer: { n: event.n, by: "buyer", solution: event.solution },
              request: event.solution,
              offersMade: { ...c.offersMade, buyer: event.n },
              turn: "seller",
              refused: false,
              ...answerOwedAgain(c),
            },
          );
    case "offer_declined":
      return event.by === "buyer"
        ? { ...c, offer: null, turn: "seller", disagreement: true, ...answerOwedAgain(c) }
        : { ...c, offer: null, turn: "buyer", disagreement: true };
    case "offer_lapsed":
      return c.answered
        ? { ...c, offer: null }
        : at({ stage: "awaiting_seller" }, { offer: null, turn: "seller" });
    case "solution_rejected":
      return at(
        { stage: event.next === "mediate" ? c.state.stage : "negotiating" },
        {
          answered: true,
          disagreement: true,
          offer: null,
          info: null,
          scheduled: null,
          refused: event.next === "await_rerequest",
          turn: "buyer",
        },
      );
    case "objection_filed":
      return at(
        { stage: "negotiating" },
        {
          answered: true,
          disagreement: true,
          objections: c.objections + 1,
          offer: null,
          info: null,
          turn: "buyer",
        },
      );
    case "help_opened":
      return { ...c, helpOpen: true };
    case "help_asked":
      return at({ stage: "mediation" }, { ...agreed, answered: true, overdue: 0 });
    case "seller_timed_out":
      return event.effect === "warn" ? { ...c, warned: true } : c;
    case "case_taken":
      return { ...c, mediatorId: event.mediatorId };
    case "case_decided":
      return at(
        { stage: "decided" },
        {
          info: null,
          scheduled: null,
          fault: event.fault,
          resolution: event.solution,
          ruledBy: [...c.ruledBy, event.by],
          appealable: !event.final,
          appealBy: null,
          decision: {
            n: event.n,
            by: event.by,
            solution: event.solution,
            fault: event.fault,
            final: event.final,
            acceptedBy: [],
          },
        },
      );
    case "decision_accepted": {
      if (c.decision === null) return c;
      const acceptedBy = [...c.decision.acceptedBy, event.by];
      return {
        ...c,
        decision: { ...c.decision, acceptedBy },
        appealable: acceptedBy.length < 2 && c.appealable,
      };
    }
    case "appeal_filed":
      return at(
        // What was to be paid for goods waits with them for the new ruling.
        { stage: "appeal", ...(c.state.money === "awaiting_buyer_payment" ? { money: "held" } : {}) },
        {
          appeals: event.n,
          appealBy: event.by,
          appealable: false,
          mediatorId: null,
          overdue: 0,
          info: null,
          closeCode: null,
          goods: { ...c.goods, paying: false },
        },
      );
    case "decision_executed":
      return at({ stage: "fulfilling" });
    case "appeal_window_ended":
      return { ...c, appealable: false };
    case "case_assigned":
      return { ...c, assigneeId: event.to };
    case "act_scheduled":
      return { ...c, scheduled: { verb: event.verb, actorId: event.by, role: event.role } };
    case "act_undone":
    case "act_cancelled":
    case "act_failed":
      return { ...c, scheduled: null };
    case "refund_granted":
      return at(
        { money: "refund_granted" },
        {
          granted: rupiah(c.granted + totalOf(event.solution)),
          grantedPart: plus(c.grantedPart, event.solution),
          refundsOut: c.refundsOut + 1,
        },
      );
    case "refund_sent":
      return at({ money: "refund_processing" });
    case "refund_failed":
      return at({ money: "refund_failed" });
    case "refund_settled": {
      const refundsOut = event.key === null ? 0 : Math.max(0, c.refundsOut - 1);
      return at(refundsOut > 0 ? {} : { money: refundedState(c) }, { refundsOut });
    }
    case "refund_credited":
      return at({ money: refundedState(c) }, { refundsOut: 0 });
    case "freight_charged":
      return c;
    case "seller_compensated":
      return { ...c, compensated: rupiah(c.compensated + event.rupiah) };
    case "compensation_reversed":
      return { ...c, compensated: rupiah(c.compensated - event.rupiah) };
    case "commission_reversed":
      return { ...c, commissionBack: rupiah(c.commissionBack + event.rupiah) };
    case "commission_charged":
      return { ...c, commissionBack: rupiah(c.commissionBack - event.rupiah) };
    case "funds_released":
      return c.granted > 0 ? c : at({ money: "released" });
    case "case_closed":
      return at(
        { stage: "closed" },
        {
          ...agreed,
          closeCode: event.code,
          appealable: c.appealable || event.code === "rejected" || event.code === "inactive_buyer",
        },
      );
    default:
      return evolveGoods(c, event);
  }
}

function opened(event: Extract<CaseEvent, { type: "case_opened" }>): Case {
  return {
    kind: event.kind,
    reason: event.reason,
    state: {
      stage: "awaiting_seller",
      money: "held",
      return: "none",
      outbound: "none",
      trace: "none",
      negligence: event.kind === "negligence" ? "alleged" : "none",
    },
    goods: NO_GOODS,
    lines: event.lines,
    shippingDisputed: event.shipping,
    request: event.request,
    turn: "seller",
    offer: null,
    offersMade: { buyer: 0, seller: 0 },
    info: null,
    infoRequestsMade: { seller: 0, mediator: 0 },
    acknowledged: false,
    answered: false,
    warned: false,
    disagreement: false,
    refused: false,
    revised: false,
    objections: 0,
    helpOpen: false,
    scheduled: null,
    mediatorId: null,
    ruledBy: [],
    decision: null,
    appeals: 0,
    appealable: false,
    appealBy: null,
    overdue: 0,
    automatic: false,
    fault: event.fault,
    granted: ZERO,
    compensated: ZERO,
    commission: event.commission ?? ZERO,
    commissionBack: ZERO,
    refundsOut: 0,
    grantedPart: NOTHING,
    resolution: null,
    reviewDue: false,
    assigneeId: null,
    closeCode: null,
  };
}

/**
 * The seller had answered, and the buyer wants something else now or has declined what was offered instead:
 * he owes an answer once more, with the whole of his time.
 */
function answerOwedAgain(c: Case): Partial<Case> {
  return c.answered ? { answered: false, acknowledged: false, warned: false } : {};
}

function refundedState(c: Case): MoneyState {
  return c.granted < totalOf(fullRefund(c)) ? "refunded_partial" : "refunded_full";
}
