import { and, asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { orderLines, orders, packages } from "@/db/schema/orders";
import { INGEST_COPY } from "@/lib/copy/import";
import type { OrderPayload, PayloadRefusal } from "./order-payload";
import { furtherStatus, type OrderStatus } from "./order-progress";

/** A payload with its position in the batch and the ids it resolved to. */
export type Incoming = { at: number; shopId: string; buyerId: string; payload: OrderPayload };
type OrderRow = typeof orders.$inferSelect;

/**
 * Brings an order we have up to date where that harms nobody: how far it is, when it arrived, its parcels, its address.
 * What was bought, for how much and by whom is refused when it differs, since a complaint may rest on it.
 */
export async function updateKnownOrder(
  tx: Tx,
  { at, shopId, buyerId, payload }: Incoming,
): Promise<"updated" | "unchanged" | PayloadRefusal> {
  const [order] = await tx
    .select()
    .from(orders)
    .where(and(eq(orders.shopId, shopId), eq(orders.externalNo, payload.orderNo)))
    .for("update");
  if (!order) throw new Error("an order that blocked an insert is gone: orders are never deleted");
  if (order.buyerId !== buyerId) {
    return { path: `${at}.buyer.externalId`, message: INGEST_COPY.otherBuyer };
  }
  if (!(await sameMoney(tx, order, payload))) return { path: `${at}.lines`, message: INGEST_COPY.otherMoney };

  const status = furtherStatus(order.status as OrderStatus, payload.status);
  // The first report of the arrival stands: the complaint window runs from it.
  const deliveredAt = order.deliveredAt ?? payload.deliveredAt;
  // A message without an address takes none away.
  const shipToName = payload.shipTo?.name ?? order.shipToName;
  const shipToAddress = payload.shipTo?.address ?? order.shipToAddress;
  const moved =
    status !== order.status ||
    deliveredAt?.getTime() !== order.deliveredAt?.getTime() ||
    shipToName !== order.shipToName ||
    shipToAddress !== order.shipToAddress;
  if (moved) {
    await tx
      .update(orders)
      .set({ status, deliveredAt, shipToName, shipToAddress })
      .where(and(eq(orders.shopId, shopId), eq(orders.id, order.id)));
  }
  const repacked = await updatePackages(tx, order, payload);
  return moved || repacked ? "updated" : "unchanged";
}

async function sameMoney(tx: Tx, order: OrderRow, payload: OrderPayload): Promise<boolean> {
  if (order.shippingFee !== payload.shippingFee) return false;
  const known = await tx
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.shopId, order.shopId), eq(orderLines.orderId, order.id)))
    .orderBy(asc(orderLines.lineNo));
  const sent = [...payload.lines].sort((a, b) => a.lineNo - b.lineNo);
  return (
    known.length === sent.length &&
    known.every((line, index) => {
      const other = sent[index];
      return (
        line.lineNo === other?.lineNo &&
        line.sku === other.sku &&
        line.qty === other.qty &&
        line.unitPrice === other.unitPrice &&
        line.discount === other.discount
      );
    })
  );
}

/** Adds parcels and corrects them; a parcel a message leaves out stays, its scans hang on it. */
async function updatePackages(tx: Tx, order: OrderRow, payload: OrderPayload): Promise<boolean> {
  if (payload.packages.length === 0) return false;
  const ofOrder = and(eq(packages.shopId, order.shopId), eq(packages.orderId, order.id));
  const known = await tx
    .select()
    .from(packages)
    .where(
      and(
        ofOrder,
        inArray(
          packages.packageNo,
          payload.packages.map((parcel) => parcel.packageNo),
        ),
      ),
    );
  let changed = false;
  for (const parcel of payload.packages) {
    const row = known.find((each) => each.packageNo === parcel.packageNo);
    if (!row) {
      await tx.insert(packages).values({ ...parcel, shopId: order.shopId, orderId: order.id });
      changed = true;
    } else if (
      row.courier !== parcel.courier ||
      row.resi !== parcel.resi ||
      row.weightGrams !== parcel.weightGrams
    ) {
      await tx
        .update(packages)
        .set(parcel)
        .where(and(ofOrder, eq(packages.id, row.id)));
      changed = true;
    }
  }
  return changed;
}
