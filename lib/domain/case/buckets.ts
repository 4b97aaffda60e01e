import type { Party } from "../access";
import { type Case, isHeld, waitingOn } from "./case";

/** The one tab of each reader's inbox that a case is in. Stored, so that a tab is one equality on an index. */
export const SELLER_BUCKETS = [
  "perlu_respons",
  "perlu_bukti",
  "perlu_konfirmasi_penerimaan",
  "perlu_dicek",
  "perlu_kirim_pengganti",
  "menunggu_pembeli",
  "mediasi",
  "selesai",
] as const;
export const BUYER_BUCKETS = ["perlu_respons", "berjalan", "selesai"] as const;
export const MEDIATOR_BUCKETS = [
  "none",
  "perlu_putusan",
  "banding",
  "perlu_tinjauan",
  "menunggu_bukti",
  "diputuskan",
] as const;
export type SellerBucket = (typeof SELLER_BUCKETS)[number];
export type BuyerBucket = (typeof BUYER_BUCKETS)[number];
export type MediatorBucket = (typeof MEDIATOR_BUCKETS)[number];

/**
 * Does this party have something to do? `waitingOn` names one, but where goods come back and others go out at the
 * same time both sides may owe something at once.
 */
export function owes(c: Case, party: Party): boolean {
  if (waitingOn(c) === party) return true;
  if (party === "mediator" || c.state.stage !== "fulfilling" || c.state.money !== "held") return false;
  const { outbound } = c.state;
  return party === "buyer"
    ? c.state.return === "awaiting_buyer_ship" || (outbound === "delivered" && c.goods.out !== "ship_back")
    : ["awaiting_stock", "awaiting_ship"].includes(outbound) ||
        ["arrived", "inspecting"].includes(c.state.return);
}

/** By what the seller must do; the act that is due first wins. A refund on its way asks nothing more of him. */
export function sellerBucket(c: Case): SellerBucket {
  switch (c.state.stage) {
    case "awaiting_seller":
    case "negotiating":
      return waitingOn(c) === "seller" ? "perlu_respons" : "menunggu_pembeli";
    case "mediation":
    case "appeal":
      return c.info?.to === "seller" ? "perlu_bukti" : "mediasi";
    case "decided":
      return "mediasi";
    case "fulfilling":
      return travelling(c);
    case "closed":
      return "selesai";
  }
}

/** Goods on their way ask for their own kinds of work; where both parcels do, what is to be sent comes first. */
function travelling(c: Case): SellerBucket {
  if (!isHeld(c)) return "selesai";
  if (waitingOn(c) === "mediator") return "mediasi";
  if (!owes(c, "seller")) return "menunggu_pembeli";
  if (c.state.return === "arrived") return "perlu_konfirmasi_penerimaan";
  return c.state.return === "inspecting" ? "perlu_dicek" : "perlu_kirim_pengganti";
}

export function buyerBucket(c: Case): BuyerBucket {
  if (c.state.stage === "closed") return "selesai";
  return owes(c, "buyer") ? "perlu_respons" : "berjalan";
}

export function mediatorBucket(c: Case): MediatorBucket {
  if (c.state.stage === "mediation" || c.state.stage === "appeal") {
    if (c.info !== null) return "menunggu_bukti";
    return c.state.stage === "appeal" ? "banding" : "perlu_putusan";
  }
  if (c.reviewDue && c.state.stage === "fulfilling") return "perlu_tinjauan";
  // The desk writes down what the courier answers, and has to see the case for that (S3j).
  if (c.state.money === "held" && (c.state.trace === "with_courier" || c.state.trace === "found")) {
    return "menunggu_bukti";
  }
  // What was before the desk stays in its sight, however it ended: a search too, once its parcel has arrived.
  const searched = c.state.trace !== "none" || c.goods.tracedParcel !== null;
  const reviewed = c.state.negligence === "found" || c.state.negligence === "not_found";
  return c.decision !== null || c.mediatorId !== null || searched || reviewed ? "diputuskan" : "none";
}
