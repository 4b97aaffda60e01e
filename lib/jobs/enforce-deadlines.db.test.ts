import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { caseClocks, caseEvents, cases } from "@/db/schema";
import { letTimePass } from "@/db/seed/time-machine";
import { auditCase } from "@/db/testing/audit-case";
import { aMarketplace } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { enforceDeadlines } from "./enforce-deadlines";

const database = ownDatabase();
const HOUR = 3_600_000;

async function eventsOf(caseId: string): Promise<string[]> {
  const rows = await database()
    .db.select({ type: caseEvents.type })
    .from(caseEvents)
    .where(eq(caseEvents.caseId, caseId))
    .orderBy(caseEvents.seq);
  return rows.map((row) => row.type);
}

async function caseRow(caseId: string) {
  const [row] = await database().db.select().from(cases).where(eq(cases.id, caseId));
  if (row === undefined) throw new Error("the case is gone");
  return row;
}

const count = (types: string[], type: string) => types.filter((own) => own === type).length;

test("a silent seller is reminded at least twice, then the clock approves", async () => {
  const { db } = database();
  const market = await aMarketplace(db, "tiktok-tokopedia");
  const { caseId } = await market.open();
  await letTimePass(database(), 49 * HOUR);
  const events = await eventsOf(caseId);
  expect(count(events, "reminder_sent")).toBeGreaterThanOrEqual(2);
  expect(count(events, "auto_approved")).toBe(1);
  expect(count(events, "deadline_moved")).toBe(0);
  expect(await caseRow(caseId)).toMatchObject({
    stage: "fulfilling",
    automatic: true,
    money: "refund_granted",
  });
});

test("a deadline nobody was reminded of moves once and then counts", async () => {
  const { db, advance } = database();
  const market = await aMarketplace(db, "tiktok-tokopedia");
  const { caseId } = await market.open();
  await advance(49 * HOUR);
  await enforceDeadlines(db);
  expect(await eventsOf(caseId)).toEqual(["case_opened", "reminder_sent", "deadline_moved"]);
  expect(await caseRow(caseId)).toMatchObject({ stage: "awaiting_seller" });
  await advance(5 * HOUR);
  await enforceDeadlines(db);
  expect(count(await eventsOf(caseId), "deadline_moved")).toBe(1);
  expect(count(await eventsOf(caseId), "auto_approved")).toBe(1);
});

test("overlapping sweeps carry a deadline out once", async () => {
  const { db, advance } = database();
  const market = await aMarketplace(db, "tiktok-tokopedia");
  const opened = [await market.open(), await market.open(), await market.open()];
  await letTimePass(database(), 47.5 * HOUR);
  await advance(HOUR);
  const sweeps = await Promise.all([1, 2, 3, 4].map(() => enforceDeadlines(db)));
  expect(sweeps.flatMap((sweep) => sweep.failed)).toEqual([]);
  // Cases of one order wait for one lock: whoever was passed over comes with the next sweep.
  await enforceDeadlines(db);
  for (const { caseId } of opened) {
    const events = await eventsOf(caseId);
    expect(count(events, "auto_approved")).toBe(1);
    expect(count(events, "refund_granted")).toBe(1);
  }
});

test("an order in other hands is passed over", async () => {
  const { db, advance } = database();
  const market = await aMarketplace(db, "tiktok-tokopedia");
  const { caseId } = await market.open();
  await advance(49 * HOUR);
  await db.transaction(async (tx) => {
    await tx.execute(sql`select 1 from orders where id = ${market.orderId} for update`);
    expect((await enforceDeadlines(db)).skipped).toBeGreaterThanOrEqual(1);
  });
  expect(await eventsOf(caseId)).toEqual(["case_opened"]);
  await enforceDeadlines(db);
  expect(await eventsOf(caseId)).toContain("deadline_moved");
});

test("a case that cannot be carried out holds up no other, and is tried again after a minute", async () => {
  const { db, advance } = database();
  const market = await aMarketplace(db, "tiktok-tokopedia");
  const poisoned = await market.open();
  const other = await aMarketplace(db, "tiktok-tokopedia");
  const healthy = await other.open();
  await letTimePass(database(), 47.5 * HOUR);
  await db.execute(sql`update cases set body = body || '{"lines": null}' where id = ${poisoned.caseId}`);
  await advance(HOUR);
  const first = await enforceDeadlines(db);
  expect(first.failed).toHaveLength(1);
  expect(count(await eventsOf(healthy.caseId), "auto_approved")).toBe(1);
  const [clock] = await db
    .select()
    .from(caseClocks)
    .where(eq(caseClocks.id, first.failed[0]?.clockId ?? ""));
  expect(clock?.error).toBeTruthy();
  expect((await enforceDeadlines(db)).failed).toEqual([]);
  await advance(61_000);
  expect((await enforceDeadlines(db)).failed).toHaveLength(1);
  await db.execute(sql`update case_clocks set state = 'cancelled' where case_id = ${poisoned.caseId}`);
});

