import { createHash } from "node:crypto";
import type { Db } from "@/db/client";
import type { Role } from "@/lib/domain/access";
import { isDiskFull, readPlainFile } from "@/lib/storage/disk";
import { type Storage, StorageAway, StorageFull } from "@/lib/storage/storage";
import { fileKeys } from "./file-keys";
import { safeFileName } from "./file-name";
import { readPicture } from "./picture";
import type { Refused } from "./refusal";
import { type Sniffed, sniffFile } from "./sniff";
import { insertStaged, removeBytes } from "./staged-rows";
import { locationSpans, readVideo } from "./video";

export type Intake = {
  /** Complete file on this machine's disk; it is left where it is. */
  readonly file: string;
  /** Id of the upload, which becomes the id of the evidence: staging twice gives one row. */
  readonly id: string;
  readonly shopId: string;
  readonly userId: string;
  readonly byRole: Role;
  readonly fileName: string;
  readonly requirement: string | null;
};

type Facts = {
  displayKey: string | null;
  thumbKey: string | null;
  width: number | null;
  height: number | null;
  durationMs: number | null;
  exif: Record<string, unknown> | null;
  capturedAt: Date | null;
};

/**
 * Looks at an uploaded file and, when it may be evidence, stores it and adds its `staged` row. Refused or
 * failed, nothing of it remains in storage.
 */
export async function stageEvidence(
  db: Db,
  storage: Storage,
  intake: Intake,
): Promise<{ id: string } | Refused> {
  const sniffed = await sniffFile(intake.file);
  if ("refused" in sniffed) return sniffed;
  try {
    const facts = await factsOf(storage, intake, sniffed);
    if ("refused" in facts) return facts;
    const storageKey = fileKeys(intake.id).original;
    const hash = createHash("sha256");
    const bytes = await storage.put(hashedOnTheWay(readPlainFile(intake.file), hash), storageKey);
    await insertStaged(db, {
      shopId: intake.shopId,
      id: intake.id,
      uploadedBy: intake.userId,
      byRole: intake.byRole,
      kind: sniffed.kind,
      requirement: intake.requirement,
      fileName: safeFileName(intake.fileName),
      mime: sniffed.mime,
      bytes,
      sha256: hash.digest("hex"),
      storageKey,
      ...facts,
    });
    return { id: intake.id };
  } catch (error) {
    await removeBytes(storage, intake.id).catch(() => undefined);
    if (error instanceof StorageFull || isDiskFull(error)) return { refused: { code: "storage_full" } };
    if (error instanceof StorageAway) return { refused: { code: "storage_away" } };
    throw error;
  }
}

async function factsOf(storage: Storage, intake: Intake, { kind }: Sniffed): Promise<Facts | Refused> {
  const none = {
    displayKey: null,
    thumbKey: null,
    width: null,
    height: null,
    durationMs: null,
    exif: null,
    capturedAt: null,
  };
  if (kind === "document") return none;
  if (kind === "video") {
    const hidden = await locationSpans(intake.file);
    return { ...none, ...(await readVideo(intake.file)), exif: hidden.length > 0 ? { hidden } : null };
  }
  const picture = await readPicture(intake.file);
  if ("refused" in picture) return picture;
  const keys = fileKeys(intake.id);
  await storage.put([picture.display], keys.display);
  await storage.put([picture.thumb], keys.thumb);
  const { width, height, exif, capturedAt } = picture;
  return { ...none, displayKey: keys.display, thumbKey: keys.thumb, width, height, exif, capturedAt };
}

async function* hashedOnTheWay(bytes: AsyncIterable<Buffer>, hash: { update(chunk: Buffer): unknown }) {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}
