import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import type { Db } from "@/db/client";
import { rawClient } from "@/db/raw-client";
import * as schema from "@/db/schema";
import { mintViewer, type Viewer } from "@/lib/auth/mint-viewer";
import { inbox } from "@/lib/queries/inbox";
import type { InboxFilter } from "@/lib/queries/list-views";
import { type Seller, sellerOf } from "../database";
import { type Figure, median, rounded } from "../figure";

const MOST_MS = 5;
const MOST_GROWTH = 1.3;
const RUNS = 7;
const DEEP_PAGE = 40;

type Statement = { readonly text: string; readonly values: unknown[] };
type Cost = { readonly ms: number; readonly buffers: number };
type Reads = Readonly<Record<string, Cost>>;

/** P4: what Postgres does for the inbox of the largest shop, with a hundred times the cases of the twin. */
export async function reads(urls: { big: string; twin: string }): Promise<Figure[]> {
  const [big, twin] = [await readsOf(urls.big), await readsOf(urls.twin)];
  return Object.entries(big).map(([what, cost]) => {
    const control = twin[what];
    if (control === undefined) throw new Error(`${what} was not measured in the twin`);
    const ratio = cost.buffers / control.buffers;
    return {
      figure: "P4",
      what: `${what}: buffers (${rounded(cost.ms)} ms; twin ${rounded(control.ms)} ms)`,
      value: cost.buffers,
      unit: "buffers",
      control: control.buffers,
      ratio: rounded(ratio),
      goal: `≤ ${MOST_GROWTH} ×, ≤ ${MOST_MS} ms`,
      met: ratio <= MOST_GROWTH && cost.ms <= MOST_MS,
    };
  });
}

async function readsOf(url: string): Promise<Reads> {
  const sent: Statement[] = [];
  const listening = postgres(url, {
    max: 1,
    onnotice: () => {},
    debug: (_connection, text, values) => sent.push({ text, values: [...values] }),
  });
  const db: Db = drizzle(listening, { schema });
  const plain = rawClient(url, { statementTimeoutMs: 0 });
  try {
    const seller = await sellerOf(url, 1);
    const viewer = await mintViewer(db, seller.userId);
    if (viewer === null) throw new Error("the seller is gone");
    const sentBy = async (filter: Partial<InboxFilter>) => {
      sent.length = 0;
      await inbox(db, viewer, filterOf(seller, filter));
      return [...sent];
    };
    const found = await rowToSearch(plain, seller);
    const first = await sentBy({});
    const asks: Record<string, Statement> = {
      "inbox, first page": rowsOf(first),
      [`inbox, page ${DEEP_PAGE}`]: rowsOf(
        await sentBy({ tab: "selesai", cursor: await cursorAfter(db, viewer, seller) }),
      ),
      "counts of all tabs": countsOf(first),
      "search by resi": rowsOf(await sentBy({ tab: "selesai", q: found.resi })),
      "search by order number": rowsOf(await sentBy({ tab: "selesai", q: found.orderNo })),
      "search by buyer's name": rowsOf(await sentBy({ tab: "selesai", q: found.buyer })),
    };
    const costs: Record<string, Cost> = {};
    for (const [what, statement] of Object.entries(asks)) costs[what] = await costOf(plain, statement);
    return costs;
  } finally {
    await Promise.all([listening.end({ timeout: 5 }), plain.end({ timeout: 5 })]);
  }
}

const filterOf = (seller: Seller, filter: Partial<InboxFilter>): InboxFilter => ({
  shopId: seller.shopId,
  tab: "perlu_respons",
  q: "",
  mine: false,
  cursor: null,
  ...filter,
});

/** The inbox sends three statements: the clock, the page's rows, the counts. */
const rowsOf = (statements: readonly Statement[]) => only(statements, /^\s*with c as/);
const countsOf = (statements: readonly Statement[]) => only(statements, /capped/);

function only(statements: readonly Statement[], pattern: RegExp): Statement {
  const [found, ...more] = statements.filter(({ text }) => pattern.test(text));
  if (found === undefined || more.length > 0) throw new Error(`the inbox no longer sends one ${pattern}`);
  return found;
}

/** Goes through the pages as a person would. */
async function cursorAfter(db: Db, viewer: Viewer, seller: Seller): Promise<string> {
  let cursor: string | null = null;
  for (let page = 1; page < DEEP_PAGE; page += 1) {
    const read: Awaited<ReturnType<typeof inbox>> = await inbox(
      db,
      viewer,
      filterOf(seller, { tab: "selesai", cursor }),
    );
    cursor = read?.nextCursor ?? null;
    if (cursor === null) throw new Error(`the shop has no page ${DEEP_PAGE}`);
  }
  return cursor ?? "";
}

/** A complaint from the middle of the shop's past, by what a seller might know of it. */
async function rowToSearch(sql: Sql, seller: Seller) {
  const [row] = await sql<{ resi: string; orderNo: string; buyer: string }[]>`
    select p.resi, o.external_no as "orderNo", b.name as buyer
    from bench.plan one
    join packages p on p.shop_id = one.shop_id and p.order_id = one.order_id
    join orders o on o.shop_id = one.shop_id and o.id = one.order_id
    join buyers b on b.id = one.buyer_id
    where one.shop_id = ${seller.shopId} and one.case_no = 1000`;
  if (row === undefined) throw new Error("the largest shop has no thousandth case");
  return row;
}

type Explained = {
  readonly Plan: { readonly "Shared Hit Blocks": number; readonly "Shared Read Blocks": number };
  readonly "Planning Time": number;
  readonly "Execution Time": number;
};

/** Planning and execution together, as when a connection meets the statement for the first time. */
async function costOf(sql: Sql, { text, values }: Statement): Promise<Cost> {
  const times: number[] = [];
  let buffers = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const [row] = await sql.unsafe<{ "QUERY PLAN": [Explained] }[]>(
      `explain (analyze, buffers, format json) ${text}`,
      values as never[],
    );
    if (row === undefined) throw new Error("explain gave no plan");
    const [explained] = row["QUERY PLAN"];
    times.push(explained["Planning Time"] + explained["Execution Time"]);
    buffers = explained.Plan["Shared Hit Blocks"] + explained.Plan["Shared Read Blocks"];
  }
  return { ms: median(times), buffers };
}
