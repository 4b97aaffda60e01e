import type { Db, Tx } from "@/db/client";
import { orderLines, orders, packages } from "@/db/schema/orders";
import { INGEST_COPY } from "@/lib/copy/import";
import { allOrNothing, type Ingested, inPieces } from "./all-or-nothing";
import { upsertBuyers } from "./ingest-buyers";
import type { OrderPayload, PayloadRefusal } from "./order-payload";
import { shopIdsOf } from "./shop-lookup";
import { type Incoming, updateKnownOrder } from "./update-known-order";

/**
 * Takes in orders of one marketplace: idempotent by (shop, order number), all of them or none.
 * @returns what was written, or why nothing was; paths start with the position in the list.
 */
export function ingestOrders(
  db: Db,
  marketplaceId: string,
  payloads: readonly OrderPayload[],
): Promise<Ingested> {
  return allOrNothing(db, (tx) => writeOrders(tx, marketplaceId, payloads));
}

/** As `ingestOrders`, inside a transaction that the caller takes back on refusals. */
export async function writeOrders(
  tx: Tx,
  marketplaceId: string,
  payloads: readonly OrderPayload[],
): Promise<Ingested> {
  const shopIds = await shopIdsOf(
    tx,
    marketplaceId,
    payloads.map((payload) => payload.shop),
  );
  const buyerIds = await upsertBuyers(
    tx,
    marketplaceId,
    payloads.map((payload) => payload.buyer),
  );
  const refusals: PayloadRefusal[] = [];
  const incoming: Incoming[] = [];
  const seen = new Set<string>();
  payloads.forEach((payload, at) => {
    const shopId = shopIds.get(payload.shop);
    const buyerId = buyerIds.get(payload.buyer.externalId);
    const key = JSON.stringify([payload.shop, payload.orderNo]);
    if (shopId === undefined || buyerId === undefined) {
      refusals.push({ path: `${at}.shop`, message: INGEST_COPY.unknownShop(payload.shop) });
    } else if (seen.has(key)) {
      refusals.push({ path: `${at}.orderNo`, message: INGEST_COPY.twice(payload.orderNo) });
    } else {
      incoming.push({ at, shopId, buyerId, payload });
    }
    seen.add(key);
  });
  // Every batch inserts and locks in the same order, so that two of them cannot deadlock.
  incoming.sort(
    (a, b) => compareKeys(a.shopId, b.shopId) || compareKeys(a.payload.orderNo, b.payload.orderNo),
  );

  const total = { created: 0, updated: 0, unchanged: 0 };
  for (const piece of inPieces(incoming)) {
    const createdIds = await insertNew(tx, marketplaceId, piece);
    total.created += createdIds.size;
    for (const one of piece) {
      if (createdIds.has(one)) continue;
      const result = await updateKnownOrder(tx, one);
      if (typeof result === "string") total[result] += 1;
      else refusals.push(result);
    }
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, ...total };
}

async function insertNew(tx: Tx, marketplaceId: string, piece: readonly Incoming[]): Promise<Set<Incoming>> {
  const inserted = await tx
    .insert(orders)
    .values(
      piece.map(({ shopId, buyerId, payload: p }) => ({
        shopId,
        marketplaceId,
        buyerId,
        externalNo: p.orderNo,
        invoiceNo: p.invoiceNo,
        status: p.status,
        courierClass: p.courierClass,
        shippingFee: p.shippingFee,
        paidAt: p.paidAt,
        estimatedAt: p.estimatedAt,
        deliveredAt: p.deliveredAt,
        shipToName: p.shipTo?.name,
        shipToAddress: p.shipTo?.address,
      })),
    )
    .onConflictDoNothing({ target: [orders.shopId, orders.externalNo] })
    .returning({ id: orders.id, shopId: orders.shopId, externalNo: orders.externalNo });
  const ids = new Map(inserted.map((row) => [`${row.shopId} ${row.externalNo}`, row.id]));
  const fresh = piece.flatMap((one) => {
    const orderId = ids.get(`${one.shopId} ${one.payload.orderNo}`);
    return orderId === undefined ? [] : [{ one, orderId }];
  });
  const lines = fresh.flatMap(({ one, orderId }) =>
    one.payload.lines.map((line) => ({
      ...line,
      shopId: one.shopId,
      orderId,
      paid: line.qty * line.unitPrice - line.discount,
    })),
  );
  for (const some of inPieces(lines)) await tx.insert(orderLines).values(some);
  const parcels = fresh.flatMap(({ one, orderId }) =>
    one.payload.packages.map((parcel) => ({ ...parcel, shopId: one.shopId, orderId })),
  );
  for (const some of inPieces(parcels)) await tx.insert(packages).values(some);
  return new Set(fresh.map(({ one }) => one));
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
