import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { articles, stockLevels } from "@/db/schema/goods";
import { INGEST_COPY } from "@/lib/copy/import";
import { allOrNothing, type Ingested, inPieces } from "./all-or-nothing";
import type { PayloadRefusal, StockPayload } from "./order-payload";
import { shopIdsOf } from "./shop-lookup";

/**
 * Takes in how many units of each article are for sale, as the shop's own stock keeping says it: the number
 * replaces ours; so do name and price where both are given. Units set aside for complaints are not part of it. All of a batch or none of it.
 */
export function ingestStock(
  db: Db,
  marketplaceId: string,
  payloads: readonly StockPayload[],
): Promise<Ingested> {
  return allOrNothing(db, (tx) => writeStock(tx, marketplaceId, payloads));
}

async function writeStock(
  tx: Tx,
  marketplaceId: string,
  payloads: readonly StockPayload[],
): Promise<Ingested> {
  const shopIds = await shopIdsOf(
    tx,
    marketplaceId,
    payloads.map((payload) => payload.shop),
  );
  const refusals: PayloadRefusal[] = [];
  // The last word about an article counts; articles are written in the order in which every command locks them.
  const rows = new Map<string, { shopId: string; sku: string; bin: string; qty: number }>();
  const sold = new Map<string, typeof articles.$inferInsert>();
  for (const [at, { shop, sku, sellable, name, variant, picture, price }] of payloads.entries()) {
    const shopId = shopIds.get(shop);
    if (shopId === undefined) refusals.push({ path: `${at}.shop`, message: INGEST_COPY.unknownShop(shop) });
    else {
      rows.set(`${shopId} ${sku}`, { shopId, sku, bin: "sellable", qty: sellable });
      if (typeof name === "string" && typeof price === "number") {
        const called = variant ? `${name} (${variant})` : name;
        sold.set(`${shopId} ${sku}`, { shopId, sku, name: called, picture: picture ?? null, price });
      }
    }
  }
  if (refusals.length > 0) return { ok: false, refusals };
  const ordered = byKey(rows);
  for (const some of inPieces(ordered)) {
    await tx
      .insert(stockLevels)
      .values(some)
      .onConflictDoUpdate({
        target: [stockLevels.shopId, stockLevels.sku, stockLevels.bin],
        set: { qty: sql`excluded.qty` },
      });
  }
  for (const some of inPieces(byKey(sold))) {
    await tx
      .insert(articles)
      .values(some)
      .onConflictDoUpdate({
        target: [articles.shopId, articles.sku],
        set: { name: sql`excluded.name`, picture: sql`excluded.picture`, price: sql`excluded.price` },
      });
  }
  return { ok: true, created: 0, updated: ordered.length, unchanged: 0 };
}

/** Rows in the order of their keys: two batches at once never wait for each other. */
function byKey<T>(rows: ReadonlyMap<string, T>): T[] {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
