import postgres, { type Sql } from "postgres";

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
    connection: { application_name: "tuntas", statement_timeout: statementTimeoutMs },
    onnotice: () => {},
  });
}
