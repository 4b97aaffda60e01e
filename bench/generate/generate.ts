import type { Sql } from "postgres";
import { withBareTables } from "./bare-tables";
import { LOADED, loadStatements, type Size } from "./load";
import { storyRows } from "./story-rows";
import { insertStories } from "./story-tables";
import { insertMarketplace, POLICY_VERSION, shares } from "./world";

/** Cases that are made by one statement; two connections take turns. */
const SLICE = 50_000;

/**
 * Fills a migrated, empty database: shops with a long tail, people, orders, parcels, evidence, and cases whose
 * rows, chains, clocks and money are what the rule book makes of their events.
 *
 * Simpler than life: one claimed line a case, two photos, at most six events at intervals of five hours, no
 * notices, looks and commands, appeal windows all lapsed, deadlines 30 to 60 days off.
 *
 * @param sql a client of at least three connections without a statement timeout.
 */
export async function generate(
  sql: Sql,
  size: Size,
  onStep: (step: string) => void = () => {},
): Promise<void> {
  const { marketplaceId, policy } = await insertMarketplace(sql);
  await insertStories(sql, storyRows(policy, POLICY_VERSION), shares(size.shops, size.largest));
  const { before, filled, cases } = loadStatements(size, marketplaceId);
  onStep("plan");
  for (const statement of before) await sql.unsafe(statement);
  onStep("rows");
  await withBareTables(sql, LOADED, async () => {
    const slices = Array.from({ length: Math.ceil(size.cases / SLICE) }, (_, i) => i * SLICE);
    await inTurns(sql, [
      ...slices.map((from) => ({ text: cases, values: [from, from + SLICE] })),
      ...filled.map((text) => ({ text, values: [] })),
    ]);
    onStep("keys and indexes");
  });
  onStep("vacuum and analyze");
  await sql`vacuum (analyze)`;
}

type Statement = { readonly text: string; readonly values: readonly number[] };

/** Two statements at a time, each taking the next when it is done. */
async function inTurns(sql: Sql, statements: readonly Statement[]): Promise<void> {
  const queue = [...statements];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      await run(sql, next.text, next.values);
  };
  await Promise.all([worker(), worker()]);
}

/** A crash would mean starting over anyway: no statement waits for the disk. */
async function run(sql: Sql, text: string, values: readonly number[]): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local synchronous_commit = off`;
    await tx`set local work_mem = '256MB'`;
    await tx.unsafe(text, [...values]);
  });
}
