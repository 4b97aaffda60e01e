import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { cases, marketplaces, orders, type REFUND_STATES, refunds } from "@/db/schema";

export type RefundRow = {
  readonly shopId: string;
  readonly caseId: string;
  readonly no: string;
  readonly seq: number;
  readonly key: string;
  readonly rupiah: number;
  readonly state: (typeof REFUND_STATES)[number];
  /** How often it was sent out. */
  readonly attempts: number;
  readonly marketplaceId: string;
  readonly marketplaceCode: string;
  readonly orderNo: string;
};

/** The refund with this key and what the payments gateway is told about it; null for an unknown key. */
export async function findRefund(db: Db, key: string): Promise<RefundRow | null> {
  const [row] = await db
    .select({
      shopId: refunds.shopId,
      caseId: refunds.caseId,
      no: cases.no,
      seq: cases.seq,
      key: refunds.key,
      rupiah: refunds.rupiah,
      state: sql<RefundRow["state"]>`${refunds.state}`,
      attempts: refunds.attempts,
      marketplaceId: marketplaces.id,
      marketplaceCode: marketplaces.code,
      orderNo: orders.externalNo,
    })
    .from(refunds)
    .innerJoin(cases, and(eq(cases.shopId, refunds.shopId), eq(cases.id, refunds.caseId)))
    .innerJoin(orders, and(eq(orders.shopId, refunds.shopId), eq(orders.id, refunds.orderId)))
    .innerJoin(marketplaces, eq(marketplaces.id, cases.marketplaceId))
    .where(eq(refunds.key, key));
  return row ?? null;
}

/** The same, read under the lock of its order, which every writer of a case takes first. */
export async function lockRefund(tx: Tx, key: string): Promise<RefundRow | null> {
  await tx.execute(sql`
    select 1 from orders where (shop_id, id) = (select shop_id, order_id from refunds where key = ${key}) for update`);
  return findRefund(tx, key);
}

/** Counts an attempt that never got as far as `sent`. */
export async function countAttempt(tx: Tx, key: string): Promise<void> {
  await tx
    .update(refunds)
    .set({ attempts: sql`${refunds.attempts} + 1`, updatedAt: sql`app_now()` })
    .where(eq(refunds.key, key));
}

/**
 * Keys of refunds to be sent again: failed ones after an hour, six and twenty-four (three more tries, then
 * the clock credits them), and granted ones that nobody has answered for an hour.
 */
export async function refundsToRetry(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .select({ key: refunds.key })
    .from(refunds)
    .where(
      and(
        inArray(refunds.state, ["failed", "granted"]),
        sql`case
          when state = 'granted' then updated_at <= app_now() - interval '1 hour'
          when attempts <= 1 then updated_at <= app_now() - interval '1 hour'
          when attempts = 2 then updated_at <= app_now() - interval '6 hours'
          when attempts = 3 then updated_at <= app_now() - interval '24 hours'
          else false end`,
      ),
    )
    .orderBy(refunds.updatedAt)
    .limit(limit);
  return rows.map((row) => row.key);
}
