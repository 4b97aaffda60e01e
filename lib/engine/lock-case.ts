import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Case } from "@/lib/domain/case/case";
import type { Zone } from "@/lib/domain/sla/zone";
import { type CaseKey, refuse } from "./result";

/** What the door knows of a case once it is locked. */
export type CaseRow = {
  readonly caseId: string;
  readonly no: string;
  readonly marketplaceId: string;
  readonly orderId: string;
  readonly buyerId: string;
  readonly policyVersion: number;
  readonly body: Case;
  readonly closedAt: Date | null;
  readonly version: number;
  readonly termsVersion: number;
  readonly seq: number;
  readonly hash: string;
  readonly zone: Zone;
  readonly calendarVersion: number;
};

const ROW = sql.raw(`
      c.id as "caseId", c.no, c.marketplace_id as "marketplaceId", c.order_id as "orderId", c.buyer_id as "buyerId",
      c.policy_version as "policyVersion", c.body, c.closed_at as "closedAt", c.version,
      c.terms_version as "termsVersion", c.seq, c.hash, s.zone, m.calendar_version as "calendarVersion"`);

/** Order first, then case: the one order in which locks are taken everywhere. The second gives the row. */
export function caseLocks(key: CaseKey): [SQL, SQL] {
  return [
    sql`
      select 1 from orders
      where (shop_id, id) = (select shop_id, order_id from cases where shop_id = ${key.shopId} and id = ${key.caseId})
      for update`,
    sql`
      select ${ROW}
      from cases c
      join shops s on s.id = c.shop_id
      join marketplaces m on m.id = c.marketplace_id
      where c.shop_id = ${key.shopId} and c.id = ${key.caseId}
      for update of c`,
  ];
}

/**
 * The parcel that a case's return came in, after its case. Goods of other orders may lie in it, whose locks are not
 * these: what is charged for the parcel is charged once.
 */
export function returnParcelLock(key: CaseKey): SQL {
  return sql`
    select 1 from parcel_owners
    where (shop_id, resi) = (
      select shop_id, body #>> '{goods,returnParcel,resi}' from cases where shop_id = ${key.shopId} and id = ${key.caseId})
    for update`;
}

/** The row that `caseLocks` found; refuses when there is none. */
export function lockedCase(rows: readonly unknown[] | undefined): CaseRow {
  const row = rows?.[0];
  return row === undefined ? refuse({ ok: false, refusal: "not_found" }) : rowOf(row);
}

/**
 * Locks those of these cases' orders that nobody is at work on, and gives one case of each. Waits for nobody, so
 * that it cannot be part of a deadlock.
 */
export async function lockFreeOrders(tx: Tx, keys: readonly CaseKey[]): Promise<CaseKey[]> {
  const locked = await tx.execute<CaseKey & { orderId: string }>(sql`
    select c.shop_id as "shopId", c.id as "caseId", o.id as "orderId"
    from ${recordsOf(keys)}
    join cases c on c.shop_id = k.shop_id and c.id = k.case_id
    join orders o on o.shop_id = c.shop_id and o.id = c.order_id
    for update of o skip locked`);
  const one = new Map(locked.map((row) => [row.orderId, { shopId: row.shopId, caseId: row.caseId }]));
  return [...one.values()];
}

/** The rows of cases whose orders are locked, locked as well. */
export function lockedRows(keys: readonly CaseKey[]): SQL {
  return sql`
    select ${ROW}
    from ${recordsOf(keys)}
    join cases c on c.shop_id = k.shop_id and c.id = k.case_id
    join shops s on s.id = c.shop_id
    join marketplaces m on m.id = c.marketplace_id
    for update of c`;
}

function recordsOf(keys: readonly CaseKey[]): SQL {
  const records = keys.map(({ shopId, caseId }) => ({ shop_id: shopId, case_id: caseId }));
  return sql`json_to_recordset(${JSON.stringify(records)}::json) as k (shop_id uuid, case_id uuid)`;
}

export function rowOf(found: unknown): CaseRow {
  const row = found as Omit<CaseRow, "closedAt"> & { closedAt: string | null };
  return { ...row, closedAt: row.closedAt === null ? null : new Date(row.closedAt) };
}
