import type { TestDatabase } from "@/db/testing/test-database";
import { enforceDeadlines } from "@/lib/jobs/enforce-deadlines";

/** Enough for a busy month of demo cases; more means that a deadline starts itself anew without end. */
const MOST_STEPS = 5_000;

/**
 * Lets `ms` milliseconds pass in a database with a test clock, as they would in real life: from one due
 * instant to the next, with the sweep at each. Sends nothing to the world outside.
 *
 * @throws when a deadline cannot be carried out, with its reason.
 */
export async function letTimePass(
  database: Pick<TestDatabase, "db" | "sql" | "advance">,
  ms: number,
): Promise<void> {
  const target = (await instantsOf(database)).now + ms;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { now, next } = await instantsOf(database);
    if (next === null || next > target) {
      if (target > now) await database.advance(target - now);
      return;
    }
    if (next > now) await database.advance(next - now);
    const { failed } = await enforceDeadlines(database.db);
    if (failed[0] !== undefined) throw new Error(`deadline ${failed[0].clockId}: ${failed[0].error}`);
  }
  throw new Error(`time does not get past ${MOST_STEPS} deadlines`);
}

/** The database's time and the next instant at which something is due, in milliseconds since 1970. */
async function instantsOf(
  database: Pick<TestDatabase, "sql">,
): Promise<{ now: number; next: number | null }> {
  const [row] = await database.sql<{ now: string; next: string | null }[]>`
    select extract(epoch from app_now()) * 1000 as now,
           extract(epoch from min(least(hard_due, next_reminder_at))) * 1000 as next
    from case_clocks where state = 'running'`;
  if (row === undefined) throw new Error("an aggregate gives one row");
  return { now: Number(row.now), next: row.next === null ? null : Number(row.next) };
}
