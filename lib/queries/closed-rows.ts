import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { partyOf, type Role } from "@/lib/domain/access";
import type { MediatorBucket } from "@/lib/domain/case/buckets";
import type { CaseEvent } from "@/lib/domain/case/events";
import type { EvidenceFact } from "@/lib/domain/case/facts";
import type { Wanted } from "@/lib/domain/case/goods";
import type { EvidenceKind } from "@/lib/domain/evidence";
import type { RecordedEvent } from "@/lib/domain/lab/story";
import type { Zone } from "@/lib/domain/sla/zone";

/** Names a complaint with its shop. */
export type ClosedKey = { readonly shop_id: string; readonly id: string };

export type ClosedRow = {
  id: string;
  shop_id: string;
  order_id: string;
  no: string;
  title: string;
  zone: Zone;
  mediated: boolean;
  policy_version: number;
  calendar_version: number;
  opened_at: string;
  courier_class: string;
  estimated_at: string | null;
  delivered_at: string | null;
  shipping_fee: number;
  courier: string | null;
  resi: string | null;
  /** What other complaints had claimed of the order before and not given back by then, as they were opened. */
  earlier: Extract<CaseEvent, { type: "case_opened" }>[];
};

export type LineRow = {
  order_id: string;
  id: string;
  sku: string;
  qty: number;
  unit_price: number;
  paid: number;
  commission: number;
  category: string;
};

export type ArticleRow = { shop_id: string; sku: string; name: string; price: number };

/** The buckets a closed case can be in: with the instant of closing they are two ranges of `cases_mediator`. */
const CLOSED_BUCKETS = ["none", "diputuskan"] as const satisfies readonly MediatorBucket[];

/** An open case stands in the same bucket by when it is due: not before now, but for what is overdue. */
const closedIn = (bucket: MediatorBucket, marketplaceId: string, since: Date) => sql`
  c.marketplace_id = ${marketplaceId} and c.stage = 'closed' and c.mediator_bucket = ${bucket}
  and c.mediator_sort_at >= ${since.toISOString()}::timestamptz and c.mediator_sort_at <= app_now()`;

/** How many complaints were closed since an instant; no more than `most` are counted. */
export async function countClosed(db: Db, marketplaceId: string, since: Date, most: number): Promise<number> {
  const counts = CLOSED_BUCKETS.map(
    (bucket) => sql`(select 1 from cases c where ${closedIn(bucket, marketplaceId, since)} limit ${most})`,
  );
  const [row] = await db.execute<{ n: number }>(sql`
    select least(count(*), ${most})::int as n from (${sql.join(counts, sql` union all `)}) as counted`);
  return row?.n ?? 0;
}

/** The newest of them, at most `most`: read off the two ends of the index, however many there are. */
export async function newestClosed(
  db: Db,
  marketplaceId: string,
  since: Date,
  most: number,
): Promise<ClosedKey[]> {
  const ends = CLOSED_BUCKETS.map(
    (bucket) => sql`
      (select c.shop_id, c.id, c.mediator_sort_at as at from cases c
       where ${closedIn(bucket, marketplaceId, since)}
       order by c.mediator_sort_at desc, c.id desc limit ${most})`,
  );
  return db.execute<ClosedKey>(sql`
    select shop_id, id from (${sql.join(ends, sql` union all `)}) as closed
    order by at desc, id desc limit ${most}`);
}

/** What a replay asks of the cases' rows and of their orders, in the order of the keys. */
export async function readClosed(db: Db, keys: readonly ClosedKey[]): Promise<ClosedRow[]> {
  const rows = await db.execute<ClosedRow>(sql`
    select c.id, c.shop_id, c.order_id, c.no, c.title, s.zone, c.mediator_bucket <> 'none' as mediated,
           c.policy_version, m.calendar_version, c.opened_at, o.courier_class, o.estimated_at, o.delivered_at,
           o.shipping_fee::float8 as shipping_fee, p.courier, p.resi,
           coalesce((select json_agg(v.body::json -> 'event')
                     from cases e join case_events v on v.shop_id = e.shop_id and v.case_id = e.id and v.seq = 1
                     where e.shop_id = c.shop_id and e.order_id = c.order_id
                       and (e.opened_at, e.id) < (c.opened_at, c.id)
                       and not (e.close_code is not distinct from 'withdrawn' and e.closed_at <= c.opened_at)),
                    '[]') as earlier
    from cases c
    join shops s on s.id = c.shop_id
    join marketplaces m on m.id = c.marketplace_id
    join orders o on o.shop_id = c.shop_id and o.id = c.order_id
    left join packages p on p.shop_id = c.shop_id and p.order_id = c.order_id and p.package_no = 1
    where (c.shop_id, c.id) in (${pairs(keys)})`);
  return keys.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
}

