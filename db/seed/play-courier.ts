import { and, asc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { packages, shops } from "@/db/schema";
import type { Case } from "@/lib/domain/case/case";
import type { Parcel, TraceSubject } from "@/lib/domain/case/goods";
import { reportDeliveries } from "@/lib/jobs/report-deliveries";
import { ingestShipments } from "@/lib/orders/ingest-shipments";

/** What the courier scans of a parcel of the case. */
export type CourierMove = {
  readonly scan: "picked_up" | "in_transit" | "delivered";
  readonly of: TraceSubject;
};

type CaseRow = {
  readonly id: string;
  readonly shopId: string;
  readonly orderId: string;
  readonly marketplaceId: string;
  readonly body: Case;
};

const NOTES: Record<CourierMove["scan"], string> = {
  picked_up: "Paket dijemput kurir",
  in_transit: "Paket dalam perjalanan ke kota tujuan",
  delivered: "Paket diterima di alamat tujuan",
};

/**
 * A courier's scan, through the ingest that couriers use; a delivery then reaches its case as the worker brings it.
 * @throws when nothing of that kind is on its way, or ingest refuses the scan: the scenario is wrong then.
 */
export async function playScan(db: Db, name: string, row: CaseRow, move: CourierMove): Promise<void> {
  const { returnParcel, outParcel } = row.body.goods;
  const parcel =
    move.of === "order" ? await parcelOf(db, row) : move.of === "return" ? returnParcel : outParcel;
  if (parcel === null) throw new Error(`${name}: there is no parcel to scan`);
  const [shop] = await db
    .select({ externalId: shops.externalId })
    .from(shops)
    .where(eq(shops.id, row.shopId));
  const [clock] = await db.execute<{ at: string }>(sql`select app_now() as at`);
  const scanned = await ingestShipments(db, row.marketplaceId, [
    {
      externalId: `${parcel.resi}-${move.scan}`,
      shop: shop?.externalId ?? "",
      resi: parcel.resi,
      code: move.scan,
      note: NOTES[move.scan],
      at: new Date(clock?.at ?? Number.NaN),
    },
  ]);
  if (!scanned.ok) throw new Error(`${name}: the scan was refused: ${JSON.stringify(scanned.refusals)}`);
  // Who scans it is watching it: nothing is left to be asked of the courier.
  await db.execute(
    sql`delete from outbox where kind = 'parcel' and key = ${`parcel:${row.id}:${parcel.resi}`}`,
  );
  const { failed } = await reportDeliveries(db);
  if (failed[0] !== undefined) throw new Error(`${name}: ${failed[0].error}`);
}

/** The parcel in which the order itself was sent. @throws when it never left. */
export async function parcelOf(db: Db, order: Pick<CaseRow, "shopId" | "orderId">): Promise<Parcel> {
  const [row] = await db
    .select({ courier: packages.courier, resi: packages.resi })
    .from(packages)
    .where(and(eq(packages.shopId, order.shopId), eq(packages.orderId, order.orderId)))
    .orderBy(asc(packages.packageNo))
    .limit(1);
  if (row === undefined) throw new Error("an order without a parcel");
  return row;
}
