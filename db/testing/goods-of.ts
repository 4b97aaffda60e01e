import { eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Db } from "@/db/client";
import { stockLevels, transfers } from "@/db/schema";
import { reportDeliveries } from "@/lib/jobs/report-deliveries";
import { ingestShipments } from "@/lib/orders/ingest-shipments";
import { ingestStock } from "@/lib/orders/ingest-stock";
import type { Fixture, FixtureCase } from "./fixtures";

/** The shop says how many units of an article it has to sell. */
export async function stocked(db: Db, f: Fixture, sku: string, sellable: number): Promise<void> {
  expect(await ingestStock(db, f.marketplaceId, [{ shop: f.shopCode, sku, sellable }])).toMatchObject({
    ok: true,
  });
}

/** The shop's shelves: `BTK-01 sellable` and how many units lie there. */
export async function shelvesOf(db: Db, f: Fixture): Promise<Record<string, number>> {
  const rows = await db.select().from(stockLevels).where(eq(stockLevels.shopId, f.shopId));
  return Object.fromEntries(
    rows.filter((row) => row.qty !== 0).map((row) => [`${row.sku} ${row.bin}`, row.qty]),
  );
}

/** What moved for the case, in order: from, to, rupiah. */
export async function movedFor(db: Db, key: FixtureCase): Promise<[string, string, number][]> {
  const rows = await db
    .select()
    .from(transfers)
    .where(eq(transfers.caseId, key.caseId))
    .orderBy(transfers.causeSeq);
  return rows.map((row) => [row.fromAccount, row.toAccount, row.rupiah]);
}

/** The courier's scan at the door, told twice, and what as many cases as `cases` make of it. */
export async function courierDelivers(db: Db, f: Fixture, resi: string, cases = 1): Promise<void> {
  const scan = {
    externalId: `${resi}-1`,
    shop: f.shopCode,
    resi,
    code: "delivered",
    note: "",
    at: new Date(),
  };
  expect(await ingestShipments(db, f.marketplaceId, [scan])).toMatchObject({ ok: true, created: 1 });
  expect(await ingestShipments(db, f.marketplaceId, [scan])).toMatchObject({ ok: true, unchanged: 1 });
  expect(await reportDeliveries(db)).toEqual({ reported: cases, failed: [] });
  expect(await reportDeliveries(db)).toEqual({ reported: 0, failed: [] });
}

/** Complaints about one unit each of two orders of the same buyer; `bothLines`: of each of their articles. */
export async function aPair(
  f: Fixture,
  input: Parameters<Fixture["open"]>[0],
  bothLines = false,
): Promise<[FixtureCase, FixtureCase]> {
  const one = async () => {
    const { orderId, lineIds } = await f.anotherOrder();
    const lines = lineIds.slice(0, bothLines ? 2 : 1).map((orderLineId) => ({ orderLineId, qty: 1 }));
    return f.open({ ...input, lines }, orderId);
  };
  return [await one(), await one()];
}
