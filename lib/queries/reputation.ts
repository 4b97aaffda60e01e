import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { reputationText } from "@/lib/copy/ledger";
import type { ReputationCode } from "@/lib/domain/case/consequences/reputation";
import type { Zone } from "@/lib/domain/sla/zone";
import { cursorOf, iso, readCursor } from "./case-rows";
import { bookkeeperOf } from "./statement";
import { whereVisible } from "./visible";

const PAGE = 50;

export type ReputationPage = {
  readonly serverNow: string;
  readonly zone: Zone;
  /** The sum of every entry's points, on whichever page it is. */
  readonly total: number;
  readonly count: number;
  readonly rows: readonly {
    readonly id: string;
    readonly at: string;
    readonly no: string;
    readonly title: string;
    readonly sentence: string;
    readonly delta: number;
  }[];
  readonly nextCursor: string | null;
};

/** A shop's reputation, entry by entry, newest first. Null where the viewer does not keep this shop's books. */
export async function reputation(
  db: Db,
  viewer: Viewer,
  asked: { readonly shopId: string; readonly cursor: string | null },
): Promise<ReputationPage | null> {
  const shop = bookkeeperOf(viewer, asked.shopId);
  if (shop === null) return null;
  const after = readCursor(asked.cursor);
  const visible = sql`from reputation_events r join cases on cases.shop_id = r.shop_id and cases.id = r.case_id
    where r.shop_id = ${shop.id} and ${whereVisible(viewer)}`;
  const [rows, [sums]] = await Promise.all([
    db.execute<{
      id: string;
      at: string;
      no: string;
      title: string;
      code: ReputationCode;
      delta: number;
    }>(sql`
      select r.id, r.at, cases.no, cases.title, r.code, r.delta ${visible}
        ${after === null ? sql`` : sql`and (r.at, r.id) < (${after.sortAt}::timestamptz, ${after.id}::uuid)`}
      order by r.at desc, r.id desc limit ${PAGE + 1}`),
    db.execute<{ now: string; total: string; count: string }>(sql`
      select app_now() as now, coalesce(sum(r.delta), 0) as total, count(*) as count ${visible}`),
  ]);
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return {
    serverNow: iso(sums?.now ?? null) ?? "",
    zone: shop.zone,
    total: Number(sums?.total ?? 0),
    count: Number(sums?.count ?? 0),
    rows: rows.slice(0, PAGE).map(({ id, at, no, title, code, delta }) => ({
      id,
      at: iso(at) ?? "",
      no,
      title,
      sentence: reputationText({ code, delta }),
      delta,
    })),
    nextCursor: last === undefined ? null : cursorOf({ sort_at: last.at, id: last.id }),
  };
}