function pairs(keys: readonly ClosedKey[]): SQL {
  return sql.join(
    keys.map((key) => sql`(${key.shop_id}::uuid, ${key.id}::uuid)`),
    sql`, `,
  );
}

/** Events and files by case, and lines by order, each in one statement. */
export async function readRecords(db: Db, rows: readonly ClosedRow[]) {
  const keys = pairs(rows);
  const orders = pairs(rows.map(({ shop_id, order_id }) => ({ shop_id, id: order_id })));
  const [events, files, lines] = await Promise.all([
    db.execute<{
      id: string;
      at: string;
      actor: string | null;
      role: Role;
      command: string;
      body: string;
    }>(sql`
      select case_id as id, occurred_at as at, actor_id as actor, actor_role as role, command_id as command, body
      from case_events where (shop_id, case_id) in (${keys}) order by case_id, seq`),
    db.execute<FileRow>(sql`
      select case_id, id, by_role, kind, requirement, sha256 from evidence where (shop_id, case_id) in (${keys})`),
    db.execute<LineRow>(sql`
      select order_id, id, sku, qty, unit_price::float8 as unit_price, paid::float8 as paid,
             commission::float8 as commission, category from order_lines
      where (shop_id, order_id) in (${orders}) order by order_id, line_no`),
  ]);
  const records = new Map(
    [...Map.groupBy(events, (row) => row.id)].map(([id, own]) => [id, own.map(recordOf)]),
  );
  return {
    records,
    files: new Map(
      [...Map.groupBy(files, (row) => row.case_id)].map(([id, own]) => [
        id,
        new Map(own.map((row) => [row.id, fileOf(row)])),
      ]),
    ),
    lines: Map.groupBy(lines, (row) => row.order_id),
    articles: await readArticles(db, rows, [...records.values()].flat()),
  };
}

/** The articles that somebody wished for in the place of what he had bought, by shop. */
async function readArticles(
  db: Db,
  rows: readonly ClosedRow[],
  records: readonly RecordedEvent[],
): Promise<ReadonlyMap<string, readonly ArticleRow[]>> {
  const skus = new Set(records.flatMap(({ event }) => articlesIn(event).map(({ sku }) => sku)));
  if (skus.size === 0) return new Map();
  const shops = [...new Set(rows.map((row) => row.shop_id))];
  const found = await db.execute<ArticleRow>(sql`
    select shop_id, sku, name, price::float8 as price from articles
    where shop_id in (${sql.join(
      shops.map((id) => sql`${id}::uuid`),
      sql`, `,
    )}) and sku in (${sql.join(
      [...skus].map((sku) => sql`${sku}`),
      sql`, `,
    )})`);
  return Map.groupBy(found, (row) => row.shop_id);
}

/** What an event says about other articles than the order's own. */
export function articlesIn(event: CaseEvent): readonly Wanted[] {
  if (event.type === "goods_out_agreed") return event.articles ?? [];
  if ("solution" in event) return event.solution.articles ?? [];
  return "request" in event ? (event.request.articles ?? []) : [];
}

function recordOf(row: {
  at: string;
  actor: string | null;
  role: Role;
  command: string;
  body: string;
}): RecordedEvent {
  const { event } = JSON.parse(row.body) as { event: CaseEvent };
  return { at: new Date(row.at), actor: { id: row.actor, role: row.role }, commandId: row.command, event };
}

type FileRow = {
  case_id: string;
  id: string;
  by_role: Role;
  kind: EvidenceKind;
  requirement: string | null;
  sha256: string;
};

function fileOf({ id, by_role, kind, requirement, sha256 }: FileRow): EvidenceFact {
  return { id, by: partyOf(by_role) ?? "mediator", kind, requirement, sha256 };
}
