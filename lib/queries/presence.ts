import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { recordLook } from "@/db/stores/look-store";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { findCase } from "./find-case";
import { whereVisible } from "./visible";

/** Notes that the viewer has the case open. False, and nothing written, when they may not see it. */
export async function notePresence(db: Db, viewer: Viewer, no: string): Promise<boolean> {
  const rows = await db.execute(sql`
    insert into presence (case_id, user_id, seen_at)
    select "cases"."id", ${viewer.userId}::uuid, app_now() from "cases"
    where "cases"."no" = ${no} and ${whereVisible(viewer)}
    on conflict (case_id, user_id) do update set seen_at = excluded.seen_at
    returning case_id`);
  if (rows.length === 0) return false;
  const found = await findCase(db, viewer, no);
  if (found !== null) await recordLook(db, { ...found, userId: viewer.userId });
  return true;
}

/**
 * First names of the colleagues who have had the case open within the last 45 seconds: people of the viewer's
 * own side only, so that nobody learns when the other side reads. Null when the viewer may not see the case.
 */
export async function othersPresent(db: Db, viewer: Viewer, no: string): Promise<string[] | null> {
  const [row] = await db.execute<{ names: string[] }>(sql`
    select coalesce((
        select json_agg(distinct split_part(u.name, ' ', 1))
        from presence p
        join users u on u.id = p.user_id
        where p.case_id = "cases"."id"
          and p.user_id <> ${viewer.userId}::uuid
          and p.seen_at > app_now() - interval '45 seconds'
          and (
            exists (select from shop_members mine join shop_members theirs using (shop_id)
                    where mine.shop_id = "cases"."shop_id"
                      and mine.user_id = ${viewer.userId}::uuid and theirs.user_id = p.user_id)
            or exists (select from marketplace_members mine join marketplace_members theirs using (marketplace_id)
                       where mine.marketplace_id = "cases"."marketplace_id"
                         and mine.user_id = ${viewer.userId}::uuid and theirs.user_id = p.user_id))
      ), '[]') as names
    from "cases"
    where "cases"."no" = ${no} and ${whereVisible(viewer)}`);
  return row === undefined ? null : row.names;
}
