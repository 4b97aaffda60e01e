import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

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
