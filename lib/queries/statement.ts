import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Viewer, ViewerShop } from "@/lib/auth/mint-viewer";
import { transferText } from "@/lib/copy/ledger";
import { ACCOUNT_LABELS } from "@/lib/copy/screens-books";
import { ACCOUNTS, type Account } from "@/lib/domain/case/consequences/postings";
import { instantOf, isoDateOf, localDayOf, localDayOn, type Zone } from "@/lib/domain/sla/zone";
import { cursorOf, iso, readCursor } from "./case-rows";
import { whereVisible } from "./visible";

const PAGE = 50;
const OWN: Account = "seller_balance";
/** So many months can be chosen; older ones are still in the whole list. */
const MONTHS = 36;

export type AccountSum = {
  readonly account: Account;
  readonly label: string;
  /** What stood there before the month; 0 for the whole time. */
  readonly opening: number;
  readonly incoming: number;
  readonly outgoing: number;
  /** `opening + incoming − outgoing`. Over all accounts these are 0. */
  readonly balance: number;
};

export type StatementRow = {
  readonly id: string;
  readonly at: string;
  readonly no: string;
  readonly sentence: string;
  readonly rupiah: number;
  /** What it did to the shop's own balance: `rupiah`, `−rupiah` or 0. */
  readonly effect: number;
  /** The shop's own balance right after it. */
  readonly balance: number;
  readonly corrects: boolean;
};

export type Statement = {
  readonly serverNow: string;
  readonly zone: Zone;
  readonly month: string | null;
  /** `YYYY-MM` that can be chosen, newest first. */
  readonly months: readonly string[];
  readonly accounts: readonly AccountSum[];
  /** Paid by buyers, not yet passed on and not in dispute; at this instant, whatever the month. */
  readonly escrowHeld: number;
  /** Balances of now, whatever the month. */
  readonly ownBalance: number;
  readonly disputedHeld: number;
  readonly rows: readonly StatementRow[];
  readonly nextCursor: string | null;
};

/** The shop among the viewer's whose books they may read; null for the warehouse and for shops of others. */
export function bookkeeperOf(viewer: Viewer, shopId: string): ViewerShop | null {
  const shop = viewer.shops.find((own) => own.id === shopId);
  return shop?.role === "owner" || shop?.role === "staff" ? shop : null;
}

/** `YYYY-MM`, or null where the address asks for no month. */
export function monthOf(text: string | null | undefined): string | null {
  return text != null && /^20\d{2}-(0[1-9]|1[0-2])$/.test(text) ? text : null;
}

/**
 * What complaints did to a shop's money: sums per account and the transfers themselves, newest first. In whole
 * rupiah, all sums over the same rows. Null where the viewer does not keep this shop's books.
 */
export async function statement(
  db: Db,
  viewer: Viewer,
  asked: { readonly shopId: string; readonly month: string | null; readonly cursor: string | null },
): Promise<Statement | null> {
  const shop = bookkeeperOf(viewer, asked.shopId);
  if (shop === null) return null;
  const span = asked.month === null ? null : spanOf(asked.month, shop.zone);
  const [sums, rows, held] = await Promise.all([
    readSums(db, viewer, shop.id, span),
    readRows(db, viewer, shop.id, span, asked.cursor),
    readHeld(db, viewer, shop.id),
  ]);
  const now = new Date(held.now);
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return {
    serverNow: now.toISOString(),
    zone: shop.zone,
    month: asked.month,
    months: held.first === null ? [] : monthsBetween(new Date(held.first), now, shop.zone),
    accounts: ACCOUNTS.map((account) => {
      const found = sums.find((own) => own.account === account);
      const [opening, incoming, outgoing] = [
        Number(found?.opening ?? 0),
        Number(found?.incoming ?? 0),
        Number(found?.outgoing ?? 0),
      ];
      const balance = opening + incoming - outgoing;
      return { account, label: ACCOUNT_LABELS[account], opening, incoming, outgoing, balance };
    }),
    escrowHeld: Number(held.escrow),
    ownBalance: Number(held.own),
    disputedHeld: Number(held.disputed),
    rows: withBalances(rows.slice(0, PAGE)),
    nextCursor: last === undefined ? null : cursorOf({ sort_at: last.at, id: last.id }),
  };
}

type Span = { readonly from: string; readonly to: string };

/** The month's first instant in the shop's zone, and the next month's. */
function spanOf(month: string, zone: Zone): Span {
  const first = localDayOn(`${month}-01`);
  // 31 days after the first of a month lies in the next one.
  const next = localDayOn(`${isoDateOf(first + 31).slice(0, 7)}-01`);
  return { from: instantOf(first, 0, zone).toISOString(), to: instantOf(next, 0, zone).toISOString() };
}

