import { sql } from "drizzle-orm";
import type { Write } from "@/db/writes";

/** What a decision adds to the caps of its order, summed up: a row can be changed once in a statement. */
export type Caps = {
  readonly lines: Map<string, LineCap>;
  shipping: number;
  refunded: number;
  /** How much of the order's money is with the seller, more or less than before. */
  released: number;
  onTop: number;
};
type LineCap = { claimed: number; refunded: number; onTop: number };

export const noCaps = (): Caps => ({ lines: new Map(), shipping: 0, refunded: 0, released: 0, onTop: 0 });

export function capOf(caps: Caps, lineId: string): LineCap {
  const kept = caps.lines.get(lineId) ?? { claimed: 0, refunded: 0, onTop: 0 };
  caps.lines.set(lineId, kept);
  return kept;
}

const changesAnything = (numbers: readonly number[]): boolean => numbers.some((n) => n !== 0);

export function capChanges(w: { readonly shopId: string; readonly orderId: string }, caps: Caps): Write[] {
  const lines = [...caps.lines].flatMap(([id, { claimed, refunded, onTop }]) =>
    changesAnything([claimed, refunded, onTop])
      ? { shop_id: w.shopId, id, claimed, refunded, on_top: onTop }
      : [],
  );
  const { shipping, refunded, released, onTop } = caps;
  const order = { shop_id: w.shopId, id: w.orderId };
  const paid = changesAnything([refunded, released, onTop]);
  return [
    lineCaps(lines),
    shippingCaps(shipping === 0 ? [] : [{ ...order, shipping }]),
    paymentCaps(paid ? [{ ...order, refunded, released, on_top: onTop }] : []),
  ].filter(({ rows }) => rows.length > 0);
}

const lineCaps = (rows: readonly object[]): Write => ({
  kind: "caps of lines",
  rows,
  statement: (json) => sql`
    update order_lines l
    set qty_claimed = l.qty_claimed + d.claimed, refunded = l.refunded + d.refunded, paid_on_top = l.paid_on_top + d.on_top
    from json_to_recordset(${json}) as d (shop_id uuid, id uuid, claimed int, refunded bigint, on_top bigint)
    where l.shop_id = d.shop_id and l.id = d.id`,
});

const shippingCaps = (rows: readonly object[]): Write => ({
  kind: "caps of shipping",
  rows,
  statement: (json) => sql`
    update orders o set shipping_claimed = o.shipping_claimed + d.shipping
    from json_to_recordset(${json}) as d (shop_id uuid, id uuid, shipping bigint)
    where o.shop_id = d.shop_id and o.id = d.id`,
});

const paymentCaps = (rows: readonly object[]): Write => ({
  kind: "caps of payments",
  rows,
  statement: (json) => sql`
    update payments p
    set refunded = p.refunded + d.refunded, released = greatest(0, p.released + d.released), on_top = p.on_top + d.on_top
    from json_to_recordset(${json}) as d (shop_id uuid, id uuid, refunded bigint, released bigint, on_top bigint)
    where p.shop_id = d.shop_id and p.order_id = d.id`,
});
