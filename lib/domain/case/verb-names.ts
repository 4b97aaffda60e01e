/** Verbs that people press, chapter by chapter; each is a command, a label and a dialog. */
export const HUMAN_VERBS = [
  "open_case",
  "post_message",
  "post_note",
  "attach_evidence",
  "request_info",
  "answer_info",
  "revise_request",
  "withdraw",
  "acknowledge",
  "accept_solution",
  "propose_solution",
  "decline_offer",
  "reject_solution",
  "file_objection",
  "ask_help",
  "take_case",
  "decide_case",
  "accept_decision",
  "file_appeal",
  "extend_deadline",
  "assign_case",
  "undo",
] as const;

/** Verbs that the clock or the outside world presses, as `system`. */
export const SYSTEM_VERBS = [
  "time_out_seller",
  "remind",
  "lapse_offer",
  "lapse_info",
  "close_unrevised",
  "open_help",
  "close_inactive",
  "alert_overdue",
  "end_appeal_window",
  "execute_decision",
  "give_up_act",
  "report_refund",
  "chase_refund",
  "credit_refund",
  "move_for_calendar",
] as const;

export type HumanVerb = (typeof HUMAN_VERBS)[number];
export type SystemVerb = (typeof SYSTEM_VERBS)[number];
export type VerbName = HumanVerb | SystemVerb;
