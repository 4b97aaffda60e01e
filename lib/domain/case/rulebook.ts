import type { Verb } from "./verb";
import type { VerbName } from "./verb-names";
import { alertOverdue } from "./verbs/clockwork/alert-overdue";
import { chaseRefund } from "./verbs/clockwork/chase-refund";
import { closeInactive } from "./verbs/clockwork/close-inactive";
import { closeUnrevised } from "./verbs/clockwork/close-unrevised";
import { creditRefund } from "./verbs/clockwork/credit-refund";
import { endAppealWindow } from "./verbs/clockwork/end-appeal-window";
import { executeDecision } from "./verbs/clockwork/execute-decision";
import { giveUpAct } from "./verbs/clockwork/give-up-act";
import { lapseInfo } from "./verbs/clockwork/lapse-info";
import { lapseOffer } from "./verbs/clockwork/lapse-offer";
import { moveForCalendar } from "./verbs/clockwork/move-for-calendar";
import { openHelp } from "./verbs/clockwork/open-help";
import { remind } from "./verbs/clockwork/remind";
import { reportRefund } from "./verbs/clockwork/report-refund";
import { timeOutSeller } from "./verbs/clockwork/time-out-seller";
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
import { acceptSolution } from "./verbs/negotiation/accept-solution";
import { acknowledge } from "./verbs/negotiation/acknowledge";
import { askHelp } from "./verbs/negotiation/ask-help";
import { declineOffer } from "./verbs/negotiation/decline-offer";
import { fileObjection } from "./verbs/negotiation/file-objection";
import { proposeSolution } from "./verbs/negotiation/propose-solution";
import { rejectSolution } from "./verbs/negotiation/reject-solution";

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
  chase_refund: chaseRefund,
  credit_refund: creditRefund,
  move_for_calendar: moveForCalendar,
} as const satisfies Record<CaseVerb, unknown>;

type InputOf<Page> = Page extends Verb<infer Input> ? Input : never;
export type VerbInput<Name extends CaseVerb> = InputOf<(typeof RULEBOOK)[Name]>;

/** The one cast of the rule book: a page looked up by name, its input not yet parsed. */
export function pageOf(name: CaseVerb): Verb<unknown> {
  return RULEBOOK[name] as unknown as Verb<unknown>;
}
