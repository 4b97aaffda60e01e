import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { tellLook } from "./outbox";

/**
 * Puts a member on duty or off. Starting twice keeps the first start, so that two tabs tell the same time.
 * @returns false where the person is no member of the shop.
 */
export async function setDuty(
  db: Db,
  duty: { shopId: string; userId: string; on: boolean },
): Promise<boolean> {
  const rows = await db.execute<{ user_id: string }>(sql`
    update shop_members
    set on_duty_since = case when ${duty.on} then coalesce(on_duty_since, app_now()) end
    where shop_id = ${duty.shopId} and user_id = ${duty.userId}
    returning user_id`);
  return rows.length > 0;
}

/** A deadline as the board showed it; `dueAt` is ISO. */
export type Alarm = { readonly no: string; readonly dueAt: string };

/**
 * Notes that a member has seen these alarms. One whose deadline has moved meanwhile is passed over: it rings anew.
 * The shop's other boards are told.
 * @returns whether any was noted.
 */
export async function noteAlarmsSeen(
  db: Db,
  seen: { shopId: string; userId: string; alarms: readonly Alarm[] },
): Promise<boolean> {
  const [told] = await db.execute<{ no: string }>(sql`
    with told as (
      select c.shop_id, c.id, c.next_due_at, c.no
      from cases c
      join json_to_recordset(${JSON.stringify(seen.alarms)}::json) as a (no text, "dueAt" timestamptz)
        on a.no = c.no and a."dueAt" = c.next_due_at
      where c.shop_id = ${seen.shopId} and exists (
        select from shop_members m where m.shop_id = c.shop_id and m.user_id = ${seen.userId})
    ), noted as (
      insert into shift_alarms_seen (shop_id, case_id, due_at, user_id)
      select shop_id, id, next_due_at, ${seen.userId}::uuid from told on conflict do nothing
    )
    select no from told`);
  if (told === undefined) return false;
  await tellLook(db, { no: told.no, userId: seen.userId, side: "seller" });
  return true;
}
