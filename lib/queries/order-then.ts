import type { OrderFacts } from "@/lib/domain/case/facts";
import type { RecordedEvent } from "@/lib/domain/lab/story";
import { rupiah, sum } from "@/lib/domain/money";
import type { ArticleRow, ClosedRow, LineRow } from "./closed-rows";

/** The order as it was when the complaint was opened: what arrived or was claimed later was not there yet. */
export function orderThen(
  row: ClosedRow,
  lines: readonly LineRow[],
  articles: readonly ArticleRow[],
  records: readonly RecordedEvent[],
): OrderFacts {
  const openedAt = new Date(row.opened_at);
  const delivered = row.delivered_at === null ? null : new Date(row.delivered_at);
  const deliveredAt = delivered !== null && delivered <= openedAt ? delivered : null;
  const first = records[0]?.event;
  const opened = first?.type === "case_opened" ? first : null;
  const held = opened === null ? 0 : sum(opened.lines.map((line) => line.disputed)) + opened.shipping;
  const claimed = (lineId: string) =>
    row.earlier.flatMap((own) => own.lines).filter((own) => own.orderLineId === lineId);
  const claimedShipping = sum(row.earlier.map((own) => rupiah(own.shipping)));
  return {
    status: deliveredAt === null ? "shipped" : "delivered",
    courierClass: row.courier_class === "instant" ? "instant" : "regular",
    estimatedAt: row.estimated_at === null ? null : new Date(row.estimated_at),
    deliveredAt,
    parcel: row.courier === null || row.resi === null ? null : { courier: row.courier, resi: row.resi },
    returnFreight: rupiah(row.shipping_fee),
    freightCharged: chargedElsewhere(records),
    negligenceAlleged: row.earlier.some((own) => own.kind === "negligence"),
    released: opened?.heldFrom === "seller_balance",
    // What was missing there is written down; where nothing was, it does not matter how much more there was.
    escrowLeft: opened?.fromBalance === undefined ? null : rupiah(held - opened.fromBalance),
    shippingLeft: rupiah(Math.max(0, row.shipping_fee - claimedShipping)),
    lines: lines.map((line) => ({
      id: line.id,
      sku: line.sku,
      qty: line.qty,
      qtyClaimed: claimed(line.id).reduce((units, own) => units + own.qty, 0),
      disputed: sum(claimed(line.id).map((own) => rupiah(own.disputed))),
      unitPrice: rupiah(line.unit_price),
      paid: rupiah(line.paid),
      commission: rupiah(line.commission),
      category: line.category,
    })),
    shelf: shelfThen(lines, articles, records),
  };
}

/** A return that was accepted without a charge for its way came in a parcel that another complaint had paid for. */
function chargedElsewhere(records: readonly RecordedEvent[]): boolean {
  const happened = (is: (event: RecordedEvent["event"]) => boolean) => records.some(({ event }) => is(event));
  return (
    happened((event) => event.type === "return_agreed") &&
    happened((event) => event.type === "return_shipped" && event.method !== "self") &&
    happened((event) => event.type === "return_accepted" && event.by !== "mediator") &&
    !happened((event) => event.type === "freight_charged")
  );
}

/**
 * The articles of the order, and those that were wished for in their place at the price they had when they were agreed
 * on; how many there were is told by the record.
 */
function shelfThen(
  lines: readonly LineRow[],
  articles: readonly ArticleRow[],
  records: readonly RecordedEvent[],
): OrderFacts["shelf"] {
  const opened = records[0]?.event;
  const claimed = opened?.type === "case_opened" ? opened.lines : [];
  const then = new Map<string, number>();
  for (const { event } of records) {
    if (event.type !== "goods_out_agreed") continue;
    for (const { orderLineId, sku } of event.articles ?? []) {
      const line = lines.find((own) => own.id === orderLineId);
      const qty = claimed.find((own) => own.orderLineId === orderLineId)?.qty;
      const difference = event.differences?.find((own) => own.orderLineId === orderLineId)?.rupiah;
      if (line !== undefined && qty !== undefined && difference !== undefined)
        then.set(sku, line.unit_price + difference / qty);
    }
  }
  const bought = lines.map(({ sku }) => ({ sku, name: null, price: null, inStock: 0 }));
  const wished = articles
    .filter(({ sku }) => !lines.some((line) => line.sku === sku))
    .map(({ sku, name, price }) => ({ sku, name, price: rupiah(then.get(sku) ?? price), inStock: 0 }));
  return [...bought, ...wished];
}
