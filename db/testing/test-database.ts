import { afterAll, beforeAll, inject } from "vitest";
import { type Connection, connect } from "@/db/client";
import { rawClient } from "@/db/raw-client";
import { advanceTestClock } from "@/db/testing/test-clock";

/** A database of its own for one test file, migrated and empty, with a clock the test moves. */
export type TestDatabase = Connection & {
  url: string;
  /** Lets `ms` milliseconds pass on the database's clock. */
  advance: (ms: number) => Promise<void>;
};

let made = 0;

/**
 * Copies the migrated template database. The append-only tables refuse to be emptied, so a fresh copy is
 * the only clean start; it takes about a tenth of a second.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { adminUrl, prefix } = inject("testPostgres");
  const name = `${prefix}_${process.pid}_${++made}`;
  await administer(
    adminUrl,
    (sql) => sql`create database ${sql(name)} template ${sql(`${prefix}_template`)}`,
  );
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const connection = connect(url.href, { max: 10 });
  return {
    ...connection,
    url: url.href,
    advance: (ms) => advanceTestClock(connection.sql, ms),
    close: async () => {
      await connection.close();
      await administer(adminUrl, (sql) => sql`drop database ${sql(name)} with (force)`);
    },
  };
}

/**
 * Declares the file's database: made before its first test, dropped after its last.
 *
 * @returns a function, because the database exists only once the tests run.
 */
export function ownDatabase(): () => TestDatabase {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database?.close());
  return () => {
    if (!database) throw new Error("The test database exists only inside tests and hooks.");
    return database;
  };
}

async function administer(url: string, work: (sql: ReturnType<typeof rawClient>) => PromiseLike<unknown>) {
  const sql = rawClient(url, { statementTimeoutMs: 0 });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
