import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Viewer } from "@/lib/auth/mint-viewer";

/** What a shop sells and has: to be had in the place of what was bought. */
export type ArticleView = {
  readonly sku: string;
  /** With its variant. */
  readonly name: string;
  readonly picture: string | null;
  /** Rupiah for one unit. */
  readonly price: number;
};

const MOST = 200;

/**
 * The articles of a shop that are in stock, by name; how many there are stays the shop's own business. Null for who
 * has neither bought there, nor works there, nor keeps its marketplace.
 */
export async function articlesOf(
  db: Db,
  viewer: Viewer,
  shopId: string,
): Promise<readonly ArticleView[] | null> {
  const rows = await db.execute<{ articles: ArticleView[] }>(sql`
    select coalesce((
      select json_agg(json_build_object('sku', a.sku, 'name', a.name, 'picture', a.picture, 'price', a.price)
               order by a.name, a.sku)
      from (select a.* from articles a
        join stock_levels l on l.shop_id = a.shop_id and l.sku = a.sku and l.bin = 'sellable' and l.qty > 0
        where a.shop_id = s.id order by a.name, a.sku limit ${MOST}) a), '[]') as articles
    from shops s
    where s.id = ${shopId}
      and (s.id = any(${ids(viewer.shops.map((shop) => shop.id))}::uuid[])
        or s.marketplace_id = any(${ids(viewer.marketplaces.map((own) => own.id))}::uuid[])
        or exists (select 1 from orders o
          where o.shop_id = s.id and o.buyer_id = any(${ids(viewer.buyerIds)}::uuid[])))`);
  return rows[0]?.articles ?? null;
}

function ids(all: readonly string[]): string {
  return `{${all.join(",")}}`;
}
