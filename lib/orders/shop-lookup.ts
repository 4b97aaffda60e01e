import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { marketplaces, shops } from "@/db/schema/people";

/** Our ids of the shops a batch names, by the marketplace's own ids. Other marketplaces' shops stay unseen. */
export async function shopIdsOf(
  db: Db,
  marketplaceId: string,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(externalIds)];
  if (wanted.length === 0) return new Map();
  const found = await db
    .select({ id: shops.id, externalId: shops.externalId })
    .from(shops)
    .where(and(eq(shops.marketplaceId, marketplaceId), inArray(shops.externalId, wanted)));
  return new Map(found.map((shop) => [shop.externalId, shop.id]));
}

/** The marketplace of a code with the key that signs its ingest, or null. */
export async function marketplaceByCode(
  db: Db,
  code: string,
): Promise<{ id: string; ingestKey: string } | null> {
  const [found] = await db
    .select({ id: marketplaces.id, ingestKey: marketplaces.ingestKey })
    .from(marketplaces)
    .where(eq(marketplaces.code, code));
  return found ?? null;
}

/** The codes people may pass to `npm run import`, in order. */
export async function marketplaceCodes(db: Db): Promise<string[]> {
  const found = await db.select({ code: marketplaces.code }).from(marketplaces).orderBy(marketplaces.code);
  return found.map((row) => row.code);
}
