/** Why a buyer complains. The label is in `lib/copy`; the fault is only where an unproven case starts from. */
export const REASONS = [
  "wrong_item",
  "damaged",
  "incomplete",
  "not_as_described",
  "defective",
  "counterfeit",
  "size_unfit",
  "change_of_mind",
  "not_arrived",
  "late",
] as const;
export type Reason = (typeof REASONS)[number];

/** Who caused it, kept apart from who wins: fault decides shipping and reputation, not the refund of goods. */
export const FAULTS = ["seller", "courier", "buyer", "platform", "none"] as const;
export type Fault = (typeof FAULTS)[number];

/** The fault that a claimed reason alleges until somebody finds otherwise. */
export const ALLEGED_FAULT: Record<Reason, Fault> = {
  wrong_item: "seller",
  damaged: "courier",
  incomplete: "seller",
  not_as_described: "seller",
  defective: "seller",
  counterfeit: "seller",
  size_unfit: "buyer",
  change_of_mind: "buyer",
  not_arrived: "courier",
  late: "seller",
};
