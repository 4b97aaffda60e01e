import { and, asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { orderLines, orders } from "@/db/schema/orders";
import { buyers, marketplaces, shops } from "@/db/schema/people";
import { ingestOrders } from "@/lib/orders/ingest-orders";
import { ingestPayments } from "@/lib/orders/ingest-payments";
import { ingestShipments } from "@/lib/orders/ingest-shipments";
import { ingestStock } from "@/lib/orders/ingest-stock";
import type { OrderPayload, StockPayload } from "@/lib/orders/order-payload";
import { CATALOG, skuOf } from "./catalog";
import { demoOrders } from "./demo-orders";
import { SHOPS } from "./people";

/**
 * Sends the demo's orders in through the same ingest a marketplace uses. Needs `seedWorld` before it.
 * @throws when ingest refuses any of it: the seed is wrong then.
 */
export async function seedOrders(db: Db, now: Date, batch = 1): Promise<void> {
  for (const { marketplace: code, orders: sent, payments, shipments } of demoOrders(now, batch)) {
    const [marketplace] = await db
      .select({ id: marketplaces.id })
      .from(marketplaces)
      .where(eq(marketplaces.code, code));
    if (!marketplace) throw new Error(`no marketplace ${code}: run seedWorld first`);
    const results = [
      await ingestOrders(db, marketplace.id, sent),
      await ingestPayments(db, marketplace.id, payments),
      await ingestShipments(db, marketplace.id, shipments),
      await ingestStock(db, marketplace.id, stockOf(sent)),
    ];
    const refusals = results.flatMap((result) => (result.ok ? [] : result.refusals));
    if (refusals.length > 0) throw new Error(`${code}: ${JSON.stringify(refusals)}`);
  }
}

/** Enough of everything these shops sell to send once more, but for an article here and there. */
function stockOf(sent: readonly OrderPayload[]): StockPayload[] {
  const selling = new Set(sent.map((one) => one.shop));
  return SHOPS.filter((shop) => selling.has(shop.externalId)).flatMap((shop) =>
    (CATALOG[shop.code] ?? []).flatMap((product, nth) =>
      product.variants.map((variant, n) => {
        const sku = skuOf(product, n);
        const { name, picture, price } = product;
        const sellable = n === 2 && nth % 2 === 0 ? 0 : 8 + (sku.length % 5);
        return { shop: shop.externalId, sku, sellable, name, variant, picture, price };
      }),
    ),
  );
}

export type SeededOrder = {
  shopId: string;
  orderId: string;
  buyerId: string;
  /** The buyer's account, the actor of what they press. */
  buyerUserId: string;
  /** By line number. */
  lines: readonly {
    id: string;
    lineNo: number;
    qty: number;
    unitPrice: number;
    paid: number;
    productName: string;
  }[];
};

/** An order by the names scenarios use: `order(db, "K7Q2", "TT-2611-0412")`. @throws when it is not there. */
export async function order(db: Db, shopCode: string, orderNo: string): Promise<SeededOrder> {
  const [found] = await db
    .select({
      shopId: orders.shopId,
      orderId: orders.id,
      buyerId: orders.buyerId,
      buyerUserId: buyers.userId,
    })
    .from(orders)
    .innerJoin(shops, eq(shops.id, orders.shopId))
    .innerJoin(buyers, eq(buyers.id, orders.buyerId))
    .where(and(eq(shops.code, shopCode), eq(orders.externalNo, orderNo)));
  if (!found?.buyerUserId) throw new Error(`no order ${orderNo} of a buyer with an account in ${shopCode}`);
  const lines = await db
    .select({
      id: orderLines.id,
      lineNo: orderLines.lineNo,
      qty: orderLines.qty,
      unitPrice: orderLines.unitPrice,
      paid: orderLines.paid,
      productName: orderLines.productName,
    })
    .from(orderLines)
    .where(and(eq(orderLines.shopId, found.shopId), eq(orderLines.orderId, found.orderId)))
    .orderBy(asc(orderLines.lineNo));
  return { ...found, buyerUserId: found.buyerUserId, lines };
}
