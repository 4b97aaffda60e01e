import postgres, { type Sql } from "postgres";

/**
 * The driver's own pause grows to twenty seconds, counted over all connections of a pool: after a restart of
 * two seconds people would wait for that long. Somewhere between these two, so that not all come at once.
 */
const RECONNECT_SECONDS = { least: 0.1, most: 0.5 };

/**
 * A postgres.js client that Drizzle has not touched: for `sql.listen`, locks on a session of their own,
 * and raw SQL with real `Date` values. Statements end after 15 s, so that no page holds a connection
 * longer than its reader waits; `statementTimeoutMs: 0` lifts that for migrations and locks.
 */
export function rawClient(
  url: string,
  { max = 1, statementTimeoutMs = 15_000 }: { max?: number; statementTimeoutMs?: number } = {},
): Sql {
  return postgres(url, {
    max,
    connect_timeout: 10,
    backoff: () =>
      RECONNECT_SECONDS.least + Math.random() * (RECONNECT_SECONDS.most - RECONNECT_SECONDS.least),
    connection: { application_name: "tuntas", statement_timeout: statementTimeoutMs },
    onnotice: () => {},
  });
}
