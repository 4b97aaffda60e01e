import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { ViewerShop } from "@/lib/auth/mint-viewer";
import { REASON_LABELS, wantsText } from "@/lib/copy/kinds";
import { statusOf } from "@/lib/copy/statuses";
import { verbLabel } from "@/lib/copy/verbs";
import { type Party, partyOf } from "@/lib/domain/access";
import { owes } from "@/lib/domain/case/buckets";
import type { Case } from "@/lib/domain/case/case";
import type { ProfileName } from "@/lib/domain/policy/policy";
import type { CaseRow } from "./list-views";
import { isFresh, type Unread, unreadOf } from "./unread";
import { watchersOf } from "./watchers";

/** Columns of a list row, read in one statement; `row` is what Postgres gives, before words are made of it. */
export type RawRow = Unread & {
  no: string;
  title: string;
  buyer_name: string;
  shop_name: string;
  zone: string;
  invoice_no: string;
  refund: string;
  body: Case;
  due_at: string | null;
  closed_at: string | null;
  opened_at: string;
  /** Of an open case the reader's own next deadline, of a closed one when it ended. */
  sort_at: string;
  id: string;
  automatic: boolean;
  assignee: string | null;
  mediator: string | null;
  evidence_count: number;
  mediator_id: string | null;
  bucket: string;
  profile: ProfileName;
  grace_until: string | null;
  watching: string[];
};

/**
 * The rows of any list of cases. `page` picks and orders whole rows of `cases` and must use an index; everything
 * else is joined to those few afterwards, a shop once however many of its cases are listed.
 *
 * @param ofShop the one shop all of them belong to, where the viewer brings it: then it is not read at all.
 */
export async function readRows(db: Db, viewerId: string, page: SQL, ofShop?: ViewerShop): Promise<RawRow[]> {
  const watching = watchersOf(viewerId, {
    caseId: sql`c.id`,
    shopId: sql`c.shop_id`,
    marketplaceId: sql`c.marketplace_id`,
    buyerId: sql`c.buyer_id`,
  });
  return db.execute<RawRow>(sql`
    with c as materialized (${page}),
    s as materialized (${ofShop === undefined ? SHOPS_OF_ROWS : knownShop(ofShop)})
    select c.no, c.title, b.name as buyer_name, s.name as shop_name, s.zone, o.invoice_no, c.refund, c.body,
           c.next_due_at as due_at, c.closed_at, c.opened_at, c.sort_at, c.bucket, c.id, c.automatic, c.mediator_id,
           a.name as assignee, m.name as mediator,
           c.evidence_count,
           s.profile, ${watching} as watching,
           case when c.body ->> 'scheduled' is not null then (
             select k.hard_due from case_clocks k
             where k.shop_id = c.shop_id and k.case_id = c.id and k.kind = 'grace' and k.state = 'running') end as grace_until,
           unread.news, unread.asides
    from c
    join s on s.id = c.shop_id
    join buyers b on b.id = c.buyer_id
    join orders o on o.shop_id = c.shop_id and o.id = c.order_id
    left join users a on a.id = c.assignee_id
    left join users m on m.id = c.mediator_id
    cross join lateral (${unreadOf(viewerId)}) unread
    order by c.n`);
}

const SHOPS_OF_ROWS = sql`
      select shops.id, shops.name, shops.zone, m.profile from shops
      join marketplaces m on m.id = shops.marketplace_id
      where shops.id in (select shop_id from c)`;

function knownShop({ id, name, zone, profile }: ViewerShop): SQL {
  return sql`select ${id}::uuid as id, ${name}::text as name, ${zone}::text as zone, ${profile}::text as profile`;
}

export function rowView(row: RawRow, reader: Party, viewerId: string): CaseRow {
  const pending = pendingOf(row, reader, viewerId);
  return {
    no: row.no,
    title: row.title,
    buyerName: row.buyer_name,
    shopName: row.shop_name,
    reasonLabel: REASON_LABELS[row.body.reason],
    wants: wantsText(row.body),
    refund: Number(row.refund),
    invoiceNo: row.invoice_no,
    dueAt: pending === null ? dueOf(row, reader) : null,
    closedAt: iso(row.closed_at),
    openedAt: iso(row.opened_at) ?? "",
    status: statusOf(row.body, reader, row.profile),
    automatic: row.automatic,
    assignee: reader === "seller" ? row.assignee : null,
    mediator: row.mediator,
    evidenceCount: row.evidence_count,
    fresh: isFresh(row, reader),
    pending,
    watching: row.watching,
  };
}

/** The deadline a row counts down to: the reader's own where he owes something, else whichever comes first. */
function dueOf({ body, due_at, sort_at }: RawRow, reader: Party): string | null {
  return due_at !== null && owes(body, reader) ? iso(sort_at) : iso(due_at);
}

/** What the reader's own side has pressed and may still take back; of the other side's nothing is said. */
function pendingOf(
  { body, grace_until, profile }: RawRow,
  reader: Party,
  viewerId: string,
): CaseRow["pending"] {
  const act = body.scheduled;
  const until = iso(grace_until);
  if (act === null || until === null || partyOf(act.role) !== reader) return null;
  return { label: verbLabel(act.verb, act.role, profile), until, mine: act.actorId === viewerId };
}

/** Raw reads give instants as Postgres writes them; screens get ISO. */
export function iso(at: string | Date | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

export async function serverNow(db: Db): Promise<Date> {
  const [row] = await db.execute<{ now: string }>(sql`select app_now() as now`);
  return new Date(row?.now ?? Number.NaN);
}

/** A page's end: the sort key and id of its last row, opaque to the browser. */
export function cursorOf(row: Pick<RawRow, "sort_at" | "id">): string {
  return Buffer.from(`${new Date(row.sort_at).toISOString()}|${row.id}`).toString("base64url");
}

export function readCursor(cursor: string | null): { sortAt: string; id: string } | null {
  if (cursor === null) return null;
  const [sortAt, id] = Buffer.from(cursor, "base64url").toString().split("|");
  const valid =
    sortAt !== undefined &&
    id !== undefined &&
    !Number.isNaN(Date.parse(sortAt)) &&
    /^[0-9a-f-]{36}$/.test(id);
  return valid ? { sortAt, id } : null;
}
