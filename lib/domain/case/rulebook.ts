import type { Verb } from "./verb";
import type { VerbName } from "./verb-names";
import { alertOverdue } from "./verbs/clockwork/alert-overdue";
import { chaseRefund } from "./verbs/clockwork/chase-refund";
import { closeInactive } from "./verbs/clockwork/close-inactive";
import { closeUnrevised } from "./verbs/clockwork/close-unrevised";
import { creditRefund } from "./verbs/clockwork/credit-refund";
import { endAppealWindow } from "./verbs/clockwork/end-appeal-window";
import { endTrace } from "./verbs/clockwork/end-trace";
import { executeDecision } from "./verbs/clockwork/execute-decision";
import { expireReturn } from "./verbs/clockwork/expire-return";
import { giveUpAct } from "./verbs/clockwork/give-up-act";
import { lapseInfo } from "./verbs/clockwork/lapse-info";
import { lapseOffer } from "./verbs/clockwork/lapse-offer";
import { moveForCalendar } from "./verbs/clockwork/move-for-calendar";
import { openHelp } from "./verbs/clockwork/open-help";
import { overdueReturn } from "./verbs/clockwork/overdue-return";
import { overdueShipBack } from "./verbs/clockwork/overdue-ship-back";
import { remind } from "./verbs/clockwork/remind";
import { reportPayment } from "./verbs/clockwork/report-payment";
import { reportRefund } from "./verbs/clockwork/report-refund";
import { timeOutInspection } from "./verbs/clockwork/time-out-inspection";
import { timeOutPayment } from "./verbs/clockwork/time-out-payment";
import { timeOutSeller } from "./verbs/clockwork/time-out-seller";
import { timeOutShipping } from "./verbs/clockwork/time-out-shipping";
import { traceOutbound } from "./verbs/clockwork/trace-outbound";
import { answerInfo } from "./verbs/complaint/answer-info";
import { attachEvidence } from "./verbs/complaint/attach-evidence";
import { postMessage } from "./verbs/complaint/post-message";
import { postNote } from "./verbs/complaint/post-note";
import { requestInfo } from "./verbs/complaint/request-info";
import { reviseRequest } from "./verbs/complaint/revise-request";
import { withdraw } from "./verbs/complaint/withdraw";
import { assignCase } from "./verbs/duty/assign-case";
import { undo } from "./verbs/duty/undo";
import { acceptDecision } from "./verbs/mediation/accept-decision";
import { decideCase } from "./verbs/mediation/decide-case";
import { extendDeadline } from "./verbs/mediation/extend-deadline";
import { fileAppeal } from "./verbs/mediation/file-appeal";
import { takeCase } from "./verbs/mediation/take-case";
import { reviewNegligence } from "./verbs/negligence/review-negligence";
import { acceptSolution } from "./verbs/negotiation/accept-solution";
import { acknowledge } from "./verbs/negotiation/acknowledge";
import { askHelp } from "./verbs/negotiation/ask-help";
import { declineOffer } from "./verbs/negotiation/decline-offer";
import { fileObjection } from "./verbs/negotiation/file-objection";
import { proposeSolution } from "./verbs/negotiation/propose-solution";
import { rejectSolution } from "./verbs/negotiation/reject-solution";
import { confirmReplacement } from "./verbs/replacement/confirm-replacement";
import { payDifference } from "./verbs/replacement/pay-difference";
import { reportReplacementProblem } from "./verbs/replacement/report-replacement-problem";
import { reserveStock } from "./verbs/replacement/reserve-stock";
import { shipBack } from "./verbs/replacement/ship-back";
import { shipReplacement } from "./verbs/replacement/ship-replacement";
import { acceptReturn } from "./verbs/returning/accept-return";
import { changeDisposition } from "./verbs/returning/change-disposition";
import { confirmReceipt } from "./verbs/returning/confirm-receipt";
import { contestReturn } from "./verbs/returning/contest-return";
import { reportNotArrived } from "./verbs/returning/report-not-arrived";
import { shipReturn } from "./verbs/returning/ship-return";
import { confirmDelivery } from "./verbs/tracing/confirm-delivery";
import { reportDelivery } from "./verbs/tracing/report-delivery";
import { reportTrace } from "./verbs/tracing/report-trace";
import { startTrace } from "./verbs/tracing/start-trace";

/** Verbs on a case that exists. `open_case` makes one and has a page of its own. */
export type CaseVerb = Exclude<VerbName, "open_case">;

/** The table of contents of the rule book. */
export const RULEBOOK = {
  post_message: postMessage,
  post_note: postNote,
  attach_evidence: attachEvidence,
  request_info: requestInfo,
  answer_info: answerInfo,
  revise_request: reviseRequest,
  withdraw,
  acknowledge,
  accept_solution: acceptSolution,
  propose_solution: proposeSolution,
  decline_offer: declineOffer,
  reject_solution: rejectSolution,
  file_objection: fileObjection,
  ask_help: askHelp,
  take_case: takeCase,
  decide_case: decideCase,
  accept_decision: acceptDecision,
  file_appeal: fileAppeal,
  extend_deadline: extendDeadline,
  ship_return: shipReturn,
  confirm_receipt: confirmReceipt,
  accept_return: acceptReturn,
  contest_return: contestReturn,
  report_not_arrived: reportNotArrived,
  change_disposition: changeDisposition,
  reserve_stock: reserveStock,
  pay_difference: payDifference,
  ship_replacement: shipReplacement,
  confirm_replacement: confirmReplacement,
  report_replacement_problem: reportReplacementProblem,
  ship_back: shipBack,
  start_trace: startTrace,
  report_trace: reportTrace,
  confirm_delivery: confirmDelivery,
  review_negligence: reviewNegligence,
  assign_case: assignCase,
  undo,
  time_out_seller: timeOutSeller,
  remind,
  lapse_offer: lapseOffer,
  lapse_info: lapseInfo,
  close_unrevised: closeUnrevised,
  open_help: openHelp,
  close_inactive: closeInactive,
  alert_overdue: alertOverdue,
  end_appeal_window: endAppealWindow,
  execute_decision: executeDecision,
  give_up_act: giveUpAct,
  report_refund: reportRefund,
  report_payment: reportPayment,
  time_out_payment: timeOutPayment,
  chase_refund: chaseRefund,
  credit_refund: creditRefund,
  move_for_calendar: moveForCalendar,
  report_delivery: reportDelivery,
  expire_return: expireReturn,
  overdue_return: overdueReturn,
  time_out_inspection: timeOutInspection,
  time_out_shipping: timeOutShipping,
  trace_outbound: traceOutbound,
  end_trace: endTrace,
  overdue_ship_back: overdueShipBack,
} as const satisfies Record<CaseVerb, unknown>;

type InputOf<Page> = Page extends Verb<infer Input> ? Input : never;
export type VerbInput<Name extends CaseVerb> = InputOf<(typeof RULEBOOK)[Name]>;

/** The one cast of the rule book: a page looked up by name, its input not yet parsed. */
export function pageOf(name: CaseVerb): Verb<unknown> {
  return RULEBOOK[name] as unknown as Verb<unknown>;
}
