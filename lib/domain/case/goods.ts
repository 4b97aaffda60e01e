import type { Rupiah } from "../money";
import type { CaseState } from "./state";

/** Goods that are part of what is agreed: they come back, or others go out. */
export const GOODS_REMEDIES = ["return_refund", "replacement", "exchange", "reship"] as const;
export type GoodsRemedy = (typeof GOODS_REMEDIES)[number];

/** What travels to the buyer. `ship_back` is his own parcel that the shop did not have to take. */
export const OUTBOUND_KINDS = ["replacement", "exchange", "reship", "ship_back"] as const;
export type OutboundKind = (typeof OUTBOUND_KINDS)[number];

/** How the buyer hands the return over (T5). */
export const RETURN_METHODS = ["dropoff", "pickup", "self"] as const;
export type ReturnMethod = (typeof RETURN_METHODS)[number];

/** Who pays for the way back. */
export const PAYERS = ["seller", "buyer", "platform"] as const;
export type Payer = (typeof PAYERS)[number];

/** Whether the goods come back before others go out, at the same time, or not at all. */
export type GoodsBack = "none" | "with" | "before";

/** What became of a unit that came back, or did not (S2: never resold without a look). */
export const DISPOSITIONS = ["sellable", "repair", "damaged", "destroyed", "missing", "send_back"] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

export const TRACE_SUBJECTS = ["order", "return", "outbound"] as const;
export type TraceSubject = (typeof TRACE_SUBJECTS)[number];

export type Parcel = { readonly courier: string; readonly resi: string };
export type LineQty = { readonly orderLineId: string; readonly qty: number };
export type Disposed = LineQty & { readonly disposition: Disposition };

/** Everything about goods that travel for a case. Without such goods all of it is empty. */
export type Goods = {
  /** How the units come back for the replacement or exchange that was agreed. */
  readonly back: GoodsBack;
  readonly out: OutboundKind | null;
  /** Units of the shop's stock are set aside for this case. */
  readonly reserved: boolean;
  readonly payer: Payer | null;
  readonly method: ReturnMethod | null;
  readonly returnParcel: Parcel | null;
  readonly outParcel: Parcel | null;
  /** What the warehouse counted in, line by line. */
  readonly received: readonly LineQty[];
  readonly disposed: readonly Disposed[];
  /** The shop let its time to look at the return run out, where that alone settles nothing (S2). */
  readonly inspectionLate: boolean;
  readonly traceOf: TraceSubject | null;
  readonly tracedParcel: Parcel | null;
  /** The courier found it once: the next search is the last. */
  readonly foundOnce: boolean;
};

export const NO_GOODS: Goods = {
  back: "none",
  out: null,
  reserved: false,
  payer: null,
  method: null,
  returnParcel: null,
  outParcel: null,
  received: [],
  disposed: [],
  inspectionLate: false,
  traceOf: null,
  tracedParcel: null,
  foundOnce: false,
};

/** Is the return between the buyer's door and the shop's shelf? */
export function returning(state: CaseState): boolean {
  return (
    state.return === "awaiting_buyer_ship" || state.return === "in_transit" || state.return === "arrived"
  );
}

/** Units of a line that the warehouse counted in. */
export function receivedOf(goods: Goods, orderLineId: string): number {
  return goods.received.find((line) => line.orderLineId === orderLineId)?.qty ?? 0;
}

/** The most a shop may keep of a line's refund for units that came back used or damaged (E4), rounded down. */
export function deductionCap(refund: Rupiah, percent: number): number {
  return Math.floor((refund * percent) / 100);
}
