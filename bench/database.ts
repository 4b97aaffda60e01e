import { readFileSync } from "node:fs";
import { migrateDatabase } from "@/db/migrate";
import { rawClient } from "@/db/raw-client";
import { shippedPolicy } from "@/lib/domain/policy/profiles";
import { canonical, sha256 } from "@/lib/engine/canonical";
import type { PostgresServer } from "@/tools/postgres";
import { generate } from "./generate/generate";
import { loadStatements, type Size } from "./generate/load";
import { storyRows } from "./generate/story-rows";

export const BIG: Size = { cases: 1_000_000, shops: 2_000, largest: 0.05 };
/** A hundredth of the cases. Its largest shop is large enough to have a page 40. */
export const TWIN: Size = { cases: 10_000, shops: 20, largest: 0.25 };

/** Deadlines are at least thirty days off when they are made: an older database would have some fall due. */
const GOOD_FOR = "20 days";
/** A run of the deadlines uses up ten thousand of those that wait for the seller. */
const CLOCKS_LEFT = 12_000;

/**
 * The database with this many generated cases: the one that is there when it was made by the same generator
 * from the same rules and migrations not long ago, otherwise a new one.
 *
 * @returns its address and how long making it took, in seconds; null when it was there.
 */
export async function benchDatabase(
  server: PostgresServer,
  name: string,
  size: Size,
  { fresh, onStep }: { fresh: boolean; onStep: (step: string) => void },
): Promise<{ url: string; seconds: number | null }> {
  const url = server.url(name);
  const stamp = stampOf(size);
  const isNew = await server.ensureDatabase(name);
  if (!isNew && !fresh && (await isUsable(url, stamp, size))) return { url, seconds: null };
  const startedAt = performance.now();
  await server.dropDatabase(name);
  await server.ensureDatabase(name);
  await migrateDatabase(url);
  const sql = rawClient(url, { max: 4, statementTimeoutMs: 0 });
  try {
    await generate(sql, size, (step) => onStep(`${name}: ${step}`));
    await sql`create table bench.stamp as select ${stamp}::text as stamp, app_now() as made_at`;
  } finally {
    await sql.end({ timeout: 5 });
  }
  return { url, seconds: (performance.now() - startedAt) / 1000 };
}

/** Changes with the generator, the rules it derives rows from, and the migrations. */
function stampOf(size: Size): string {
  const journal = readFileSync("db/migrations/meta/_journal.json", "utf8");
  return sha256(
    canonical([size, loadStatements(size, ""), storyRows(shippedPolicy("tiktok-tokopedia"), 1), journal]),
  );
}

async function isUsable(url: string, stamp: string, size: Size): Promise<boolean> {
  const sql = rawClient(url, { statementTimeoutMs: 0 });
  try {
    const [made] = await sql<{ there: boolean }[]>`select to_regclass('bench.stamp') is not null as there`;
    if (!made?.there) return false;
    const found = await sql`
      select from bench.stamp where stamp = ${stamp} and made_at > app_now() - ${GOOD_FOR}::interval`;
    if (found.length === 0) return false;
    const [left] = await sql<{ n: number }[]>`
      select count(*)::int as n from case_clocks where state = 'running' and kind = 'seller_answers'`;
    return size.cases < BIG.cases || (left?.n ?? 0) > CLOCKS_LEFT;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

export type Seller = { readonly userId: string; readonly shopId: string; readonly shopCode: string };

/** The owner of the shop of this rank; 1 is the largest. */
export async function sellerOf(url: string, rank: number): Promise<Seller> {
  const sql = rawClient(url);
  const [row] = await sql<Seller[]>`
    select m.user_id as "userId", s.id as "shopId", s.code as "shopCode"
    from bench.shops s join shop_members m on m.shop_id = s.id where s.rank = ${rank}`;
  await sql.end();
  if (row === undefined) throw new Error(`there is no shop of rank ${rank}`);
  return row;
}
