import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { aMarketplace, type Fixture } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { mintViewer, type Viewer } from "@/lib/auth/mint-viewer";
import { reputation } from "./reputation";
import { type Statement, statement } from "./statement";

const database = ownDatabase();
let f: Fixture;
let owner: Viewer;

/**
 * Sixty complaints are too slow to open one by one: the ledger's rows are written as `perform` writes them, on
 * one case, across two months and the turn of a month in Jakarta.
 */
beforeAll(async () => {
  const { db } = database();
  f = await aMarketplace(db, "generic", { graceSeconds: 0 });
  const { caseId } = await f.open();
  await db.execute(sql`
    insert into transfers (shop_id, case_id, cause_seq, from_account, to_account, rupiah, corrects, at)
    select ${f.shopId}, ${caseId}, 1000 + n,
           (array['disputed', 'seller_balance', 'platform_comp', 'disputed'])[1 + n % 4],
           (array['seller_balance', 'buyer_refund', 'seller_balance', 'freight'])[1 + n % 4],
           1000 + n * 37, n % 4 = 2, timestamptz '2026-03-28 00:00:00+00' + n / 3 * interval '71 minutes'
    from generate_series(1, 130) n`);
  await db.execute(sql`
    insert into transfers (shop_id, case_id, cause_seq, from_account, to_account, rupiah, corrects, at) values
      (${f.shopId}, ${caseId}, 2000, 'seller_balance', 'disputed', 9000000, false, '2026-03-31 16:59:59.999+00'),
      (${f.shopId}, ${caseId}, 2001, 'seller_balance', 'platform_comp', 111, true, '2026-03-31 17:00:00+00')`);
  await db.execute(sql`
    insert into reputation_events (shop_id, case_id, cause_seq, code, delta, at)
    select ${f.shopId}, ${caseId}, n, (array['negligence', 'negligence_reversed', 'no_response'])[1 + n % 3],
           (array[-3, 3, 0])[1 + n % 3], timestamptz '2026-03-28 00:00:00+00' + n * interval '1 hour'
    from generate_series(1, 70) n`);
  owner = await viewer(f.actors.owner.id);
});

async function viewer(userId: string): Promise<Viewer> {
  const found = await mintViewer(database().db, userId);
  if (found === null) throw new Error(`${userId} cannot sign in`);
  return found;
}

async function read(month: string | null, cursor: string | null = null): Promise<Statement> {
  const found = await statement(database().db, owner, { shopId: f.shopId, month, cursor });
  if (found === null) throw new Error("the owner keeps these books");
  return found;
}

async function everyPage(month: string | null) {
  const pages = [await read(month)];
  for (let cursor = pages[0]?.nextCursor; cursor; cursor = pages.at(-1)?.nextCursor)
    pages.push(await read(month, cursor));
  return pages;
}

const own = (of: Statement) => {
  const sum = of.accounts.find(({ account }) => account === "seller_balance");
  if (sum === undefined) throw new Error("no account of the shop's own");
  return sum;
};

test("the rows of all pages add up to the balance, and every row continues the one before it", async () => {
  const pages = await everyPage(null);
  const rows = pages.flatMap((page) => page.rows);
  expect(pages.length).toBe(3);
  expect(rows.length).toBe(133);
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  const [first] = pages;
  if (first === undefined) throw new Error("no page");
  const balance = rows.reduce((sum, row) => sum + row.effect, 0);
  expect(balance).toBe(first.ownBalance);
  expect(own(first).balance).toBe(balance);
  expect(rows[0]?.balance).toBe(balance);
  // Upwards from nothing: what each row did is what the next one starts with.
  let running = 0;
  for (const row of rows.toReversed()) {
    running += row.effect;
    expect(row.balance, row.id).toBe(running);
  }
});

test("what left one account came into another: all balances together are nothing", async () => {
  for (const month of [null, "2026-03", "2026-04", "2026-05"]) {
    const { accounts } = await read(month);
    expect(
      accounts.reduce((sum, account) => sum + account.balance, 0),
      month ?? "all",
    ).toBe(0);
    const came = accounts.reduce((sum, account) => sum + account.incoming, 0);
    expect(accounts.reduce((sum, account) => sum + account.outgoing, 0)).toBe(came);
  }
});

test("months join without a gap at midnight in Jakarta, and each adds up by itself", async () => {
  const march = own(await read("2026-03"));
  const april = own(await read("2026-04"));
  expect(april.opening).toBe(march.balance);
  for (const [month, sum] of [
    ["2026-03", march],
    ["2026-04", april],
  ] as const) {
    const rows = (await everyPage(month)).flatMap((page) => page.rows);
    expect(sum.opening + rows.reduce((all, row) => all + row.effect, 0)).toBe(sum.balance);
    expect(rows[0]?.balance).toBe(sum.balance);
  }
  const aprilRows = (await read("2026-04")).rows;
  expect(aprilRows.at(-1)?.at).toBe("2026-03-31T17:00:00.000Z");
});

test("a balance below nothing is told as it is", async () => {
  expect((await read(null)).ownBalance).toBeLessThan(0);
});

test("what is still in escrow is what buyers paid less what was put in dispute", async () => {
  const { escrowHeld } = await read(null);
  const [row] = await database().db.execute<{ left: string }>(sql`
    select p.captured - (select sum(t.rupiah) from transfers t where t.shop_id = p.shop_id and t.from_account = 'escrow') as left
    from payments p where p.shop_id = ${f.shopId}`);
  expect(escrowHeld).toBe(Number(row?.left));
});

test("reputation is the sum of its entries, page after page", async () => {
  const page = (cursor: string | null) => reputation(database().db, owner, { shopId: f.shopId, cursor });
  const first = await page(null);
  const second = await page(first?.nextCursor ?? null);
  const rows = [...(first?.rows ?? []), ...(second?.rows ?? [])];
  expect(rows.length).toBe(first?.count);
  expect(rows.reduce((sum, row) => sum + row.delta, 0)).toBe(first?.total);
  expect(second?.nextCursor).toBeNull();
});

test("only owner and staff keep the books; nobody reads those of another shop", async () => {
  const { db } = database();
  const far = await aMarketplace(db, "generic");
  const asked = { shopId: f.shopId, month: null, cursor: null };
  const warehouse = await f.aMember("warehouse", "Agus Gudang");
  const strangers = [warehouse, f.actors.buyer, f.actors.mediator, far.actors.owner];
  for (const { id } of strangers) {
    const stranger = await viewer(id);
    expect(await statement(db, stranger, asked)).toBeNull();
    expect(await reputation(db, stranger, asked)).toBeNull();
  }
  expect(await statement(db, await viewer(f.actors.staff.id), asked)).not.toBeNull();
});
