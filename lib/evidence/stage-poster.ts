import type { Db } from "@/db/client";
import type { Storage } from "@/lib/storage/storage";
import { fileKeys } from "./file-keys";
import { readPoster } from "./picture";
import type { Refused } from "./refusal";
import { ownEvidence, setThumb } from "./staged-rows";

/** Largest poster taken, in bytes. */
export const POSTER_BYTES = 1024 * 1024;

/**
 * Gives a staged video its small picture. Drawn by the uploader's browser, so it proves nothing and is drawn
 * anew here; null when there is no such video of theirs waiting.
 */
export async function stagePoster(
  db: Db,
  storage: Storage,
  at: { userId: string; shopId: string; id: string; jpeg: Buffer },
): Promise<{ thumbKey: string } | Refused | null> {
  const row = await ownEvidence(db, at);
  if (!row || row.caseId !== null || row.kind !== "video") return null;
  const thumb = await readPoster(at.jpeg);
  if ("refused" in thumb) return thumb;
  const thumbKey = fileKeys(at.id).thumb;
  await storage.put([thumb], thumbKey);
  return (await setThumb(db, { ...at, thumbKey })) ? { thumbKey } : null;
}
