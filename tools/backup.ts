import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { env } from "@/lib/env";
import { backUpServer } from "./base-backup";
import { freePort } from "./free-port";
import { startPostgres } from "./postgres";
import { postgresPrograms } from "./postgres-binaries";
import { problem, runTool } from "./run-tool";

/**
 * `npm run backup -- <folder>` copies database and evidence while they are in use;
 * `npm run backup -- restore <folder>` puts them back where there is nothing yet. See docs/backup.md.
 */
const DATA_DIR = ".data/postgres";

type Places = { readonly dataDir: string; readonly evidenceDir: string };

/** Database first: every row then finds its file among those copied later. */
export async function backUp(
  databaseUrl: string,
  to: string,
  { dataDir, evidenceDir }: Places,
): Promise<void> {
  if (existsSync(to) && readdirSync(to).length > 0) throw problem(`${to} is not empty.`);
  mkdirSync(to, { recursive: true, mode: 0o700 });
  await backUpServer(databaseUrl, path.join(to, "postgres"));
  cpSync(`${realDataDir(dataDir)}.json`, path.join(to, "postgres.json"));
  if (existsSync(evidenceDir)) cpSync(evidenceDir, path.join(to, "evidence"), { recursive: true });
}

/** Never over something that is there: whoever restores decides himself what may go. */
export async function restore(from: string, { dataDir, evidenceDir }: Places): Promise<void> {
  if (!existsSync(path.join(from, "postgres", "backup_label")))
    throw problem(`${from} holds no whole backup.`);
  const target = realDataDir(dataDir);
  for (const place of [target, evidenceDir]) {
    if (existsSync(place) && readdirSync(place).length > 0)
      throw problem(`${place} is there already; move it away.`);
  }
  cpSync(path.join(from, "postgres"), target, { recursive: true });
  chmodSync(target, 0o700);
  giveTo(target);
  const { password } = JSON.parse(readFileSync(path.join(from, "postgres.json"), "utf8")) as {
    password: string;
  };
  // The port it had may be another server's on this machine.
  writeFileSync(`${target}.json`, JSON.stringify({ port: await freePort(), password }), { mode: 0o600 });
  const evidence = path.join(from, "evidence");
  if (existsSync(evidence)) cpSync(evidence, evidenceDir, { recursive: true });
}

const realDataDir = (dataDir: string) => postgresPrograms().dataDirFor(path.resolve(dataDir));

/** As root the server runs as another user, who must own its files. */
function giveTo(place: string): void {
  const { uid, gid } = postgresPrograms().user;
  if (uid === undefined || gid === undefined) return;
  chownSync(place, uid, gid);
  if (!lstatSync(place).isDirectory()) return;
  for (const name of readdirSync(place)) giveTo(path.join(place, name));
}

async function main(): Promise<void> {
  const [first, second] = process.argv.slice(2);
  const folder = first === "restore" ? second : first;
  if (folder === undefined)
    throw problem("Where to? npm run backup -- <folder>, npm run backup -- restore <folder>");
  if (process.env.DATABASE_URL)
    throw problem("DATABASE_URL is set: use your server's pg_dump, as docs/backup.md says.");
  const places = { dataDir: DATA_DIR, evidenceDir: path.resolve(env.evidenceDir) };
  if (first === "restore") {
    await restore(folder, places);
    console.log(`✔ restored from ${folder}; npm run demo or your own start command uses it now`);
    return;
  }
  const server = await startPostgres({ dataDir: DATA_DIR });
  try {
    await backUp(server.url(), folder, places);
  } finally {
    server.stop();
  }
  console.log(`✔ database and evidence are in ${folder}`);
}

if (process.argv[1]?.endsWith("backup.ts")) runTool(main);
