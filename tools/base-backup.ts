import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { rawClient } from "@/db/raw-client";
import { problem } from "./run-tool";

/** Not part of a backup: what belongs to the running server alone, and what every start makes anew. */
const NOT_COPIED = new Set(["postmaster.pid", "postmaster.opts", "pg_wal", "pg_replslot", "server.log"]);
const EMPTIED = new Set([
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
]);

/**
 * Copies the whole server while it works: `pg_backup_start`, files, `pg_backup_stop`, and the write-ahead log
 * from the one to the other, held by a slot of its own. Starting from the copy is a recovery to the instant
 * at which the copy ended. The server's files must be on this machine.
 */
export async function backUpServer(url: string, target: string): Promise<void> {
  const sql = rawClient(url, { statementTimeoutMs: 0 });
  try {
    const [where] = await sql<
      { folder: string }[]
    >`select setting as folder from pg_settings where name = 'data_directory'`;
    const source = where?.folder ?? "";
    if (!existsSync(path.join(source, "PG_VERSION"))) {
      throw problem("The server's files are not on this machine: use pg_dump, as docs/backup.md says.");
    }
    const slot = `tuntas_backup_${process.pid}`;
    await sql`select pg_create_physical_replication_slot(${slot}, true, true)`;
    const [from] = await sql<{ lsn: string }[]>`select pg_backup_start('tuntas', fast => true) as lsn`;
    copyFiles(source, target);
    const [end] = await sql<{ labelfile: string; spcmapfile: string }[]>`
      select labelfile, spcmapfile from pg_backup_stop(wait_for_archive => false)`;
    if (end === undefined || from === undefined) throw new Error("the server did not end the backup");
    writeFileSync(path.join(target, "backup_label"), end.labelfile);
    // Everything from the segment the backup began in: the slot has kept it.
    const [first] = await sql<{ name: string }[]>`select pg_walfile_name(${from.lsn}::pg_lsn) as name`;
    const wal = path.join(source, "pg_wal");
    mkdirSync(path.join(target, "pg_wal"), { recursive: true });
    for (const name of readdirSync(wal)) {
      const wanted = /^[0-9A-F]{24}$/.test(name) ? name >= (first?.name ?? "") : name.endsWith(".history");
      if (wanted) cpSync(path.join(wal, name), path.join(target, "pg_wal", name));
    }
    await sql`select pg_drop_replication_slot(${slot})`.catch(() => undefined);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function copyFiles(source: string, target: string): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(source)) {
    if (NOT_COPIED.has(name)) continue;
    if (EMPTIED.has(name)) mkdirSync(path.join(target, name));
    else copyWhileWritten(path.join(source, name), path.join(target, name));
  }
  mkdirSync(path.join(target, "pg_replslot"));
}

/** Files may go while they are copied (a dropped table, a temporary file); the log replays what is missing. */
function copyWhileWritten(source: string, target: string): void {
  try {
    cpSync(source, target, {
      recursive: true,
      filter: (file) => !path.basename(file).startsWith("pgsql_tmp"),
    });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    if (existsSync(source)) copyWhileWritten(source, target);
  }
}
