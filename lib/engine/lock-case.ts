import { type SQL, sql } from "drizzle-orm";
import type { Case } from "@/lib/domain/case/case";
import type { Zone } from "@/lib/domain/sla/zone";
import { type CaseKey, refuse } from "./result";

/** What the door knows of a case once it is locked. */
export type CaseRow = {
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

/** Order first, then case: the one order in which locks are taken everywhere. The second gives the row. */
export function caseLocks(key: CaseKey): [SQL, SQL] {
  return [
    sql`
      select 1 from orders
      where (shop_id, id) = (select shop_id, order_id from cases where shop_id = ${key.shopId} and id = ${key.caseId})
      for update`,
    sql`
      select c.no, c.marketplace_id as "marketplaceId", c.order_id as "orderId", c.buyer_id as "buyerId",
             c.policy_version as "policyVersion", c.body, c.closed_at as "closedAt", c.version,
             c.terms_version as "termsVersion", c.seq, c.hash, s.zone, m.calendar_version as "calendarVersion"
      from cases c
      join shops s on s.id = c.shop_id
      join marketplaces m on m.id = c.marketplace_id
      where c.shop_id = ${key.shopId} and c.id = ${key.caseId}
      for update of c`,
  ];
}

/** The row that `caseLocks` found; refuses when there is none. */
export function lockedCase(rows: readonly unknown[] | undefined): CaseRow {
  const row = rows?.[0] as (Omit<CaseRow, "closedAt"> & { closedAt: string | null }) | undefined;
  if (row === undefined) return refuse({ ok: false, refusal: "not_found" });
  return { ...row, closedAt: row.closedAt === null ? null : new Date(row.closedAt) };
}
