import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, inject, test } from "vitest";
import { migrateDatabase } from "@/db/migrate";
import { rawClient } from "@/db/raw-client";
import { closeDay } from "@/db/stores/calendar-store";
import { aMarketplace } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";

const database = ownDatabase();

const refusalOf = (statement: PromiseLike<unknown>) =>
  Promise.resolve(statement).then(
    () => "accepted",
    (error: Error) => String(error.cause ?? error),
  );

test.each(["case_events", "transfers"])(
  "what is in %s is never changed, deleted or emptied",
  async (table) => {
    const f = await aMarketplace(database().db, "generic");
    await f.open();
    const name = sql.identifier(table);
    const { db } = database();
    expect(await refusalOf(db.execute(sql`update ${name} set case_id = case_id`))).toMatch(/append-only/);
    expect(await refusalOf(db.execute(sql`delete from ${name}`))).toMatch(/append-only/);
    expect(await refusalOf(db.execute(sql`truncate ${name} cascade`))).toMatch(/append-only/);
  },
);

test("what was done to a calendar is never changed, deleted or emptied", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "generic");
  const editor = { marketplaceId: f.marketplaceId, userId: f.actors.senior.id };
  await closeDay(db, editor, { on: "2027-03-02", name: "Uji", kind: "cuti_bersama", source: "Uji" });
  expect(await refusalOf(db.execute(sql`update calendar_edits set act = 'opened'`))).toMatch(/append-only/);
  expect(await refusalOf(db.execute(sql`delete from calendar_edits`))).toMatch(/append-only/);
  expect(await refusalOf(db.execute(sql`truncate calendar_edits`))).toMatch(/append-only/);
});

test.each([
  ["units left below zero", sql`update order_lines set qty_claimed = qty + 1`, /order_lines_qty/],
  ["a refund over what was paid", sql`update order_lines set refunded = paid + 1`, /order_lines_money/],
  ["a refund over what was captured", sql`update payments set refunded = captured + 1`, /payments_sum/],
  [
    "shipping claimed twice",
    sql`update orders set shipping_claimed = shipping_fee + 1`,
    /orders_shipping_fee/,
  ],
  ["a refund over the dispute", sql`update cases set refund = disputed + 1`, /cases_refund/],
  ["a closed case without its instant", sql`update cases set stage = 'closed'`, /cases_closed/],
  ["an unknown stage", sql`update cases set stage = 'lost'`, /cases_stage/],
])("Postgres itself refuses %s", async (_what, statement, constraint) => {
  const f = await aMarketplace(database().db, "generic");
  await f.open();
  expect(await refusalOf(database().db.execute(statement))).toMatch(constraint);
});

test("one case has one running clock of each kind", async () => {
  const f = await aMarketplace(database().db, "generic");
  const key = await f.open();
  const twice = sql`
    insert into case_clocks (shop_id, case_id, kind, state, length, starts_at, soft_due, hard_due)
    select shop_id, case_id, kind, 'paused', length, starts_at, soft_due, hard_due from case_clocks where case_id = ${key.caseId}`;
  expect(await refusalOf(database().db.execute(twice))).toMatch(/case_clocks_one/);
});

test("an act of nobody is an act of the system or the courier", async () => {
  const f = await aMarketplace(database().db, "generic");
  const key = await f.open();
  const forged = sql`
    insert into case_events (shop_id, case_id, seq, type, actor_id, actor_role, command_id, occurred_at, body, hash)
    values (${key.shopId}, ${key.caseId}, 2, 'case_withdrawn', null, 'buyer', 'x', app_now(), '{}', 'x')`;
  expect(await refusalOf(database().db.execute(forged))).toMatch(/case_events_actor/);
});

test("a freshly migrated database tells the real time and has no clock to turn", async () => {
  const { adminUrl, prefix } = inject("testPostgres");
  const name = `${prefix}_fresh_${randomUUID().slice(0, 8)}`;
  const admin = rawClient(adminUrl, { statementTimeoutMs: 0 });
  await admin`create database ${admin(name)}`;
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  try {
    await migrateDatabase(url.href);
    const fresh = rawClient(url.href);
    const [row] = await fresh<{ body: string; drift: number; turned: string | null }[]>`
      select prosrc as body, extract(epoch from clock_timestamp() - app_now())::float as drift,
             to_regclass('test_clock')::text as turned
      from pg_proc where proname = 'app_now'`;
    await fresh.end();
    expect(row?.body).toContain("statement_timestamp()");
    expect(row?.body).not.toMatch(/offset|test_clock/);
    expect(Math.abs(row?.drift ?? 99)).toBeLessThan(1);
    expect(row?.turned).toBeNull();
  } finally {
    await admin`drop database ${admin(name)} with (force)`;
    await admin.end();
  }
});
