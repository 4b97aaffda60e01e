import type { Case } from "../case";
import type { CaseEvent } from "../events";
import { type Disposition, receivedOf } from "../goods";

/**
 * Where a unit can be. `customer` is everybody's home outside the shop; what is `sent`, `sent_back`, `missing`,
 * `destroyed` or `lost` has left the shop for good; `quarantine` is the labelled shelf (S2).
 */
export const BINS = [
  "customer",
  "sellable",
  "reserved",
  "sent",
  "quarantine",
  "repair",
  "damaged",
  "destroyed",
  "missing",
  "sent_back",
  "lost",
] as const;
export type Bin = (typeof BINS)[number];

/** Units of an article that move from one place to another: conserved because it cannot be written otherwise. */
export type StockMove = {
  readonly orderLineId: string;
  /** Another article than the line's own: what goes out in an exchange. */
  readonly sku?: string;
  readonly qty: number;
  readonly from: Bin;
  readonly to: Bin;
};

/** Which shelf a disposition means. Nothing leaves quarantine without one. */
export const SHELF: Record<Disposition, Bin> = {
  sellable: "sellable",
  repair: "repair",
  damaged: "damaged",
  destroyed: "destroyed",
  missing: "missing",
  send_back: "sent_back",
};

/** The units that an event moves, given the case as it stood before. */
export function stockMovesOf(event: CaseEvent, before: Case | null): readonly StockMove[] {
  if (before === null) return [];
  const every = (from: Bin, to: Bin): StockMove[] =>
    before.lines.map((line) => ({ orderLineId: line.orderLineId, qty: line.qty, from, to }));
  const out = (from: Bin, to: Bin, wanted = before.goods.articles): StockMove[] =>
    every(from, to).map((move) => {
      const other = wanted.find((own) => own.orderLineId === move.orderLineId);
      return other === undefined ? move : { ...move, sku: other.sku };
    });
  switch (event.type) {
    case "goods_out_agreed":
      return event.inStock && !before.goods.reserved ? out("sellable", "reserved", event.articles ?? []) : [];
    case "stock_reserved":
      return before.goods.reserved ? [] : out("sellable", "reserved");
    case "stock_freed":
      return out("reserved", "sellable");
    case "goods_shipped":
      return event.kind === "ship_back" ? sentBack(before) : out("reserved", "sent");
    case "return_received":
      return event.lines
        .filter((line) => line.qty > 0)
        .map((line) => ({ ...line, from: "customer", to: "quarantine" }));
    case "return_accepted":
      return event.disposed.map(({ orderLineId, qty, disposition }) => ({
        orderLineId,
        qty,
        from: disposition === "missing" ? "customer" : "quarantine",
        to: SHELF[disposition],
      }));
    case "disposition_changed":
      return [
        {
          orderLineId: event.orderLineId,
          qty: event.qty,
          from: event.from === null ? "quarantine" : SHELF[event.from],
          to: SHELF[event.to],
        },
      ];
    case "trace_reported":
      if (event.result !== "lost" && event.result !== "damaged") return [];
      if (event.of === "order") return [];
      return event.of === "return" ? every("customer", "lost") : out("sent", "lost");
    default:
      return [];
  }
}

/** What the shop did not have to take goes home from wherever it was put meanwhile. */
function sentBack(c: Case): StockMove[] {
  return c.lines.flatMap(({ orderLineId }) => {
    const put = c.goods.disposed.filter(
      (own) =>
        own.orderLineId === orderLineId &&
        own.disposition !== "missing" &&
        own.disposition !== "send_back" &&
        own.disposition !== "destroyed",
    );
    const gone = c.goods.disposed
      .filter((own) => own.orderLineId === orderLineId && own.disposition !== "missing")
      .reduce((sum, own) => sum + own.qty, 0);
    const shelved = receivedOf(c.goods, orderLineId) - gone;
    const moves: StockMove[] = put.map((own) => ({
      orderLineId,
      qty: own.qty,
      from: SHELF[own.disposition],
      to: "sent_back",
    }));
    return shelved > 0
      ? [...moves, { orderLineId, qty: shelved, from: "quarantine", to: "sent_back" }]
      : moves;
  });
}
