import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { SELLER_BUCKETS, type SellerBucket } from "@/lib/domain/case/buckets";
import type { Zone } from "@/lib/domain/sla/zone";
import { cursorOf, readCursor, readRows, rowView } from "./case-rows";
import type { InboxFilter, InboxPage } from "./list-views";

const PAGE = 25;
const CAP = 999;

/** The seller's inbox: one tab of one of the viewer's own shops, most urgent first. Null for a shop of others. */
export async function inbox(db: Db, viewer: Viewer, filter: InboxFilter): Promise<InboxPage | null> {
  const shop = viewer.shops.find((own) => own.id === filter.shopId);
  if (shop === undefined) return null;
  const [rows, { now, ...counts }] = await Promise.all([
    readRows(db, viewer.userId, pageOf(viewer, filter), shop),
    tabCounts(db, filter.shopId),
  ]);
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return {
    serverNow: new Date(now).toISOString(),
    zone: shop.zone as Zone,
    rows: rows.slice(0, PAGE).map((row) => rowView(row, "seller", viewer.userId)),
    counts,
    nextCursor: last === undefined ? null : cursorOf(last),
  };
}

/** Each tab is one equality on an ordered index; what is closed is listed newest first. */
function pageOf(viewer: Viewer, filter: InboxFilter): SQL {
  const automatic = filter.tab === "disetujui_otomatis";
  const newestFirst = automatic || filter.tab === "selesai";
  const sortAt = automatic ? sql`c.closed_at` : sql`c.seller_sort_at`;
  const after = readCursor(filter.cursor);
  const direction = newestFirst ? sql`desc` : sql`asc`;
  const beyond = newestFirst ? sql`<` : sql`>`;
  return sql`
    select c.*, ${sortAt} as sort_at, c.seller_bucket as bucket,
           row_number() over (order by ${sortAt} ${direction}, c.id ${direction}) as n
    from cases c
    where c.shop_id = ${filter.shopId}
      and ${automatic ? sql`c.automatic and c.closed_at is not null` : sql`c.seller_bucket = ${filter.tab}`}
      ${filter.mine ? sql`and c.assignee_id = ${viewer.userId}` : sql``}
      ${filter.q === "" ? sql`` : sql`and ${searchOf(filter.shopId, filter.q)}`}
      ${after === null ? sql`` : sql`and (${sortAt}, c.id) ${beyond} (${after.sortAt}::timestamptz, ${after.id}::uuid)`}
    order by ${sortAt} ${direction}, c.id ${direction}
    limit ${PAGE + 1}`;
}

/** The last sign there is: behind every word that begins alike. */
const LAST_SIGN = "\u{10ffff}";

/**
 * Case, order, invoice and resi by their beginning; buyer and product from any of their words on. A resi is
 * often copied with spaces in it, so numbers are looked for without.
 */
function searchOf(shopId: string, q: string): SQL {
  const words = q.toLowerCase().replace(/\s+/g, " ");
  const ranges = [...new Set([words, words.replaceAll(" ", "")])].map(
    (from) => sql`
      select case_id from case_terms
      where shop_id = ${shopId} and term >= ${from} and term < ${`${from}${LAST_SIGN}`}`,
  );
  return sql`c.id in (${sql.join(ranges, sql` union all `)})`;
}

/** Live counts over the partial index of what is open, and the time; nothing is counted beyond the cap. */
async function tabCounts(db: Db, shopId: string): Promise<InboxPage["counts"] & { now: string }> {
  const capped = (where: SQL) =>
    sql`(select count(*)::int from (select 1 from cases where ${where} limit ${CAP + 1}) capped)`;
  // Written out, so that a plan made for every shop may use the index of what is open.
  const columns = SELLER_BUCKETS.map((bucket) => {
    const named = sql.raw(`seller_bucket = '${bucket}'`);
    return sql`${capped(sql`shop_id = ${shopId} and ${named}`)} as ${sql.raw(bucket)}`;
  });
  const [row] = await db.execute<Record<SellerBucket | "disetujui_otomatis", number> & { now: string }>(sql`
    select app_now() as now, ${sql.join(columns, sql`, `)},
           ${capped(sql`shop_id = ${shopId} and automatic and closed_at is not null`)} as disetujui_otomatis`);
  if (row === undefined) throw new Error("counting gave no row");
  return row;
}
