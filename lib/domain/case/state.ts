/**
 * Where a case stands, as a tuple of small machines and never a product of statuses: the talk, the money, goods
 * that travel back, goods that travel out, a parcel that is looked for, an allegation of negligence.
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
  "awaiting_buyer_payment",
  "refund_granted",
  "refund_processing",
  "refund_failed",
  "refunded_partial",
  "refunded_full",
  "released",
] as const;

/** Goods on their way back to the shop. */
export const RETURN_STATES = [
  "none",
  "awaiting_buyer_ship",
  "in_transit",
  "arrived",
  "inspecting",
  "accepted",
  "contested",
  "rejected",
  "lost",
  "expired",
  "returned_to_buyer",
] as const;
/** Goods on their way to the buyer: a replacement, an exchange, what was missing, or a return that was refused. */
export const OUTBOUND_STATES = [
  "none",
  "awaiting_stock",
  "awaiting_ship",
  "shipped",
  "delivered",
  "confirmed",
  "lost",
] as const;
/** A parcel that is looked for: the order's own, a return or an outbound one. */
export const TRACE_STATES = [
  "none",
  "with_courier",
  "found",
  "delivered_proven",
  "lost",
  "damaged",
  "inconclusive",
] as const;
export const NEGLIGENCE_STATES = ["none", "alleged", "admitted", "found", "not_found"] as const;

/** Each machine with its places; the tuple, its patterns and the CHECKs of the table are made of this. */
export const MACHINES = {
  stage: STAGES,
  money: MONEY_STATES,
  return: RETURN_STATES,
  outbound: OUTBOUND_STATES,
  trace: TRACE_STATES,
  negligence: NEGLIGENCE_STATES,
} as const;

export type Stage = (typeof STAGES)[number];
export type MoneyState = (typeof MONEY_STATES)[number];
export type CaseState = { readonly [M in keyof typeof MACHINES]: (typeof MACHINES)[M][number] };

/** A partial pattern over the tuple: a machine that is not named may stand anywhere. */
export type When = { readonly [M in keyof CaseState]?: readonly CaseState[M][] };

const NAMES = Object.keys(MACHINES) as (keyof CaseState)[];

export function matches(state: CaseState, when: When): boolean {
  return NAMES.every((name) => (when[name] as readonly string[] | undefined)?.includes(state[name]) ?? true);
}

export const CLOSE_CODES = [
  "refunded",
  "refunded_partial",
  "released",
  "withdrawn",
  "rejected",
  "auto_approved",
  "inactive_buyer",
  "replaced",
  "not_sent_back",
  "received",
  "not_paid",
] as const;
export type CloseCode = (typeof CLOSE_CODES)[number];
