import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** Ages in seconds; null where there is nothing that could be late. */
export type Readiness = {
  /** How long the longest-waiting clock is overdue: above a minute, no worker sweeps. */
  overdueSeconds: number | null;
  /** Deadlines that could not be carried out, each with its error on its row; tried again every minute. */
  stuckDeadlines: number;
  /** How long the oldest outside effect has been waiting for the worker. */
  outboxSeconds: number | null;
  /** Since a worker last swept. */
  heartbeatSeconds: number | null;
};

/** One round trip over the partial indexes; it throws when the database does not answer. */
export async function readiness(db: Db): Promise<Readiness> {
  const [row] = await db.execute<Readiness>(sql`
    select
      (select extract(epoch from app_now() - min(hard_due))::float8 from case_clocks
        where state = 'running' and hard_due <= app_now()) as "overdueSeconds",
      (select count(*)::int from case_clocks
        where state = 'running' and hard_due <= app_now() and error is not null) as "stuckDeadlines",
      (select extract(epoch from clock_timestamp() - uuid_extract_timestamp(id))::float8 from outbox
        order by id limit 1) as "outboxSeconds",
      (select extract(epoch from app_now() - max(at))::float8 from heartbeats) as "heartbeatSeconds"`);
  if (!row) throw new Error("A select without from gives one row.");
  return row;
}
