import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { iso } from "./case-rows";
import type { ReaderView } from "./case-view";

/** Who has read a case, from the log of looks: the desk's people by name, each side as one. */
export async function caseReaders(
  db: Db,
  at: { shopId: string; caseId: string; buyerId: string },
): Promise<ReaderView[]> {
  const rows = await db.execute<Omit<ReaderView, "lastAt"> & { last_at: string }>(sql`
    with looks as (
      select l.at, l.what, u.name,
             case when exists (select from shop_members m where m.shop_id = l.shop_id and m.user_id = l.user_id) then 'seller'
                  when exists (select from buyers b where b.id = ${at.buyerId} and b.user_id = l.user_id) then 'buyer'
                  when exists (select from marketplace_members mm join shops s on s.marketplace_id = mm.marketplace_id
                               where s.id = l.shop_id and mm.user_id = l.user_id) then 'mediator' end as side
      from case_looks l join users u on u.id = l.user_id
      where l.shop_id = ${at.shopId} and l.case_id = ${at.caseId}
    )
    select side, case when side = 'mediator' then name end as name, max(at) as last_at,
           (count(distinct split_part(what, ':', 2)) filter (where side = 'mediator' and what <> 'case'))::int as files,
           (count(distinct what) filter (where side = 'mediator' and what like 'original:%'))::int as originals
    from looks where side is not null
    group by 1, 2 order by last_at desc, name`);
  return rows.map(({ last_at, ...row }) => ({ ...row, lastAt: iso(last_at) ?? "" }));
}
