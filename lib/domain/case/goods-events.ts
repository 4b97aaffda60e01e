import type { Side } from "../access";
import type { Rupiah } from "../money";
import type {
  Disposed,
  Disposition,
  GoodsBack,
  LineQty,
  OutboundKind,
  Parcel,
  Payer,
  PriceDifference,
  ReturnMethod,
  TraceSubject,
  Wanted,
} from "./goods";
import type { TextRef } from "./text-ref";

/** What a shop holds against a return (S3g). */
export const CONTEST_REASONS = [
  "used",
  "damaged_by_buyer",
  "incomplete",
  "wrong_item_returned",
  "other",
] as const;
export type ContestReason = (typeof CONTEST_REASONS)[number];

/** What a courier can say about a parcel that is looked for. */
export const TRACE_RESULTS = ["found", "delivered_proven", "lost", "damaged"] as const;
export type TraceResult = (typeof TRACE_RESULTS)[number];

/** What a shop looked at before it agreed to send goods once more (S2). */
export const STOCK_CHECKS = ["packing_slip", "warehouse_log"] as const;
export type StockCheck = (typeof STOCK_CHECKS)[number];

/** Goods that come back, and goods that go out. */
export type GoodsEvent =
  | { readonly type: "return_agreed"; readonly payer: Payer }
  | { readonly type: "return_shipped"; readonly method: ReturnMethod; readonly parcel: Parcel }
  | { readonly type: "return_expired" }
  | {
      readonly type: "return_received";
      readonly lines: readonly LineQty[];
      readonly evidenceIds: readonly string[];
    }
  | { readonly type: "inspection_overdue" }
  | {
      readonly type: "return_accepted";
      readonly by: Side | "system" | "mediator";
      readonly disposed: readonly Disposed[];
      /** What the shop keeps of each line's refund, in rupiah. */
      readonly deducted: readonly { readonly orderLineId: string; readonly rupiah: Rupiah }[];
    }
  | {
      readonly type: "return_contested";
      readonly reason: ContestReason;
      readonly text: TextRef;
      readonly evidenceIds: readonly string[];
    }
  | { readonly type: "return_rejected" }
  | {
      readonly type: "disposition_changed";
      readonly orderLineId: string;
      readonly qty: number;
      readonly from: Disposition | null;
      readonly to: Disposition;
    }
  | { readonly type: "freight_charged"; readonly rupiah: Rupiah; readonly payer: Payer }
  | {
      readonly type: "goods_out_agreed";
      readonly kind: Exclude<OutboundKind, "ship_back">;
      readonly back: GoodsBack;
      readonly inStock: boolean;
      readonly checks: readonly StockCheck[];
      readonly articles?: readonly Wanted[];
      readonly differences?: readonly PriceDifference[];
    }
  /** The buyer has the difference charged: the `n`th time, a payment of its own at the gateway. */
  | { readonly type: "payment_ordered"; readonly n: number; readonly rupiah: Rupiah }
  | {
      readonly type: "difference_paid";
      readonly n: number;
      readonly rupiah: Rupiah;
      /** The lines it is held with from now on. */
      readonly lines: readonly { readonly orderLineId: string; readonly rupiah: Rupiah }[];
    }
  | { readonly type: "payment_failed"; readonly n: number; readonly reason: string }
  | { readonly type: "payment_expired" }
  /** It was paid when nobody waited for it any more: the gateway gives it back before it enters the books. */
  | { readonly type: "payment_voided"; readonly n: number }
  | { readonly type: "stock_reserved" }
  | { readonly type: "stock_freed" }
  | { readonly type: "goods_shipped"; readonly kind: OutboundKind; readonly parcel: Parcel }
  | { readonly type: "replacement_confirmed"; readonly by: "buyer" | "system" }
  | {
      readonly type: "replacement_disputed";
      readonly text: TextRef;
      readonly evidenceIds: readonly string[];
    }
  | { readonly type: "shipping_overdue" }
  | { readonly type: "parcel_delivered"; readonly of: TraceSubject };

/** A parcel that is looked for (S3j). */
export type TraceEvent =
  | {
      readonly type: "trace_started";
      readonly of: TraceSubject;
      readonly by: Side | "system";
      readonly parcel: Parcel;
    }
  | {
      readonly type: "trace_reported";
      readonly of: TraceSubject;
      readonly result: TraceResult;
      readonly text: TextRef | null;
      readonly evidenceIds: readonly string[];
    }
  | { readonly type: "trace_expired"; readonly of: TraceSubject }
  | { readonly type: "delivery_confirmed"; readonly by: "buyer" | "system" };

/** Whether the shop itself was careless (S3h): alleged by the buyer, admitted by the shop, found by the desk alone. */
export type NegligenceEvent =
  | { readonly type: "negligence_admitted"; readonly review: boolean }
  | { readonly type: "negligence_ruled"; readonly found: boolean; readonly text: TextRef | null };
