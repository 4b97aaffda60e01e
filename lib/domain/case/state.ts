/**
 * Where a case stands, as a tuple of small machines and never a product of statuses. A new kind of complaint
 * brings a machine of its own (return, outbound, trace, negligence) as one more dimension here.
 */
export const STAGES = [
  "awaiting_seller",
  "negotiating",
  "mediation",
  "decided",
  "appeal",
  "fulfilling",
  "closed",
] as const;
export const MONEY_STATES = [
  "held",
  "refund_granted",
  "refund_processing",
  "refund_failed",
  "refunded_partial",
  "refunded_full",
  "released",
] as const;

export type Stage = (typeof STAGES)[number];
export type MoneyState = (typeof MONEY_STATES)[number];

export type CaseState = { readonly stage: Stage; readonly money: MoneyState };

/** A partial pattern over the tuple: a dimension that is not named may have any value. */
export type When = { readonly [D in keyof CaseState]?: readonly CaseState[D][] };

export function matches(state: CaseState, when: When): boolean {
  return (
    (when.stage === undefined || when.stage.includes(state.stage)) &&
    (when.money === undefined || when.money.includes(state.money))
  );
}

export const CLOSE_CODES = [
  "refunded",
  "refunded_partial",
  "released",
  "withdrawn",
  "rejected",
  "auto_approved",
  "inactive_buyer",
] as const;
export type CloseCode = (typeof CLOSE_CODES)[number];
