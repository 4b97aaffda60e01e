import type { TestProject } from "vitest/node";
import { migrateDatabase } from "@/db/migrate";
import { rawClient } from "@/db/raw-client";
import { installTestClock } from "@/db/testing/test-clock";
import { isAlive } from "@/tools/lease";
import { type PostgresServer, startPostgres } from "@/tools/postgres";

const FAMILY = "tuntas_test_";

declare module "vitest" {
  // Augmentation works on interfaces only.
  interface ProvidedContext {
    testPostgres: { adminUrl: string; prefix: string };
  }
}

/** Runs once before the database tests: a server, and on it one migrated template to copy per file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres({ dataDir: ".data/test-postgres", disposable: true });
  const prefix = `${FAMILY}${process.pid}`;
  if (!server.external) await dropLeftovers(server);
  const template = `${prefix}_template`;
  await server.dropDatabase(template);
  await server.ensureDatabase(template);
  await migrateDatabase(server.url(template));
  const sql = rawClient(server.url(template));
  await installTestClock(sql);
  await sql.end();
  project.provide("testPostgres", { adminUrl: server.url(), prefix });

  return async () => {
    await dropAll(server, (name) => name.startsWith(`${prefix}_`));
    server.stop();
  };
}

/** Databases of runs that were killed; a run that is still going keeps its own. */
function dropLeftovers(server: PostgresServer): Promise<void> {
  return dropAll(server, (name) => !isAlive(Number(name.slice(FAMILY.length).split("_")[0])));
}

async function dropAll(server: PostgresServer, isOurs: (name: string) => boolean): Promise<void> {
  const sql = rawClient(server.url());
  const found = await sql<{ datname: string }[]>`
    select datname from pg_database where datname like ${`${FAMILY.replaceAll("_", "\\_")}%`}`;
  await sql.end();
  for (const { datname } of found) if (isOurs(datname)) await server.dropDatabase(datname);
}
