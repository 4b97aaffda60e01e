import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { problem } from "./run-tool";

const LOCK_WAIT_MS = 60_000;

/** Notes that this process uses what `folder` stands for. */
export function takeLease(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, String(process.pid)), "");
}

/** Gives this process's use back. @returns whether nobody alive uses it any more. */
export function returnLease(folder: string): boolean {
  rmSync(path.join(folder, String(process.pid)), { force: true });
  const others = readdirSync(folder);
  for (const pid of others) if (!isAlive(Number(pid))) rmSync(path.join(folder, pid), { force: true });
  return !others.some((pid) => isAlive(Number(pid)));
}

/** Runs `work` while no other process holds the same lock file; a lock left by a dead process is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + LOCK_WAIT_MS;
  while (!acquire(file)) {
    if (Date.now() > giveUpAt) throw problem(`Another process holds ${file} for too long.`);
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function acquire(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const holder = Number(readHolder(file));
  if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true });
  return false;
}

/** Empty when the lock vanished meanwhile, or when its holder has not written its number yet. */
function readHolder(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
