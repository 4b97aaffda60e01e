import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { removeTestClock } from "@/db/testing/test-clock";
import { ownDatabase, testDatabase } from "@/db/testing/test-database";

const database = ownDatabase();

async function appNow(sql: ReturnType<typeof database>["sql"]): Promise<number> {
  const [row] = await sql<{ ms: string }[]>`select extract(epoch from app_now()) * 1000 as ms`;
  return Number(row?.ms);
}

test("time passes in this database when the test says so, and in no other", async () => {
  const other = await testDatabase();
  const before = await appNow(database().sql);
  await database().advance(48 * 3_600_000);
  expect((await appNow(database().sql)) - before).toBeGreaterThanOrEqual(48 * 3_600_000);
  expect((await appNow(other.sql)) - before).toBeLessThan(3_600_000);
  await other.close();
});

test("the product's clock comes back as the migrations define it", async () => {
  const seeded = await testDatabase();
  await seeded.advance(-21 * 86_400_000);
  await removeTestClock(seeded.sql);
  expect(Math.abs((await appNow(seeded.sql)) - Date.now())).toBeLessThan(60_000);
  const tables = await seeded.sql`select to_regclass('test_clock') as it`;
  expect(tables[0]?.it).toBeNull();
  await seeded.close();
});

test("no migration of the product knows an adjustable clock", async () => {
  const folder = "db/migrations";
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql"));
  expect(files).not.toEqual([]);
  for (const file of files) {
    expect(await readFile(`${folder}/${file}`, "utf8"), file).not.toMatch(/test_clock|offset_ms/);
  }
});
