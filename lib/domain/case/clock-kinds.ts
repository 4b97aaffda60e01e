/** Kinds of deadline. The T-numbers are those of the sources' table. */
export const CLOCK_KINDS = [
  "seller_answers",
  "seller_concludes",
  "seller_warned",
  "offer_stands",
  "info_awaited",
  "buyer_reapplies",
  "help_opens",
  "inactivity",
  "mediator_rules",
  "appeal_window",
  "execution_hold",
  "grace",
  "refund_reported",
  "refund_unpayable",
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];
