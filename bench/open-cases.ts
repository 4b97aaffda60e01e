import type { Sql } from "postgres";

/** A generated case that waits for its seller and that nobody has touched since. */
export type OpenCase = {
  readonly shopId: string;
  readonly caseId: string;
  readonly no: string;
  readonly lineId: string;
  readonly disputed: number;
  readonly termsVersion: number;
  readonly ownerUser: string;
  readonly buyerUser: string;
  readonly clockId: string;
};

/** `limit` of them, none of the largest shop, whose lists are measured. Uses each at most once a run. */
export async function openCases(sql: Sql, limit: number): Promise<OpenCase[]> {
  const rows = await sql<OpenCase[]>`
    select c.shop_id as "shopId", c.id as "caseId", c.no, c.body #>> '{lines,0,orderLineId}' as "lineId", c.disputed::int,
           c.terms_version as "termsVersion", m.user_id as "ownerUser", b.user_id as "buyerUser", k.id as "clockId"
    from case_clocks k
    join cases c on c.shop_id = k.shop_id and c.id = k.case_id
    join shop_members m on m.shop_id = c.shop_id and m.role = 'owner'
    join buyers b on b.id = c.buyer_id
    where k.kind = 'seller_answers' and k.state = 'running' and k.reminders = 2 and k.hard_due > app_now() + interval '1 day'
      and c.seq = 4 and c.shop_id <> (select id from bench.shops where rank = 1)
    order by k.hard_due limit ${limit}`;
  if (rows.length < limit) throw new Error(`only ${rows.length} open cases are left: run with --fresh`);
  return [...rows];
}
