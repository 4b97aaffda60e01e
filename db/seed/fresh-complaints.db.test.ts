import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { auditCase } from "@/db/testing/audit-case";
import { ownDatabase } from "@/db/testing/test-database";
import { freshComplaint } from "./fresh-complaints";
import { seedOrders } from "./orders";
import { seedWorld } from "./people";
import { clockNow } from "./play";

const database = ownDatabase();
const DAY = 86_400_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fresh-"));
  vi.stubEnv("EVIDENCE_DIR", folder);
  vi.stubEnv("DATABASE_URL", database().url);
  vi.stubEnv("NEXTAUTH_URL", "https://tuntas.test");
  const { db } = database();
  await seedWorld(db);
  await seedOrders(db, new Date(await clockNow(db)), 1);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const orderCount = async () => {
  const [row] = await database().db.execute<{ n: number }>(sql`select count(*)::int as n from orders`);
  return row?.n ?? 0;
};

test("a demo that is left running goes on: another order each time, at different shops, as a buyer would", async () => {
  const { db } = database();
  const numbers: string[] = [];
  for (let turn = 0; turn < 6; turn += 1) numbers.push(await freshComplaint(db, turn));
  expect(new Set(numbers).size).toBe(6);
  expect(new Set(numbers.map((no) => no.slice(0, 4))).size).toBeGreaterThan(3);
  const rows = await db.execute<{ shop_id: string; id: string; files: number }>(sql`
    select c.shop_id, c.id, (select count(*)::int from evidence e where e.case_id = c.id) as files from cases c`);
  for (const row of rows) {
    expect(row.files).toBeGreaterThan(0);
    const { events } = await auditCase(db, { shopId: row.shop_id, caseId: row.id });
    expect(events.map((event) => event.type)).toEqual(["case_opened"]);
  }
});

test("where nothing recent is left to complain about, new orders come in first, and again days later", async () => {
  const { db, advance } = database();
  for (const turn of [6, 7]) {
    const before = await orderCount();
    await advance(3 * DAY);
    await freshComplaint(db, turn);
    expect(await orderCount()).toBeGreaterThan(before);
  }
});
