import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rename, rm, stat, statfs } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Storage, StorageAway, StorageFull, StorageMissing } from "./storage";

const KEY = /^[a-z0-9][a-z0-9-]{0,63}(\.[a-z0-9]{1,16}){0,2}$/;

/** Keeps files under `root`, fanned over 65,536 folders so that none grows too large to list. */
export function diskStorage(root: string): Storage {
  return {
    async put(source, key) {
      const target = placeOf(root, key);
      const temporary = `${target}.${randomUUID()}.tmp`;
      try {
        await mkdir(path.dirname(target), { recursive: true });
        await pipeline(
          Readable.from(source, { objectMode: false }),
          createWriteStream(temporary, { flags: "wx" }),
        );
        const { size } = await synced(temporary);
        await rename(temporary, target);
        return size;
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => undefined);
        if (isDiskFull(error)) throw new StorageFull("no room left for evidence", { cause: error });
        if (isSystemFault(error)) throw new StorageAway("evidence cannot be written", { cause: error });
        throw error;
      }
    },
    async open(key, range) {
      const target = placeOf(root, key);
      // Opened before the stream is handed out, so that a missing file is a 404 and not a broken body.
      const file = await open(target, "r").catch((error: unknown) => {
        throw isMissing(error) ? new StorageMissing(key, { cause: error }) : error;
      });
      return file.createReadStream(range ? { start: range.start, end: range.end } : {});
    },
    async size(key) {
      return sizeOrNull(placeOf(root, key));
    },
    async remove(key) {
      await rm(placeOf(root, key), { force: true });
    },
  };
}

/** Free bytes for evidence on the disk of `folder`; the folder is created when it is missing. */
export async function freeBytes(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** True for ENOSPC and for a user's or group's quota that is used up. */
export function isDiskFull(error: unknown): boolean {
  return hasCode(error, "ENOSPC") || hasCode(error, "EDQUOT");
}

/** A stream of a file that is not evidence yet (an upload in progress). */
export function readPlainFile(file: string): Readable {
  return createReadStream(file, { highWaterMark: 256 * 1024 });
}

function placeOf(root: string, key: string): string {
  if (!KEY.test(key)) throw new Error("a storage key must be a name of ours");
  // Keys start with the time; their digest does not, so that folders fill evenly.
  const fan = createHash("sha256").update(key).digest("hex");
  return path.join(root, "files", fan.slice(0, 2), fan.slice(2, 4), key);
}

async function synced(file: string) {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
    return await handle.stat();
  } finally {
    await handle.close();
  }
}

async function sizeOrNull(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The operating system said no: the folder is gone, read-only, not a folder, its server does not answer. */
function isSystemFault(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

function isMissing(error: unknown): boolean {
  return hasCode(error, "ENOENT");
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
