import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** One notice of a person: the event of a case that they were told about. */
export type NoticeKey = { readonly shopId: string; readonly no: string; readonly seq: number };

/** Notes that a person has read these of their notices; others' rows and those read before stay as they are. */
export async function markNoticesRead(db: Db, userId: string, keys: readonly NoticeKey[]): Promise<void> {
  if (keys.length === 0) return;
  await db.execute(sql`
    update notifications n
    set read_at = app_now()
    from json_to_recordset(${JSON.stringify(keys)}::json) as k("shopId" uuid, no text, seq int)
    join cases c on c.shop_id = k."shopId" and c.no = k.no
    where n.user_id = ${userId} and n.read_at is null
      and n.shop_id = c.shop_id and n.case_id = c.id and n.seq = k.seq`);
}

/** Notes that a person has read everything they have been told until now. */
export async function markAllNoticesRead(db: Db, userId: string): Promise<void> {
  await db.execute(sql`
    update notifications set read_at = app_now() where user_id = ${userId} and read_at is null`);
}
