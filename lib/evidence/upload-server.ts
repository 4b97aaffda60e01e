import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { FileStore } from "@tus/file-store";
import { MemoryLocker, Server } from "@tus/server";
import { z } from "zod";
import { database } from "@/db/client";
import { evidenceRefusalText } from "@/lib/copy/evidence";
import { EVIDENCE_LIMITS } from "@/lib/domain/evidence";
import { freeBytes } from "@/lib/storage/disk";
import { uploadsFolder } from "@/lib/storage/evidence-storage";
import type { EvidenceRefusal } from "./refusal";
import { countStaged, newEvidenceId, stagingRole } from "./staged-rows";

export const UPLOAD_PATH = "/api/evidence/upload";
const STAGED_LIMIT = 2 * EVIDENCE_LIMITS.filesPerSide;
/** Room kept free for everything else on the disk (the database may live on it). */
const RESERVED_BYTES = 512 * 1024 * 1024;
const LARGEST = Math.max(EVIDENCE_LIMITS.photo, EVIDENCE_LIMITS.video, EVIDENCE_LIMITS.document);

const asked = z.object({
  fileName: z.string().min(1).max(1000),
  shopId: z.uuid(),
  orderId: z.uuid().nullish().catch(null),
  requirement: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .nullish()
    .catch(null),
});
const kept = asked.extend({ userId: z.uuid(), byRole: z.string() });

/** What the server itself noted about an upload; the browser's word for none of it counts after creation. */
export type UploadNote = z.output<typeof kept> & { readonly size: number };

/** Answers one tus request of a signed-in user; the caller has checked the Origin. */
export async function handleUpload(request: Request, userId: string): Promise<Response> {
  const id = uploadIdOf(request);
  if (id !== null) {
    const note = await uploadNote(id);
    // The same answer for "not there" and "not yours".
    if (note === null || note.userId !== userId) return new Response("not found", { status: 404 });
  } else if (request.method !== "POST" && request.method !== "OPTIONS") {
    return new Response("not found", { status: 404 });
  }
  return tusServer(userId).handleWeb(request);
}

/** What was noted when the upload was created, or null when there is none. */
export async function uploadNote(id: string): Promise<UploadNote | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const text = await readFile(path.join(uploadsFolder(), `${id}.json`), "utf8").catch(() => null);
  if (text === null) return null;
  const { size, metadata } = JSON.parse(text) as { size?: unknown; metadata?: unknown };
  const note = kept.safeParse(metadata);
  return note.success && typeof size === "number" ? { ...note.data, size } : null;
}

/** Where the bytes of an upload lie until it is staged. */
export function uploadFile(id: string): string {
  return path.join(uploadsFolder(), id);
}

/** Forgets an upload: bytes and note. */
export async function removeUpload(id: string): Promise<void> {
  await rm(uploadFile(id), { force: true });
  await rm(`${uploadFile(id)}.json`, { force: true });
}

const shared = globalThis as typeof globalThis & { tuntasUploadLocks?: MemoryLocker };

/**
 * The protocol for one user's request. Cheap to make; only the locks are shared by all requests of the
 * process, so that two requests never write the same upload at once.
 */
function tusServer(userId: string): Server {
  shared.tuntasUploadLocks ??= new MemoryLocker();
  const directory = uploadsFolder();
  return new Server({
    path: UPLOAD_PATH,
    datastore: new FileStore({ directory }),
    locker: shared.tuntasUploadLocks,
    maxSize: LARGEST,
    // Behind a proxy the server does not know its own address; the browser does.
    relativeLocation: true,
    allowedOrigins: [],
    namingFunction: () => newEvidenceId(database()),
    getFileIdFromRequest: (request) => uploadIdOf(request) ?? undefined,
    onUploadCreate: async (_request, upload) => {
      if (upload.size === undefined) throw refusal(400, { code: "upload_gone" });
      if (upload.size === 0) throw refusal(422, { code: "file_empty" });
      const wanted = asked.safeParse(upload.metadata ?? {});
      if (!wanted.success) throw refusal(403, { code: "not_allowed" });
      const { fileName, shopId, orderId = null, requirement = null } = wanted.data;
      const byRole = await stagingRole(database(), { userId, shopId, orderId });
      if (byRole === null) throw refusal(403, { code: "not_allowed" });
      if ((await countStaged(database(), userId)) >= STAGED_LIMIT) {
        throw refusal(422, { code: "too_many_staged", limit: STAGED_LIMIT });
      }
      const free = await freeBytes(directory).catch(() => null);
      if (free === null) throw refusal(507, { code: "storage_away" });
      if (free < 2 * upload.size + RESERVED_BYTES) {
        throw refusal(507, { code: "storage_full" });
      }
      return { metadata: { fileName, shopId, orderId, requirement, userId, byRole } };
    },
    onResponseError: async (_request, error) => {
      const status = "status_code" in error ? error.status_code : 500;
      if (status < 500 || status === 507) return undefined;
      // The store says only that writing failed; these two causes are worth a sentence.
      const free = await freeBytes(directory).catch(() => null);
      if (free === null) return refusal(507, { code: "storage_away" });
      return free < LARGEST ? refusal(507, { code: "storage_full" }) : undefined;
    },
  });
}

function refusal(status_code: number, reason: EvidenceRefusal) {
  return { status_code, body: evidenceRefusalText(reason) };
}

function uploadIdOf(request: { url: string }): string | null {
  const rest = new URL(request.url, "http://local").pathname.slice(UPLOAD_PATH.length).replace(/^\//, "");
  return rest === "" ? null : rest;
}
