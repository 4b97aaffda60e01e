import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Db } from "@/db/client";
import { isEvidence, removeBytes, removeForgotten } from "@/lib/evidence/staged-rows";
import { removeUpload, uploadNote } from "@/lib/evidence/upload-server";
import { uploadsFolder } from "@/lib/storage/evidence-storage";
import type { Storage } from "@/lib/storage/storage";

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_BATCHES = 50;

/**
 * Removes what nobody sent within a day: staged evidence with its bytes, uploads that were never finished,
 * and bytes that a crash left behind without a row. For the worker, hourly.
 *
 * @param now the machine's time, which dates the files; the age of rows is the database's business.
 */
export async function sweepStagedEvidence(
  db: Db,
  storage: Storage,
  now: Date,
): Promise<{ staged: number; uploads: number }> {
  let staged = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const removed = await removeForgotten(db, storage);
    staged += removed;
    if (removed === 0) break;
  }
  return { staged, uploads: await sweepUploads(db, storage, now) };
}

async function sweepUploads(db: Db, storage: Storage, now: Date): Promise<number> {
  const names = await readdir(uploadsFolder()).catch(() => []);
  const ids = new Set(names.map((name) => name.replace(/\.json$/, "")));
  let removed = 0;
  for (const id of ids) {
    const ages = await Promise.all(
      [id, `${id}.json`].map((name) => changedAt(path.join(uploadsFolder(), name))),
    );
    if (now.getTime() - Math.max(...ages) < DAY_MS) continue;
    const note = await uploadNote(id);
    // A server that died while staging may have left bytes; a row that exists keeps its own.
    if (note && !(await isEvidence(db, note.shopId, id))) await removeBytes(storage, id);
    await removeUpload(id);
    removed++;
  }
  return removed;
}

/** Milliseconds since 1970; 0 for a file that is gone. */
async function changedAt(file: string): Promise<number> {
  return stat(file).then(
    (found) => found.mtimeMs,
    () => 0,
  );
}
