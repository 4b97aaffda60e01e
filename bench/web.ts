import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { connect } from "@/db/client";
import { sessionCookie } from "@/lib/auth/session-cookie-name";
import { sealSession } from "@/lib/auth/session-token";
import { openSession } from "@/lib/auth/sessions";
import { freePort } from "@/tools/free-port";
import { next, type Running, runProcess, script, startProcess, untilReady } from "@/tools/processes";
import { problem } from "@/tools/run-tool";
import { stackEnv } from "@/tools/stack";
import { build, isBuilt } from "@/tools/web-build";
import type { Seller } from "./database";
import { median } from "./figure";
import type { Load, Loaded } from "./load-loop";

const CONTROL = path.join("bench", "control");
const CONNECTIONS = 16;
const WARM_UP_SECONDS = 4;
const SECONDS = 6;
const ROUNDS = 3;

export type Site = { readonly address: string; readonly program: Running };

/** Starts the product's web process over a database, as `npm start` would. */
export async function startProduct(databaseUrl: string): Promise<Site> {
  if (!isBuilt()) await built("the product", build());
  const port = await freePort();
  const env = productEnv(databaseUrl, port);
  // Sessions are sealed in this process with the key the web process opens them with.
  for (const [name, value] of Object.entries(env))
    if (name.startsWith("NEXTAUTH_")) process.env[name] = value;
  return started("web", next("start", "-p", String(port)), env, port, "/api/ready");
}

export function productEnv(databaseUrl: string, port: number): Record<string, string> {
  return stackEnv({
    databaseUrl,
    secret: "a secret for the bench, which everybody may know",
    evidenceDir: path.resolve(".data/bench/evidence"),
    port,
    worldPort: 9,
    demo: false,
  });
}

/** Starts the empty two-file app that pages are compared with. */
export async function startControl(): Promise<Site> {
  const files = ["layout.jsx", "page.jsx"].map((file) =>
    readFileSync(path.join(CONTROL, "app", file), "utf8"),
  );
  const stamp = path.join(CONTROL, ".next", "BUILD_ID");
  if (files.length === 2 && !existsSync(stamp))
    await built("bench/control", runProcess(next("build", CONTROL), { NEXT_TELEMETRY_DISABLED: "1" }));
  const port = await freePort();
  const env = { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  return started("control", next("start", CONTROL, "-p", String(port)), env, port, "/");
}

async function built(what: string, building: ReturnType<typeof build>): Promise<void> {
  const finished = await building;
  if (!finished.ok) throw problem(`${what} does not build:\n${finished.output}`);
}

async function started(
  name: string,
  args: string[],
  env: Record<string, string>,
  port: number,
  ready: string,
): Promise<Site> {
  let log = "";
  const program = startProcess(name, args, { env, onOutput: (text) => (log += text) });
  const address = `http://127.0.0.1:${port}`;
  await untilReady(`${address}${ready}`, [program]).catch((error: unknown) => {
    process.stderr.write(log);
    throw error;
  });
  return { address, program };
}

/** The cookie of a session as the sign-in form would make it. */
export async function cookieOf(
  databaseUrl: string,
  seller: Seller,
): Promise<{ name: string; value: string }> {
  const connection = connect(databaseUrl, { max: 1 });
  const sid = await openSession(connection.db, seller.userId, "bench");
  await connection.close();
  return { name: sessionCookie().name, value: await sealSession(seller.userId, sid) };
}

/** Answers per second of each address: rounds of one after the other, so that a noisy moment hits all alike. */
export async function compareLoads(
  loads: Readonly<Record<string, { url: string; cookie: string }>>,
): Promise<Record<string, { perSecond: number; ratioTo: (name: string) => number }>> {
  const names = Object.keys(loads);
  const rounds: Record<string, number>[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const found: Record<string, number> = {};
    for (const name of names) {
      const own = loads[name] ?? { url: "", cookie: "" };
      const loaded = await runLoad({
        ...own,
        connections: CONNECTIONS,
        seconds: round === 0 ? WARM_UP_SECONDS : SECONDS,
      });
      if (loaded.failed > 0) throw new Error(`${name}: ${loaded.failed} requests failed`);
      found[name] = loaded.perSecond;
    }
    if (round > 0) rounds.push(found);
  }
  const at = (round: Record<string, number>, name: string) => round[name] ?? Number.NaN;
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        perSecond: median(rounds.map((round) => at(round, name))),
        ratioTo: (other: string) => median(rounds.map((round) => at(round, name) / at(round, other))),
      },
    ]),
  );
}

async function runLoad(load: Load): Promise<Loaded> {
  const finished = await runProcess(script("bench/load-loop.ts", JSON.stringify(load)));
  if (!finished.ok) throw new Error(`the load loop failed: ${finished.output}`);
  return JSON.parse(finished.output) as Loaded;
}
