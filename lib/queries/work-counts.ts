import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { type MediatorBucket, SELLER_BUCKETS } from "@/lib/domain/case/buckets";

/** How many cases wait for an act of the viewer's side, by shop code and at the desk; capped at 1000. */
export type WorkCounts = { readonly shops: Readonly<Record<string, number>>; readonly desk: number };

/** The buckets are named after what the seller must do, or after whom he waits for. */
const SELLERS_TURN = SELLER_BUCKETS.filter((bucket) => bucket.startsWith("perlu_"));
const DESKS_TURN: readonly MediatorBucket[] = ["perlu_putusan", "banding"];
const MOST = 1000;

/** What stands on the places of the rail, so that work shows from every page. */
export async function workCounts(db: Db, viewer: Viewer): Promise<WorkCounts> {
  const shops = viewer.shops.map((shop) => shop.id);
  const desks = viewer.marketplaces.filter((own) => own.role !== "auditor").map((own) => own.id);
  const [byShop, [atDesk]] = await Promise.all([
    db.execute<{ code: string; n: number }>(sql`
      select s.code, (select count(*)::int from (
          select 1 from cases c where c.shop_id = s.id and c.seller_bucket = any(${arrayOf(SELLERS_TURN)}::text[])
          limit ${MOST}) capped) as n
      from shops s where s.id = any(${arrayOf(shops)}::uuid[])`),
    db.execute<{ n: number }>(sql`
      select count(*)::int as n from (
        select 1 from cases c where c.marketplace_id = any(${arrayOf(desks)}::uuid[])
          and c.mediator_bucket = any(${arrayOf(DESKS_TURN)}::text[])
        limit ${MOST}) capped`),
  ]);
  return { shops: Object.fromEntries(byShop.map((row) => [row.code, row.n])), desk: atDesk?.n ?? 0 };
}

function arrayOf(values: readonly string[]): string {
  return `{${values.join(",")}}`;
}