function monthsBetween(first: Date, now: Date, zone: Zone): string[] {
  const months: string[] = [];
  const oldest = isoDateOf(localDayOf(first, zone)).slice(0, 7);
  let month = isoDateOf(localDayOf(now, zone)).slice(0, 7);
  while (month >= oldest && months.length < MONTHS) {
    months.push(month);
    month = isoDateOf(localDayOn(`${month}-01`) - 1).slice(0, 7);
  }
  return months;
}

type SumRow = { account: Account; opening: string; incoming: string; outgoing: string };

async function readSums(db: Db, viewer: Viewer, shopId: string, span: Span | null): Promise<SumRow[]> {
  const before = span === null ? sql`false` : sql`m.at < ${span.from}::timestamptz`;
  const within = span === null ? sql`true` : sql`m.at >= ${span.from}::timestamptz`;
  return db.execute<SumRow>(sql`
    with t as (
      select t.from_account, t.to_account, t.rupiah, t.at
      from transfers t join cases on cases.shop_id = t.shop_id and cases.id = t.case_id
      where t.shop_id = ${shopId} and ${whereVisible(viewer)}
        ${span === null ? sql`` : sql`and t.at < ${span.to}::timestamptz`}),
    m as (
      select to_account as account, rupiah as came, 0 as went, at from t
      union all select from_account, 0, rupiah, at from t)
    select m.account, coalesce(sum(m.came - m.went) filter (where ${before}), 0) as opening,
           coalesce(sum(m.came) filter (where ${within}), 0) as incoming,
           coalesce(sum(m.went) filter (where ${within}), 0) as outgoing
    from m group by m.account`);
}

type TransferRow = {
  id: string;
  at: string;
  no: string;
  from: Account;
  to: Account;
  rupiah: string;
  corrects: boolean;
  /** The shop's own balance after the page's first row. */
  top: string;
};

async function readRows(
  db: Db,
  viewer: Viewer,
  shopId: string,
  span: Span | null,
  cursor: string | null,
): Promise<TransferRow[]> {
  const after = readCursor(cursor);
  return db.execute<TransferRow>(sql`
    with page as (
      select t.id, t.at, cases.no, t.from_account as from, t.to_account as to, t.rupiah, t.corrects
      from transfers t join cases on cases.shop_id = t.shop_id and cases.id = t.case_id
      where t.shop_id = ${shopId} and ${whereVisible(viewer)}
        ${span === null ? sql`` : sql`and t.at >= ${span.from}::timestamptz and t.at < ${span.to}::timestamptz`}
        ${after === null ? sql`` : sql`and (t.at, t.id) < (${after.sortAt}::timestamptz, ${after.id}::uuid)`}
      order by t.at desc, t.id desc limit ${PAGE + 1}),
    newest as (select at, id from page order by at desc, id desc limit 1)
    select page.*, (
      select coalesce(sum(case when t.to_account = ${OWN} then t.rupiah else -t.rupiah end), 0)
      from transfers t join cases on cases.shop_id = t.shop_id and cases.id = t.case_id, newest
      where t.shop_id = ${shopId} and ${OWN} in (t.from_account, t.to_account) and ${whereVisible(viewer)}
        and (t.at, t.id) <= (newest.at, newest.id)) as top
    from page order by page.at desc, page.id desc`);
}

/** Walks down the page: before a row the balance was what it is after it, less what the row did. */
function withBalances(rows: readonly TransferRow[]): StatementRow[] {
  let balance = Number(rows[0]?.top ?? 0);
  return rows.map((row) => {
    const amount = Number(row.rupiah);
    const effect = row.to === OWN ? amount : row.from === OWN ? -amount : 0;
    const after = balance;
    balance -= effect;
    return {
      id: row.id,
      at: iso(row.at) ?? "",
      no: row.no,
      sentence: transferText(row.from, row.to),
      rupiah: amount,
      effect,
      balance: after,
      corrects: row.corrects,
    };
  });
}

type HeldRow = { now: string; first: string | null; own: string; disputed: string; escrow: string };

async function readHeld(db: Db, viewer: Viewer, shopId: string): Promise<HeldRow> {
  const net = (account: Account) => sql`coalesce(sum(
    case when t.to_account = ${account} then t.rupiah when t.from_account = ${account} then -t.rupiah else 0 end), 0)`;
  const [row] = await db.execute<HeldRow>(sql`
    with t as (
      select t.*, cases.order_id from transfers t
      join cases on cases.shop_id = t.shop_id and cases.id = t.case_id
      where t.shop_id = ${shopId} and ${whereVisible(viewer)}),
    waiting as (select order_id, captured from payments where shop_id = ${shopId} and state = 'captured')
    select app_now() as now, (select min(t.at) from t) as first,
           (select ${net(OWN)} from t) as own, (select ${net("disputed")} from t) as disputed,
           (select coalesce(sum(captured), 0) from waiting)
             + (select ${net("escrow")} from t where t.order_id in (select order_id from waiting)) as escrow`);
  if (row === undefined) throw new Error("counting gave no row");
  return row;
}
