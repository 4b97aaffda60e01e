import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { recordLook } from "@/db/stores/look-store";
import { tellLook } from "@/db/stores/outbox";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { actorIn, readerOf, whereVisible } from "./visible";
import { PRESENT_FOR, watchersOf } from "./watchers";

type Noted = {
  shopId: string;
  caseId: string;
  marketplaceId: string;
  buyerId: string;
  /** Nobody of this name was here a moment ago. */
  arrives: boolean;
  /** There was something the viewer had not seen. */
  unseen: boolean;
};

/**
 * Notes that the viewer has the case open; lists hear of it when that changes what they show. False, and nothing
 * written, when they may not see it.
 */
export async function notePresence(db: Db, viewer: Viewer, no: string): Promise<boolean> {
  const [noted] = await db.execute<Noted>(sql`
    with seen as (
      select "cases"."id", "cases"."shop_id", "cases"."marketplace_id", "cases"."buyer_id",
        not exists (select from presence p where p.case_id = "cases"."id" and p.user_id = ${viewer.userId}::uuid
                      and p.seen_at > app_now() - ${PRESENT_FOR}) as arrives,
        "cases"."seq" > coalesce((select max(l.seq_seen) from case_looks l
          where l.shop_id = "cases"."shop_id" and l.case_id = "cases"."id" and l.user_id = ${viewer.userId}::uuid), 0) as unseen
      from "cases" where "cases"."no" = ${no} and ${whereVisible(viewer)}
    ), written as (
      insert into presence (case_id, user_id, seen_at)
      select id, ${viewer.userId}::uuid, app_now() from seen
      on conflict (case_id, user_id) do update set seen_at = excluded.seen_at
    )
    select shop_id as "shopId", id as "caseId", marketplace_id as "marketplaceId", buyer_id as "buyerId",
           arrives, unseen from seen`);
  if (noted === undefined) return false;
  await recordLook(db, { ...noted, userId: viewer.userId });
  if (noted.arrives || noted.unseen) await tellColleagues(db, viewer, no, noted);
  return true;
}

/** Notes that the viewer has closed the case. False when they may not see it. */
export async function endPresence(db: Db, viewer: Viewer, no: string): Promise<boolean> {
  const [left] = await db.execute<Noted & { gone: boolean }>(sql`
    with seen as (
      select "cases"."id", "cases"."shop_id", "cases"."marketplace_id", "cases"."buyer_id"
      from "cases" where "cases"."no" = ${no} and ${whereVisible(viewer)}
    ), deleted as (
      delete from presence p using seen where p.case_id = seen.id and p.user_id = ${viewer.userId}::uuid
      returning p.case_id
    )
    select shop_id as "shopId", id as "caseId", marketplace_id as "marketplaceId", buyer_id as "buyerId",
           exists (select from deleted) as gone from seen`);
  if (left === undefined) return false;
  if (left.gone) await tellColleagues(db, viewer, no, left);
  return true;
}

async function tellColleagues(db: Db, viewer: Viewer, no: string, at: Noted): Promise<void> {
  const actor = actorIn(viewer, at);
  if (actor !== null) await tellLook(db, { no, userId: viewer.userId, side: readerOf(actor) });
}

/**
 * First names of the colleagues who have had the case open within the last 45 seconds. Null when the viewer may
 * not see the case.
 */
export async function othersPresent(db: Db, viewer: Viewer, no: string): Promise<string[] | null> {
  const names = watchersOf(viewer.userId, {
    caseId: sql`"cases"."id"`,
    shopId: sql`"cases"."shop_id"`,
    marketplaceId: sql`"cases"."marketplace_id"`,
    buyerId: sql`"cases"."buyer_id"`,
  });
  const [row] = await db.execute<{ names: string[] }>(sql`
    select ${names} as names from "cases" where "cases"."no" = ${no} and ${whereVisible(viewer)}`);
  return row === undefined ? null : row.names;
}