test("deadlines of different orders share a transaction", async () => {
  const { db, advance } = database();
  const opened = await threeWarnedCases();
  await advance(HOUR);
  expect(await enforceDeadlines(db)).toMatchObject({ failed: [] });
  const written = await db.execute<{ xmin: string }>(sql`
    select distinct xmin::text from case_events
    where type = 'auto_approved' and case_id in (${sql.join(
      opened.map(({ caseId }) => sql`${caseId}`),
      sql`, `,
    )})`);
  expect(written).toHaveLength(1);
  for (const key of opened) await auditCase(db, key);
});

test("a deadline whose writing fails takes none of its group with it", async () => {
  const { db, advance } = database();
  const opened = await threeWarnedCases();
  const [broken] = opened;
  await db.execute(sql`
    update order_lines l set refunded = paid from cases c
    where c.id = ${broken?.caseId ?? ""} and l.shop_id = c.shop_id and l.order_id = c.order_id`);
  await advance(HOUR);
  const { failed } = await enforceDeadlines(db);
  expect(failed).toMatchObject([{ error: expect.stringContaining("order_lines_money") }]);
  for (const { caseId } of opened) {
    const approved = caseId === broken?.caseId ? 0 : 1;
    expect(count(await eventsOf(caseId), "auto_approved")).toBe(approved);
  }
  await db.execute(sql`update case_clocks set state = 'cancelled' where case_id = ${broken?.caseId ?? ""}`);
});

/** Of shops and orders of their own, due in half an hour. */
async function threeWarnedCases() {
  const opened = [];
  for (let i = 0; i < 3; i += 1)
    opened.push(await (await aMarketplace(database().db, "tiktok-tokopedia")).open());
  await letTimePass(database(), 47.5 * HOUR);
  return opened;
}

test("a clock the rules do not let act is ended with the reason, not tried for ever", async () => {
  const { db, advance } = database();
  const market = await aMarketplace(db, "tiktok-tokopedia");
  const { shopId, caseId } = await market.open();
  const soon = sql`app_now() + interval '1 minute'`;
  const [clock] = await db
    .insert(caseClocks)
    .values({
      shopId,
      caseId,
      kind: "refund_unpayable",
      state: "running",
      length: { n: 1, unit: "minute" },
      startsAt: sql`app_now()`,
      softDue: soon,
      hardDue: soon,
    })
    .returning({ id: caseClocks.id });
  await advance(2 * 60_000);
  expect((await enforceDeadlines(db)).failed.map((own) => own.clockId)).toEqual([clock?.id]);
  expect((await enforceDeadlines(db)).failed).toEqual([]);
  const [ended] = await db
    .select()
    .from(caseClocks)
    .where(eq(caseClocks.id, clock?.id ?? ""));
  expect(ended).toMatchObject({ state: "cancelled", error: "wrong_status" });
});

test("an accepted solution is carried out when its two minutes are over, not before", async () => {
  const { db } = database();
  const market = await aMarketplace(db, "tiktok-tokopedia");
  const key = await market.open();
  expect(await market.press(key, "accept_solution", {}, market.actors.staff)).toMatchObject({ ok: true });
  await letTimePass(database(), 60_000);
  expect(await caseRow(key.caseId)).toMatchObject({ stage: "awaiting_seller", money: "held" });
  await letTimePass(database(), 61_000);
  expect(await caseRow(key.caseId)).toMatchObject({
    stage: "fulfilling",
    money: "refund_granted",
    automatic: false,
  });
  expect(count(await eventsOf(key.caseId), "solution_accepted")).toBe(1);
});

test("an act taken back is not carried out", async () => {
  const { db } = database();
  const market = await aMarketplace(db, "tiktok-tokopedia");
  const key = await market.open();
  await market.press(key, "accept_solution", {}, market.actors.staff);
  expect(await market.press(key, "undo", {}, market.actors.staff)).toMatchObject({ ok: true });
  await letTimePass(database(), 5 * 60_000);
  expect(await caseRow(key.caseId)).toMatchObject({ stage: "awaiting_seller", money: "held" });
});
