import { setTimeout as sleep } from "node:timers/promises";
import type { Sql } from "postgres";

/**
 * Waits until nobody but the caller's own pool is connected to the database: what a killed process had sent
 * last may still be carried out by the server, and only then is it known how it ended.
 */
export async function untilQuiet(sql: Sql, seconds = 30): Promise<void> {
  const giveUpAt = Date.now() + seconds * 1_000;
  for (;;) {
    const [row] = await sql<{ busy: number }[]>`
      select count(*)::int as busy from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
        and state <> 'idle'`;
    if (row?.busy === 0) return;
    if (Date.now() > giveUpAt) throw new Error("the killed process' transactions do not end");
    await sleep(20);
  }
}
