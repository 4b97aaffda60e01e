import { type Rupiah, ZERO } from "../money";
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
/** The article that a buyer wants in the place of a line's own, by the shop's own number for it. */
export type Wanted = {
  readonly orderLineId: string;
  readonly sku: string;
  /** As the shop called it when it was wished for. */
  readonly name?: string;
};
export type PriceDifference = { readonly orderLineId: string; readonly rupiah: number };
export type LineQty = { readonly orderLineId: string; readonly qty: number };
export type Disposed = LineQty & { readonly disposition: Disposition };

/** Everything about goods that travel for a case. Without such goods all of it is empty. */
export type Goods = {
  /** How the units come back for the replacement or exchange that was agreed. */
  readonly back: GoodsBack;
  readonly out: OutboundKind | null;
  /** What goes out in the place of the lines' own articles; a line that is not named gets its own again. */
  readonly articles: readonly Wanted[];
  /** What the articles that go out cost more than the lines' own, in rupiah; less than nothing: they are cheaper. */
  readonly differences: readonly PriceDifference[];
  /** What the buyer has paid on top of his order, in rupiah. */
  readonly paidOnTop: Rupiah;
  /** How often the buyer has had the difference charged; each time is a payment of its own. */
  readonly payments: number;
  /** The latest of them is with the payments gateway. */
  readonly paying: boolean;
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
  articles: [],
  differences: [],
  paidOnTop: ZERO,
  payments: 0,
  paying: false,
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

/** What the buyer still owes for what goes out, in rupiah; less than nothing: what he gets back once he has it. */
export function owed({ differences, paidOnTop }: Pick<Goods, "differences" | "paidOnTop">): number {
  return differences.reduce((total, own) => total + own.rupiah, 0) - paidOnTop;
}

/** Units of a line that the warehouse counted in. */
export function receivedOf(goods: Goods, orderLineId: string): number {
  return goods.received.find((line) => line.orderLineId === orderLineId)?.qty ?? 0;
}

/** The most a shop may keep of a line's refund for units that came back used or damaged (E4), rounded down. */
export function deductionCap(refund: Rupiah, percent: number): number {
  return Math.floor((refund * percent) / 100);
}
