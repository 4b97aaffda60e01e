import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { caseParcels, parcelScans } from "@/db/schema/goods";
import { orders, packages, shipmentEvents } from "@/db/schema/orders";
import { INGEST_COPY } from "@/lib/copy/import";
import { allOrNothing, type Ingested } from "./all-or-nothing";
import type { PayloadRefusal, ShipmentPayload } from "./order-payload";
import { furtherStatus, type OrderStatus } from "./order-progress";
import { shopIdsOf } from "./shop-lookup";

type Parcel = { shopId: string; packageId: string; orderId: string };

/** The scans that say how far an order is; every other code is kept for people to read. */
const MOVES: Readonly<Record<string, OrderStatus>> = {
  picked_up: "shipped",
  in_transit: "shipped",
  at_hub: "shipped",
  out_for_delivery: "shipped",
};

/**
 * Takes in courier scans: idempotent by (parcel, scan id), all of them or none. An order counts as
 * delivered once each of its parcels has a `delivered` scan, from the last of them.
 */
export function ingestShipments(
  db: Db,
  marketplaceId: string,
  payloads: readonly ShipmentPayload[],
): Promise<Ingested> {
  return allOrNothing(db, (tx) => writeShipments(tx, marketplaceId, payloads));
}

async function writeShipments(
  tx: Tx,
  marketplaceId: string,
  payloads: readonly ShipmentPayload[],
): Promise<Ingested> {
  const shopIds = await shopIdsOf(
    tx,
    marketplaceId,
    payloads.map((payload) => payload.shop),
  );
  const parcels = await lockParcels(tx, [...shopIds.values()], payloads);
  const refusals: PayloadRefusal[] = [];
  const total = { created: 0, updated: 0, unchanged: 0 };
  const touched = new Map<string, Parcel>();
  const reported = new Map<string, OrderStatus>();
  for (const [at, payload] of payloads.entries()) {
    const shopId = shopIds.get(payload.shop);
    const found = parcels.get(`${shopId} ${payload.resi}`) ?? [];
    const ofCases = shopId === undefined ? [] : await caseParcelsOf(tx, shopId, payload.resi);
    if (shopId === undefined) {
      refusals.push({ path: `${at}.shop`, message: INGEST_COPY.unknownShop(payload.shop) });
    } else if (ofCases.length > 0) {
      const isNew = await keepCaseScan(tx, shopId, ofCases, payload);
      total[isNew ? "created" : "unchanged"] += 1;
    } else if (found.length === 0) {
      refusals.push({ path: `${at}.resi`, message: INGEST_COPY.unknownResi(payload.resi) });
    } else {
      const isNew = await keepScan(tx, found, payload);
      total[isNew ? "created" : "unchanged"] += 1;
      for (const parcel of found) {
        touched.set(parcel.orderId, parcel);
        const moves = MOVES[payload.code];
        if (moves) reported.set(parcel.orderId, moves);
      }
    }
  }
  if (refusals.length > 0) return { ok: false, refusals };
  for (const parcel of touched.values()) await moveOrder(tx, parcel, reported.get(parcel.orderId));
  return { ok: true, ...total };
}

/**
 * The parcels of a batch by shop and resi, their orders locked in the order every batch uses. One resi may
 * carry several orders, when a shop packs them together.
 */
async function lockParcels(
  tx: Tx,
  shopIds: readonly string[],
  payloads: readonly ShipmentPayload[],
): Promise<ReadonlyMap<string, Parcel[]>> {
  if (shopIds.length === 0) return new Map();
  const rows = await tx
    .select({ shopId: packages.shopId, packageId: packages.id, orderId: orders.id, resi: packages.resi })
    .from(packages)
    .innerJoin(orders, and(eq(orders.shopId, packages.shopId), eq(orders.id, packages.orderId)))
    .where(
      and(
        inArray(packages.shopId, shopIds),
        inArray(packages.resi, [...new Set(payloads.map((payload) => payload.resi))]),
      ),
    )
    .orderBy(asc(orders.shopId), asc(orders.externalNo))
    .for("update", { of: orders });
  return Map.groupBy(rows, (row) => `${row.shopId} ${row.resi}`);
}

/** A parcel as each complaint knows it that it travels for; what its case makes of a delivery, the worker asks. */
async function caseParcelsOf(tx: Tx, shopId: string, resi: string): Promise<readonly string[]> {
  const rows = await tx
    .select({ id: caseParcels.id })
    .from(caseParcels)
    .where(and(eq(caseParcels.shopId, shopId), eq(caseParcels.resi, resi.toUpperCase())));
  return rows.map((row) => row.id);
}

async function keepCaseScan(
  tx: Tx,
  shopId: string,
  parcelIds: readonly string[],
  { externalId, code, note, at }: ShipmentPayload,
): Promise<boolean> {
  const inserted = await tx
    .insert(parcelScans)
    .values(parcelIds.map((parcelId) => ({ shopId, parcelId, externalId, code, note, at })))
    .onConflictDoNothing()
    .returning({ parcelId: parcelScans.parcelId });
  return inserted.length > 0;
}

async function keepScan(tx: Tx, parcels: readonly Parcel[], payload: ShipmentPayload): Promise<boolean> {
  const inserted = await tx
    .insert(shipmentEvents)
    .values(
      parcels.map(({ shopId, packageId }) => ({
        shopId,
        packageId,
        externalId: payload.externalId,
        code: payload.code,
        note: payload.note,
        at: payload.at,
      })),
    )
    .onConflictDoNothing()
    .returning({ packageId: shipmentEvents.packageId });
  return inserted.length > 0;
}

async function moveOrder(tx: Tx, { shopId, orderId }: Parcel, reported: OrderStatus | undefined) {
  const ofOrder = and(eq(orders.shopId, shopId), eq(orders.id, orderId));
  const [order] = await tx.select().from(orders).where(ofOrder);
  if (!order) return;
  const arrivals = await tx
    .select({
      packageId: packages.id,
      at: sql<Date | null>`min(${shipmentEvents.at})`.mapWith(shipmentEvents.at),
    })
    .from(packages)
    .leftJoin(
      shipmentEvents,
      and(
        eq(shipmentEvents.shopId, packages.shopId),
        eq(shipmentEvents.packageId, packages.id),
        eq(shipmentEvents.code, "delivered"),
      ),
    )
    .where(and(eq(packages.shopId, shopId), eq(packages.orderId, orderId)))
    .groupBy(packages.id);
  const times = arrivals.map((arrival) => arrival.at);
  const arrived = times.every((at) => at !== null)
    ? new Date(Math.max(...times.map((at) => at.getTime())))
    : null;
  const before = order.status as OrderStatus;
  const next = arrived === null ? reported : "delivered";
  const status = next === undefined ? before : furtherStatus(before, next);
  const deliveredAt = order.deliveredAt ?? (status === "delivered" ? arrived : null);
  if (status !== before || deliveredAt !== order.deliveredAt) {
    await tx.update(orders).set({ status, deliveredAt }).where(ofOrder);
  }
}
