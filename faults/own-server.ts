import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { vi } from "vitest";
import { migrateDatabase } from "@/db/migrate";
import { rawClient } from "@/db/raw-client";
import { startPostgres } from "@/tools/postgres";
import { postgresPrograms } from "@/tools/postgres-binaries";

export type StopMode = "fast" | "immediate";

/**
 * A Postgres of this test alone that can be taken away and brought back. It keeps what it has committed when
 * its processes die; only a power cut could undo that, and none happens here, so it does without fsync.
 */
export type OwnServer = {
  readonly url: string;
  /** `fast` cuts every connection; `immediate` is a crash, and starting again is a recovery. */
  readonly takeAway: (mode: StopMode) => void;
  readonly bringBack: () => void;
  readonly stop: () => Promise<void>;
};

const FOLDER = ".data/fault-postgres";

/** Starts it with one migrated, empty database; `DATABASE_URL` is somebody's server and is left alone. */
export async function startOwnServer(): Promise<OwnServer> {
  vi.stubEnv("DATABASE_URL", "");
  const server = await startPostgres({ dataDir: FOLDER, disposable: true });
  const name = `tuntas_fault_${process.pid}`;
  await server.dropDatabase(name);
  await server.ensureDatabase(name);
  await migrateDatabase(server.url(name));
  const sql = rawClient(server.url(name));
  await sql`alter database ${sql(name)} set synchronous_commit = on`;
  await sql.end();
  const programs = postgresPrograms();
  const dataDir = programs.dataDirFor(path.resolve(FOLDER));
  const { port } = JSON.parse(readFileSync(`${dataDir}.json`, "utf8")) as { port: number };
  const control = (...args: string[]) => {
    const done = spawnSync(programs.pgCtl, [...args, "-D", dataDir, "-w", "-t", "30"], {
      ...programs.user,
      cwd: "/",
      stdio: ["ignore", "ignore", "pipe"],
    });
    if (done.status !== 0) throw new Error(`pg_ctl ${args[0]}: ${done.stderr}`);
  };
  const flags = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  return {
    url: server.url(name),
    takeAway: (mode) => control("stop", "-m", mode),
    bringBack: () => control("start", "-l", path.join(dataDir, "server.log"), "-o", flags),
    stop: async () => {
      await server.dropDatabase(name);
      server.stop();
    },
  };
}
