import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { cases, marketplaces, shops } from "@/db/schema";
import { type CaseKey, refuse } from "./result";

export type CaseRow = Awaited<ReturnType<typeof lockCase>>;

/** Order first, then case: the one order in which locks are taken everywhere. */
export async function lockCase(tx: Tx, key: CaseKey) {
  await tx.execute(sql`
    select 1 from orders
    where (shop_id, id) = (select shop_id, order_id from cases where shop_id = ${key.shopId} and id = ${key.caseId})
    for update`);
  const [row] = await tx
    .select({
      no: cases.no,
      marketplaceId: cases.marketplaceId,
      orderId: cases.orderId,
      buyerId: cases.buyerId,
      policyVersion: cases.policyVersion,
      body: cases.body,
      closedAt: cases.closedAt,
      version: cases.version,
      termsVersion: cases.termsVersion,
      seq: cases.seq,
      hash: cases.hash,
      zone: shops.zone,
      calendarVersion: marketplaces.calendarVersion,
    })
    .from(cases)
    .innerJoin(shops, eq(shops.id, cases.shopId))
    .innerJoin(marketplaces, eq(marketplaces.id, cases.marketplaceId))
    .where(and(eq(cases.shopId, key.shopId), eq(cases.id, key.caseId)))
    .for("update", { of: cases });
  return row ?? refuse({ ok: false, refusal: "not_found" });
}
