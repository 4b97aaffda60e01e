import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { migrateDatabase } from "@/db/migrate";
import { rawClient } from "@/db/raw-client";
import { DEMO_ACCOUNTS } from "@/lib/auth/demo-accounts";
import { freePort, isFree } from "./free-port";
import { type PostgresServer, startPostgres } from "./postgres";
import { runProcess, script } from "./processes";
import { problem, runTool } from "./run-tool";
import { type Stack, type StackSettings, stackEnv, startStack } from "./stack";
import { build, isBuilt } from "./web-build";

/**
 * Runs the whole product on this machine: Postgres, migrations, demo data, web, worker, and a stand-in for
 * couriers and banks. `--reset` throws the demo data away first. Ends everything on Ctrl-C.
 */

const SEEDED = "tuntas demo data";

async function demo(): Promise<void> {
  const port = await wantedPort();
  say("Starting Postgres …");
  const server = await startPostgres({ dataDir: ".data/postgres" });
  let stack: Stack | undefined;
  let ending: Promise<never> | undefined;
  const end = (code: number): Promise<never> => {
    ending ??= (async () => {
      await stack?.stop();
      server.stop();
      return process.exit(code);
    })();
    return ending;
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => {
      if (!ending) console.log("\nStopping …");
      void end(0);
    });
  }

  const settings: StackSettings = {
    databaseUrl: server.external ? server.url() : server.url("tuntas"),
    secret: process.env.NEXTAUTH_SECRET || secret(),
    evidenceDir: path.resolve(process.env.EVIDENCE_DIR ?? ".data/evidence"),
    port,
    worldPort: await freePort(),
    demo: true,
  };
  await prepareDatabase(server, settings);
  await prepareBuild();
  say("Starting web, worker and world …");
  stack = await startStack(settings);
  introduce(stack.address);
  const first = await Promise.race(
    stack.programs.map(async ({ name, ended }) => ({ name, code: await ended })),
  );
  if (!ending)
    console.error(`\n✖ ${first.name} ended unexpectedly (exit code ${first.code}); stopping the demo.`);
  await end(1);
}

async function wantedPort(): Promise<number> {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw problem(`PORT=${process.env.PORT} is no port.`);
  if (await isFree(port)) return port;
  throw problem(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm run demo`);
}

async function prepareDatabase(server: PostgresServer, settings: StackSettings): Promise<void> {
  if (process.argv.includes("--reset")) {
    if (server.external)
      throw problem("--reset empties only the bundled Postgres, never the one of DATABASE_URL.");
    await server.dropDatabase("tuntas");
    rmSync(settings.evidenceDir, { recursive: true, force: true });
  }
  if (!server.external) await server.ensureDatabase("tuntas");
  await migrateDatabase(settings.databaseUrl);
  const state = await contents(settings.databaseUrl);
  if (state === "seeded" || (state === "used" && server.external)) return;
  if (state === "used") {
    // Filled but not marked: an earlier seeding was cut short.
    await server.dropDatabase("tuntas");
    rmSync(settings.evidenceDir, { recursive: true, force: true });
    await server.ensureDatabase("tuntas");
    await migrateDatabase(settings.databaseUrl);
  }
  say("Playing the demo's cases through …");
  const seeded = await runProcess(script("tools/seed.ts"), stackEnv(settings));
  if (!seeded.ok) throw problem(`The demo data could not be made:\n${seeded.output.trim()}`);
  await mark(settings.databaseUrl);
}

/** The mark is a comment on the database itself, so that it goes where the data goes. */
async function contents(url: string): Promise<"empty" | "used" | "seeded"> {
  const sql = rawClient(url);
  try {
    const [row] = await sql<{ mark: string | null; used: boolean }[]>`
      select shobj_description(oid, 'pg_database') as mark, exists (select 1 from users) as used
      from pg_database where datname = current_database()`;
    if (row?.mark === SEEDED) return "seeded";
    return row?.used ? "used" : "empty";
  } finally {
    await sql.end();
  }
}

async function mark(url: string): Promise<void> {
  const sql = rawClient(url);
  await sql.unsafe(`comment on database "${new URL(url).pathname.slice(1)}" is '${SEEDED}'`);
  await sql.end();
}

async function prepareBuild(): Promise<void> {
  if (isBuilt()) return;
  say("Building the web program (about a minute, once) …");
  const built = await build();
  if (!built.ok) throw problem(`The build failed:\n${built.output.trim()}`);
}

/** The key of the sessions, made at the first start, so that people stay signed in over a restart. */
function secret(): string {
  const file = ".data/secret";
  if (!existsSync(file)) {
    mkdirSync(".data", { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8");
}

function introduce(address: string): void {
  const width = Math.max(...DEMO_ACCOUNTS.map(({ email }) => email.length));
  const role = Math.max(...DEMO_ACCOUNTS.map(({ label }) => label.length));
  console.log(`\nTuntas is running: ${address}\n`);
  for (const { label, email, password, where } of DEMO_ACCOUNTS) {
    console.log(`  ${label.padEnd(role)}  ${email.padEnd(width)}  ${password}  ${where}`);
  }
  console.log("\nCtrl-C stops it. npm run demo -- --reset starts over with fresh data.\n");
}

function say(what: string): void {
  console.log(`▸ ${what}`);
}

runTool(demo);
