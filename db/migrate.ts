import { readFile } from "node:fs/promises";
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { z } from "zod";
import { rawClient } from "@/db/raw-client";

const MIGRATIONS = path.join(process.cwd(), "db", "migrations");

/** "tuntas" in letters of a phone keypad; any number will do as long as every process uses the same. */
const MIGRATION_LOCK = 886_827;

const Journal = z.object({ entries: z.array(z.object({ idx: z.int(), when: z.int(), tag: z.string() })) });

/**
 * Brings the database up to the newest migration and proves that it got there.
 *
 * Drizzle's migrator takes no lock (two processes starting together would both migrate) and skips
 * entries older than the newest applied one without a word; hence the advisory lock and the count.
 *
 * @returns how many migrations were applied now.
 * @throws when the journal is out of order, or when the database has other migrations than the journal.
 */
export async function migrateDatabase(url: string): Promise<number> {
  const entries = await readJournal();
  // The lock lives in a session of its own: the migrator's may be recycled by the pool.
  const lock = rawClient(url, { statementTimeoutMs: 0 });
  const sql = rawClient(url, { statementTimeoutMs: 0 });
  try {
    await lock`select pg_advisory_lock(${MIGRATION_LOCK})`;
    const before = await countApplied(lock);
    await migrate(drizzle(sql), { migrationsFolder: MIGRATIONS });
    const after = await countApplied(lock);
    if (after !== entries.length) {
      throw new Error(
        `The database has ${after} migrations applied, the journal lists ${entries.length}: ` +
          "one was skipped or comes from another version of Tuntas.",
      );
    }
    return after - before;
  } finally {
    await Promise.all([lock.end({ timeout: 5 }), sql.end({ timeout: 5 })]);
  }
}

async function readJournal() {
  const text = await readFile(path.join(MIGRATIONS, "meta", "_journal.json"), "utf8");
  const { entries } = Journal.parse(JSON.parse(text));
  entries.forEach((entry, at) => {
    const earlier = entries[at - 1];
    if (entry.idx !== at || (earlier && entry.when <= earlier.when)) {
      throw new Error(
        `Migration ${entry.tag} is out of order in db/migrations/meta/_journal.json: ` +
          "`idx` must count up and `when` must grow, or the migrator skips it silently.",
      );
    }
  });
  return entries;
}

async function countApplied(sql: ReturnType<typeof rawClient>): Promise<number> {
  const [table] = await sql<{ there: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!table?.there) return 0;
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from drizzle.__drizzle_migrations`;
  return row?.n ?? 0;
}
