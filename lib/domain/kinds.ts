import type { Reason } from "./reasons";

/** Which flow a complaint takes (S0, S1, S2, S3h, S3j). The reason says why, the solution what is wanted. */
export const CASE_KINDS = [
  "refund_only",
  "return_refund",
  "replacement",
  "exchange",
  "reship",
  "not_received",
  "negligence",
] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/**
 * What may be asked for each reason. Goods that never came cannot be sent back; who changed his mind sends them
 * back or keeps them (S3g); negligence is alleged for what the shop itself did (S3h).
 */
export const KINDS_OF_REASON: Record<Reason, readonly CaseKind[]> = {
  wrong_item: ["refund_only", "return_refund", "replacement", "exchange"],
  damaged: ["refund_only", "return_refund", "replacement"],
  incomplete: ["refund_only", "return_refund", "reship"],
  not_as_described: ["refund_only", "return_refund", "replacement", "negligence"],
  defective: ["refund_only", "return_refund", "replacement", "negligence"],
  counterfeit: ["refund_only", "return_refund"],
  size_unfit: ["exchange", "return_refund"],
  change_of_mind: ["return_refund"],
  not_arrived: ["not_received"],
  late: ["negligence"],
};

/** What a buyer who changed his mind vouches for; each is a condition of sending the goods back (S3g). */
export const RETURN_CONDITIONS = ["as_received", "complete", "undamaged"] as const;
export type ReturnCondition = (typeof RETURN_CONDITIONS)[number];
