import { and, eq, or, sum } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { orderLines, orders, payments } from "@/db/schema/orders";
import { INGEST_COPY } from "@/lib/copy/import";
import { allOrNothing, type Ingested } from "./all-or-nothing";
import type { PayloadRefusal, PaymentPayload } from "./order-payload";
import { shopIdsOf } from "./shop-lookup";

/**
 * Takes in payments: one per order, idempotent by (shop, payment id), all of them or none. The one change
 * of a known payment is its release to the seller, and not while a complaint holds the money.
 */
export function ingestPayments(
  db: Db,
  marketplaceId: string,
  payloads: readonly PaymentPayload[],
): Promise<Ingested> {
  return allOrNothing(db, (tx) => writePayments(tx, marketplaceId, payloads));
}

/** As `ingestPayments`, inside a transaction that the caller takes back on refusals. */
export async function writePayments(
  tx: Tx,
  marketplaceId: string,
  payloads: readonly PaymentPayload[],
): Promise<Ingested> {
  const shopIds = await shopIdsOf(
    tx,
    marketplaceId,
    payloads.map((payload) => payload.shop),
  );
  const refusals: PayloadRefusal[] = [];
  const total = { created: 0, updated: 0, unchanged: 0 };
  // Orders are locked in one order by every batch.
  const inOrder = payloads
    .map((payload, at) => ({ payload, at, shopId: shopIds.get(payload.shop) }))
    .sort((a, b) => compare(a.shopId ?? "", b.shopId ?? "") || compare(a.payload.orderNo, b.payload.orderNo));
  for (const { payload, at, shopId } of inOrder) {
    if (shopId === undefined) {
      refusals.push({ path: `${at}.shop`, message: INGEST_COPY.unknownShop(payload.shop) });
      continue;
    }
    const result = await writePayment(tx, shopId, payload);
    if (typeof result === "string") total[result] += 1;
    else refusals.push({ path: `${at}.${result.path}`, message: result.message });
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, ...total };
}

async function writePayment(
  tx: Tx,
  shopId: string,
  payload: PaymentPayload,
): Promise<"created" | "updated" | "unchanged" | PayloadRefusal> {
  const [order] = await tx
    .select({ id: orders.id, shippingFee: orders.shippingFee })
    .from(orders)
    .where(and(eq(orders.shopId, shopId), eq(orders.externalNo, payload.orderNo)))
    .for("update");
  if (!order) return { path: "orderNo", message: INGEST_COPY.unknownOrder(payload.orderNo) };

  const ofOrder = and(eq(orderLines.shopId, shopId), eq(orderLines.orderId, order.id));
  const [lines] = await tx
    .select({
      paid: sum(orderLines.paid).mapWith(Number),
      claimed: sum(orderLines.qtyClaimed).mapWith(Number),
    })
    .from(orderLines)
    .where(ofOrder);
  const least = (lines?.paid ?? 0) + order.shippingFee;
  // A refund may give back every line and the shipping; it must not exceed what came in.
  if (payload.captured < least) return { path: "captured", message: INGEST_COPY.capturedTooLow(least) };

  const known = await tx
    .select()
    .from(payments)
    .where(
      and(
        eq(payments.shopId, shopId),
        or(eq(payments.orderId, order.id), eq(payments.externalId, payload.externalId)),
      ),
    );
  if (known.some((payment) => payment.orderId !== order.id)) {
    return { path: "externalId", message: INGEST_COPY.paymentTaken };
  }
  const [payment] = known;
  if (!payment) {
    // Two orders of one shop may race for one payment id; the unique key lets the first one in.
    const inserted = await tx
      .insert(payments)
      .values({
        shopId,
        orderId: order.id,
        externalId: payload.externalId,
        method: payload.method,
        state: payload.state,
        captured: payload.captured,
        released: payload.state === "released" ? payload.captured : 0,
      })
      .onConflictDoNothing()
      .returning({ orderId: payments.orderId });
    return inserted.length > 0 ? "created" : { path: "externalId", message: INGEST_COPY.paymentTaken };
  }
  if (payment.externalId !== payload.externalId || payment.captured !== payload.captured) {
    return { path: "captured", message: INGEST_COPY.otherPayment };
  }
  // `captured` after `released` is an old message that arrived late.
  if (payment.state === payload.state || payload.state === "captured") return "unchanged";
  if ((lines?.claimed ?? 0) > 0) return { path: "state", message: INGEST_COPY.held };
  await tx
    .update(payments)
    .set({ state: "released", released: payment.captured - payment.refunded })
    .where(and(eq(payments.shopId, shopId), eq(payments.orderId, order.id)));
  return "updated";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
