import type { CaseView, GoodsLineView, GoodsView } from "@/lib/queries/case-view";
import type { PackingSlip } from "./packing-slip";
import type { ReturnLabel } from "./return-label";

const RETURNING: readonly CaseView["state"]["return"][] = ["awaiting_buyer_ship", "in_transit", "arrived"];

/** The return's label for the buyer or the shop; null for other readers and while no return is on its way. */
export function returnLabelOf(view: CaseView): ReturnLabel | null {
  const { goods } = view;
  const isParty = view.reader === "buyer" || view.reader === "seller";
  if (!isParty || goods === null || !RETURNING.includes(view.state.return)) return null;
  return {
    no: view.no,
    from: [view.buyer.name, view.buyer.city],
    to: goods.returnAddress ?? [view.shop.name, view.shop.city],
    parcel: goods.returnParcel,
    lines: goods.lines.filter((line) => line.qty > 0),
  };
}

/** What the shop packs; null for other readers and where nothing goes out, or already went. */
export function packingSlipOf(view: CaseView): PackingSlip | null {
  const { goods, state } = view;
  const waits = state.outbound === "awaiting_stock" || state.outbound === "awaiting_ship";
  if (view.reader !== "seller" || goods === null || goods.out === null || !waits) return null;
  return {
    no: view.no,
    kind: goods.out,
    orderNo: view.order.no,
    to: goods.shipTo ?? { name: view.buyer.name, address: null, city: view.buyer.city },
    lines: goods.lines
      .map((line) => {
        const { name, variant, sku } = goods.out === "ship_back" ? line : line.out;
        return { name, variant, sku, qty: packed(goods, line) };
      })
      .filter((line) => line.qty > 0),
  };
}

/** What goes home again is what the shop still has of what came; anything else goes out in full. */
function packed(goods: GoodsView, line: GoodsLineView): number {
  if (goods.out !== "ship_back") return line.qty;
  const destroyed = line.disposed.find((own) => own.disposition === "destroyed")?.qty ?? 0;
  return (line.received ?? 0) - destroyed;
}
