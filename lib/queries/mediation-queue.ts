import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Viewer } from "@/lib/auth/mint-viewer";
import type { MediatorBucket } from "@/lib/domain/case/buckets";
import type { Zone } from "@/lib/domain/sla/zone";
import { cursorOf, readCursor, readRows, rowView, serverNow } from "./case-rows";
import type { QueuePage } from "./list-views";

const PAGE = 25;
export const QUEUE_TABS = [
  "perlu_putusan",
  "banding",
  "perlu_tinjauan",
  "menunggu_bukti",
  "diputuskan",
] as const satisfies readonly MediatorBucket[];
export type QueueTab = (typeof QUEUE_TABS)[number];

/** The desk's queue: the viewer's marketplaces, by deadline. */
export async function mediationQueue(
  db: Db,
  viewer: Viewer,
  filter: { tab: QueueTab; cursor: string | null },
): Promise<QueuePage> {
  const marketplaces = `{${viewer.marketplaces.map((own) => own.id).join(",")}}`;
  const newestFirst = filter.tab === "diputuskan";
  const direction = newestFirst ? sql`desc` : sql`asc`;
  const after = readCursor(filter.cursor);
  const [now, rows, counts] = await Promise.all([
    serverNow(db),
    readRows(
      db,
      viewer.userId,
      sql`
        select c.*, c.mediator_sort_at as sort_at, c.mediator_bucket as bucket,
               row_number() over (order by c.mediator_sort_at ${direction}, c.id ${direction}) as n
        from cases c
        where c.marketplace_id = any(${marketplaces}::uuid[]) and c.mediator_bucket = ${filter.tab}
          ${after === null ? sql`` : sql`and (c.mediator_sort_at, c.id) ${newestFirst ? sql`<` : sql`>`} (${after.sortAt}::timestamptz, ${after.id}::uuid)`}
        order by c.mediator_sort_at ${direction}, c.id ${direction}
        limit ${PAGE + 1}`,
    ),
    db.execute<{ bucket: QueueTab; n: number }>(sql`
      select tab as bucket, (select count(*)::int from (
               select 1 from cases where marketplace_id = any(${marketplaces}::uuid[]) and mediator_bucket = tab limit 1000) capped) as n
      from unnest(${`{${QUEUE_TABS.join(",")}}`}::text[]) tab`),
  ]);
  const count = (tab: QueueTab) => counts.find((row) => row.bucket === tab)?.n ?? 0;
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return {
    serverNow: now.toISOString(),
    zone: "Asia/Jakarta" satisfies Zone,
    rows: rows.slice(0, PAGE).map((row) => ({
      ...rowView(row, "mediator", viewer.userId),
      mine: row.mediator_id === viewer.userId,
      appeal: row.body.appeals > 0,
    })),
    counts: {
      perlu_putusan: count("perlu_putusan"),
      banding: count("banding"),
      perlu_tinjauan: count("perlu_tinjauan"),
      menunggu_bukti: count("menunggu_bukti"),
      diputuskan: count("diputuskan"),
    },
    nextCursor: last === undefined ? null : cursorOf(last),
  };
}
