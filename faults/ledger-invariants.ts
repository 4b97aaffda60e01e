import { type SQL, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Db } from "@/db/client";

/** Side-ledgers against each other, in SQL of its own: each query lists what is wrong and must find nothing. */
export async function checkLedgers(db: Db, shopIds: readonly string[]): Promise<void> {
  const shops = sql`any(${`{${shopIds.join(",")}}`}::uuid[])`;
  const [{ queues } = { queues: null }] = await db.execute<{ queues: string | null }>(
    sql`select to_regclass('pgboss.job')::text as queues`,
  );
  for (const [what, wrong] of Object.entries(faultsOf(shops, queues !== null))) {
    expect([...(await db.execute(wrong))], what).toEqual([]);
  }
}

function faultsOf(shops: SQL, queues: boolean): Record<string, SQL> {
  // An effect is on its way while it is in the outbox or among the queues' jobs.
  const underWay = (key: SQL) =>
    queues
      ? sql`(exists (select from outbox o where o.key = ${key}) or exists (select from pgboss.job j where j.data->>'key' = ${key}))`
      : sql`exists (select from outbox o where o.key = ${key})`;
  return {
    "a line got back more than was paid for it, or claims more than was bought": sql`
      select id from order_lines where shop_id = ${shops} and (refunded > paid + paid_on_top or qty_claimed > qty)`,
    "an order's refunds are not what its payment and lines say": sql`
      select p.order_id, p.captured, p.refunded, p.released, r.total from payments p
      cross join lateral (
        select coalesce(sum(rupiah), 0) as total from refunds r where r.shop_id = p.shop_id and r.order_id = p.order_id) r
      where p.shop_id = ${shops} and (p.refunded <> r.total or r.total > p.captured + p.on_top
        or p.refunded + p.released > p.captured + p.on_top)`,
    "money left a case twice": sql`
      select case_id from transfers where shop_id = ${shops} group by case_id
      having sum(case when from_account = 'disputed' then rupiah else 0 end)
           > sum(case when to_account = 'disputed' then rupiah else 0 end)`,
    "an event of a command that is not written down": sql`
      select e.case_id, e.seq from case_events e
      where e.shop_id = ${shops} and e.command_id not like 'clock:%' and not exists (
        select from commands k where k.command_id = e.command_id and k.case_id = e.case_id)`,
    "a command without its case": sql`
      select k.command_id from commands k where k.shop_id = ${shops} and not exists (
        select from cases c where c.shop_id = k.shop_id and c.id = k.case_id)`,
    "a granted refund that nobody will send": sql`
      select r.key from refunds r where r.shop_id = ${shops} and r.state = 'granted' and not ${underWay(sql`r.key`)}`,
    "a refund without the transfer that pays for it": sql`
      select r.key from refunds r where r.shop_id = ${shops} and not exists (
        select from transfers t where t.shop_id = r.shop_id and t.case_id = r.case_id and t.to_account = 'buyer_refund')`,
    "an event without its words": sql`
      select e.case_id, e.seq from case_events e
      where e.shop_id = ${shops} and e.body::jsonb->'event'->'text'->>'id' is not null and not exists (
        select from messages m where m.id::text = e.body::jsonb->'event'->'text'->>'id')`,
    "words without their event": sql`
      select m.id from messages m where m.shop_id = ${shops} and not exists (
        select from case_events e where e.shop_id = m.shop_id and e.case_id = m.case_id and e.body like '%' || m.id || '%')`,
    "a file that claims an event which is not there": sql`
      select f.id from evidence f where f.shop_id = ${shops} and f.case_id is not null and not exists (
        select from case_events e where e.shop_id = f.shop_id and e.case_id = f.case_id and e.seq = f.seq
          and e.body like '%' || f.id || '%')`,
  };
}

/** Before any worker: each command has left the news of its last event, each refusal its message. */
export async function checkOutboxUndrained(db: Db, shopIds: readonly string[]): Promise<void> {
  const shops = sql`any(${`{${shopIds.join(",")}}`}::uuid[])`;
  const missing = await db.execute(sql`
    with last as (
      select case_id, command_id, max(seq) as seq from case_events where shop_id = ${shops} group by case_id, command_id)
    select case_id, seq from last where not exists (
      select from outbox o where o.key = 'live:' || last.case_id || ':' || last.seq)
    union all
    select e.case_id, e.seq from case_events e
      join cases c on c.shop_id = e.shop_id and c.id = e.case_id
      join policy_versions p on p.marketplace_id = c.marketplace_id and p.version = c.policy_version
    where e.shop_id = ${shops} and e.type = 'solution_rejected' and (p.body->>'messageOnReject')::boolean
      and not exists (select from outbox o where o.key = 'whatsapp:' || e.case_id || ':' || e.seq)`);
  expect([...missing], "an effect that was not written with its act").toEqual([]);
}
