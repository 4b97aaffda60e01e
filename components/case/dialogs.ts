import type { ComponentType } from "react";
import type { HumanVerb } from "@/lib/domain/case/verb-names";
import type { VerbDialogProps } from "./verb-frame";
import { AnswerInfoDialog } from "./verbs/complaint/answer-info";
import { AttachEvidenceDialog } from "./verbs/complaint/attach-evidence";
import { RequestInfoDialog } from "./verbs/complaint/request-info";
import { ReviseRequestDialog } from "./verbs/complaint/revise-request";
import { WithdrawDialog } from "./verbs/complaint/withdraw";
import { AssignCaseDialog } from "./verbs/duty/assign-case";
import { AcceptDecisionDialog } from "./verbs/mediation/accept-decision";
import { DecideCaseDialog } from "./verbs/mediation/decide-case";
import { ExtendDeadlineDialog } from "./verbs/mediation/extend-deadline";
import { FileAppealDialog } from "./verbs/mediation/file-appeal";
import { TakeCaseDialog } from "./verbs/mediation/take-case";
import { ReviewNegligenceDialog } from "./verbs/negligence/review-negligence";
import { AcceptSolutionDialog } from "./verbs/negotiation/accept-solution";
import { AcknowledgeDialog } from "./verbs/negotiation/acknowledge";
import { AskHelpDialog } from "./verbs/negotiation/ask-help";
import { DeclineOfferDialog } from "./verbs/negotiation/decline-offer";
import { FileObjectionDialog } from "./verbs/negotiation/file-objection";
import { ProposeSolutionDialog } from "./verbs/negotiation/propose-solution";
import { RejectSolutionDialog } from "./verbs/negotiation/reject-solution";
import { ConfirmReplacementDialog } from "./verbs/replacement/confirm-replacement";
import { PayDifferenceDialog } from "./verbs/replacement/pay-difference";
import { ReportReplacementProblemDialog } from "./verbs/replacement/report-replacement-problem";
import { ReserveStockDialog } from "./verbs/replacement/reserve-stock";
import { ShipBackDialog } from "./verbs/replacement/ship-back";
import { ShipReplacementDialog } from "./verbs/replacement/ship-replacement";
import { AcceptReturnDialog } from "./verbs/returning/accept-return";
import { ChangeDispositionDialog } from "./verbs/returning/change-disposition";
import { ConfirmReceiptDialog } from "./verbs/returning/confirm-receipt";
import { ContestReturnDialog } from "./verbs/returning/contest-return";
import { ReportNotArrivedDialog } from "./verbs/returning/report-not-arrived";
import { ShipReturnDialog } from "./verbs/returning/ship-return";
import { ConfirmDeliveryDialog } from "./verbs/tracing/confirm-delivery";
import { ReportTraceDialog } from "./verbs/tracing/report-trace";
import { StartTraceDialog } from "./verbs/tracing/start-trace";

/** Opening has its own page, words go through the composer, and taking back needs no dialog. */
export type DialogVerb = Exclude<HumanVerb, "open_case" | "post_message" | "post_note" | "undo">;

/** Every verb with a dialog; a verb without one does not compile. The order is that of the verb bar. */
export const DIALOGS: Record<DialogVerb, ComponentType<VerbDialogProps>> = {
  answer_info: AnswerInfoDialog,
  take_case: TakeCaseDialog,
  decide_case: DecideCaseDialog,
  review_negligence: ReviewNegligenceDialog,
  report_trace: ReportTraceDialog,
  ship_return: ShipReturnDialog,
  confirm_receipt: ConfirmReceiptDialog,
  accept_return: AcceptReturnDialog,
  contest_return: ContestReturnDialog,
  pay_difference: PayDifferenceDialog,
  reserve_stock: ReserveStockDialog,
  ship_replacement: ShipReplacementDialog,
  ship_back: ShipBackDialog,
  confirm_replacement: ConfirmReplacementDialog,
  report_replacement_problem: ReportReplacementProblemDialog,
  start_trace: StartTraceDialog,
  accept_solution: AcceptSolutionDialog,
  confirm_delivery: ConfirmDeliveryDialog,
  accept_decision: AcceptDecisionDialog,
  revise_request: ReviseRequestDialog,
  propose_solution: ProposeSolutionDialog,
  request_info: RequestInfoDialog,
  reject_solution: RejectSolutionDialog,
  decline_offer: DeclineOfferDialog,
  file_appeal: FileAppealDialog,
  ask_help: AskHelpDialog,
  file_objection: FileObjectionDialog,
  acknowledge: AcknowledgeDialog,
  report_not_arrived: ReportNotArrivedDialog,
  change_disposition: ChangeDispositionDialog,
  extend_deadline: ExtendDeadlineDialog,
  attach_evidence: AttachEvidenceDialog,
  assign_case: AssignCaseDialog,
  withdraw: WithdrawDialog,
};

const ORDER = Object.keys(DIALOGS);

/** The dialog of a verb; null for the four that have none. */
export function dialogOf(verb: HumanVerb): ComponentType<VerbDialogProps> | null {
  return (DIALOGS as Partial<Record<HumanVerb, ComponentType<VerbDialogProps>>>)[verb] ?? null;
}

/** Place in the verb bar, the most important first. */
export function placeOf(verb: HumanVerb): number {
  return ORDER.indexOf(verb);
}
