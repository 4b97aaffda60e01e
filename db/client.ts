import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import { prepareStatements } from "@/db/prepared-statements";
import { rawClient } from "@/db/raw-client";
import * as schema from "@/db/schema";
import { env } from "@/lib/env";

/** The database as queries and commands see it. A `Tx` may be passed wherever a `Db` is asked for. */
export type Db = PostgresJsDatabase<typeof schema>;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

export type Connection = {
  db: Db;
  /**
   * The pool under `db`. Drizzle replaces its date parsers and serializers: raw reads through it give
   * instants as text, and parameters must be ISO strings. Use `rawClient` where that matters.
   */
  sql: Sql;
  /** Waits up to 5 s for running statements, then closes the pool. */
  close: () => Promise<void>;
};

/** Opens a pool of at most `max` connections (default 10); they connect on first use. */
export function connect(url: string, { max = 10 }: { max?: number } = {}): Connection {
  const sql = prepareStatements(rawClient(url, { max }));
  return { db: drizzle(sql, { schema }), sql, close: () => sql.end({ timeout: 5 }) };
}

/** Next's dev server evaluates modules anew after each edit; the pool must outlive that. */
const kept = globalThis as typeof globalThis & { tuntasConnection?: Connection };

/** The database of `DATABASE_URL`, one pool for the whole process. */
export function database(): Db {
  kept.tuntasConnection ??= connect(env.databaseUrl, { max: 10 });
  return kept.tuntasConnection.db;
}

/**
 * Throws the pool away and opens a new one: after Postgres was cut off in the middle of a transaction the
 * driver can leave a connection that never works again.
 */
export function renewDatabase(): void {
  const old = kept.tuntasConnection;
  delete kept.tuntasConnection;
  old?.sql.end({ timeout: 0 }).catch(() => undefined);
}

/** Closes the pool behind `database()`, so that a program may end. */
export async function closeDatabase(): Promise<void> {
  const connection = kept.tuntasConnection;
  delete kept.tuntasConnection;
  await connection?.close();
}
