import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { rawClient } from "@/db/raw-client";
import { freePort, isFree } from "./free-port";
import { returnLease, takeLease, withLock } from "./lease";
import { type PostgresPrograms, postgresPrograms } from "./postgres-binaries";
import { problem } from "./run-tool";

const ROOM_NEEDED_MB = 300;

export type PostgresServer = {
  /** Address of a database on this server; without a name, the one to create others from. */
  url: (database?: string) => string;
  /** Whether the server is somebody else's (DATABASE_URL): never stopped, never emptied by us. */
  external: boolean;
  /** Creates the database unless it is there. @returns whether it was created. */
  ensureDatabase: (name: string) => Promise<boolean>;
  /** Drops the database, and whoever is connected to it. */
  dropDatabase: (name: string) => Promise<void>;
  /** Stops the server, unless it is external or another living process still uses it. */
  stop: () => void;
};

type Options = {
  /** Where the bundled server keeps its files. */
  dataDir: string;
  port?: number;
  /** Trades the safety of the data for speed: for test databases only. */
  disposable?: boolean;
};

/**
 * The Postgres to work with: the server of DATABASE_URL when that is set, otherwise the bundled one,
 * created in `dataDir` when new, joined when another process (or one that crashed) left it running.
 */
export async function startPostgres(options: Options): Promise<PostgresServer> {
  const given = process.env.DATABASE_URL;
  if (given)
    return describe(
      (database) => withDatabase(given, database),
      true,
      () => {},
    );

  const programs = postgresPrograms();
  const dataDir = programs.dataDirFor(path.resolve(options.dataDir));
  mkdirSync(path.dirname(dataDir), { recursive: true });
  const users = `${dataDir}.users`;
  const settings = await withLock(`${dataDir}.lock`, async () => {
    takeLease(users);
    return ensureRunning(programs, dataDir, options);
  });

  let stopped = false;
  const stop = () => {
    if (stopped) return;
    stopped = true;
    process.off("exit", stop);
    if (returnLease(users)) control(programs, ["stop", "-D", dataDir, "-m", "fast", "-w", "-t", "20"]);
  };
  // Whatever ends this process short of SIGKILL, the server does not stay behind.
  process.once("exit", stop);
  const base = `postgres://postgres:${settings.password}@127.0.0.1:${settings.port}/postgres`;
  return describe((database) => withDatabase(base, database), false, stop);
}

/** Runs `work` with a server and stops it afterwards, also when `work` throws. */
export async function withPostgres<T>(
  options: Options,
  work: (server: PostgresServer) => Promise<T>,
): Promise<T> {
  const server = await startPostgres(options);
  try {
    return await work(server);
  } finally {
    server.stop();
  }
}

type Settings = { port: number; password: string };

async function ensureRunning(
  programs: PostgresPrograms,
  dataDir: string,
  options: Options,
): Promise<Settings> {
  const file = `${dataDir}.json`;
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Settings) : null;
  // pg_ctl compares postmaster.pid with the living processes, so a stale file does not fool it.
  if (kept && (await answers(kept)) && control(programs, ["status", "-D", dataDir]).status === 0) return kept;

  const room = statfsSync(path.dirname(dataDir));
  if ((room.bavail * room.bsize) / 1e6 < ROOM_NEEDED_MB) {
    throw problem(`The disk of ${path.dirname(dataDir)} is full: Postgres needs ${ROOM_NEEDED_MB} MB free.`);
  }
  const password = kept?.password ?? randomBytes(18).toString("hex");
  if (!existsSync(path.join(dataDir, "PG_VERSION"))) await initialise(programs, dataDir, password);

  const wished = options.port ?? kept?.port;
  if (options.port && !(await isFree(options.port))) {
    throw problem(`Port ${options.port}, wanted for Postgres, is taken by another program.`);
  }
  const port = wished && (await isFree(wished)) ? wished : await freePort();
  writeFileSync(file, JSON.stringify({ port, password }), { mode: 0o600 });
  launch(programs, dataDir, port, options.disposable ?? false);
  return { port, password };
}

async function initialise(programs: PostgresPrograms, dataDir: string, password: string): Promise<void> {
  const { uid, gid } = programs.user;
  const passwordFile = `${dataDir}.pw`;
  // A folder without PG_VERSION is an initialisation that was cut short.
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) {
    chownSync(dataDir, uid, gid);
    chownSync(passwordFile, uid, gid);
  }
  const login = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  const locale = ["--locale=C.UTF-8", "--encoding=UTF8"];
  const child = spawn(programs.initdb, ["-D", dataDir, ...login, ...locale, "--no-instructions"], {
    ...programs.user,
    cwd: "/",
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  rmSync(passwordFile, { force: true });
  if (code !== 0) throw failure("could not be set up", output);
}

function launch(programs: PostgresPrograms, dataDir: string, port: number, disposable: boolean): void {
  const log = path.join(dataDir, "server.log");
  const flags = [`-p ${port}`, "-c listen_addresses=127.0.0.1", "-c unix_socket_directories="];
  if (disposable) flags.push("-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off");
  const started = control(programs, [
    "start",
    "-D",
    dataDir,
    "-l",
    log,
    "-w",
    "-t",
    "60",
    "-o",
    flags.join(" "),
  ]);
  if (started.status === 0) return;
  const tail = existsSync(log) ? readFileSync(log, "utf8").slice(-2_000) : String(started.stderr);
  throw failure("did not start", tail);
}

function failure(what: string, output: string): Error {
  if (/No space left on device/.test(output)) return problem(`The disk is full: Postgres ${what}.`);
  return problem(`The bundled Postgres ${what}:\n${output.trim()}`);
}

/** pg_ctl leaves the server outside our process group, so that Ctrl-C ends web and worker before it. */
function control({ pgCtl, user }: PostgresPrograms, args: string[]) {
  return spawnSync(pgCtl, args, { ...user, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
}

async function answers({ port, password }: Settings): Promise<boolean> {
  const sql = rawClient(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`);
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function withDatabase(base: string, database: string | undefined): string {
  if (database === undefined) return base;
  const url = new URL(base);
  url.pathname = `/${database}`;
  return url.href;
}

function describe(url: PostgresServer["url"], external: boolean, stop: () => void): PostgresServer {
  const asAdmin = async <T>(work: (sql: ReturnType<typeof rawClient>) => Promise<T>): Promise<T> => {
    const sql = rawClient(url(), { statementTimeoutMs: 0 });
    try {
      return await work(sql);
    } finally {
      await sql.end({ timeout: 5 });
    }
  };
  return {
    url,
    external,
    stop,
    ensureDatabase: (name) =>
      asAdmin(async (sql) => {
        const found = await sql`select 1 from pg_database where datname = ${name}`;
        if (found.length > 0) return false;
        await sql`create database ${sql(name)}`;
        return true;
      }),
    dropDatabase: (name) =>
      asAdmin(async (sql) => {
        await sql`drop database if exists ${sql(name)} with (force)`;
      }),
  };
}
