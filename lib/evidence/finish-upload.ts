import { stat } from "node:fs/promises";
import type { Db } from "@/db/client";
import type { Storage } from "@/lib/storage/storage";
import { isStorageTrouble, type Refused } from "./refusal";
import { stageEvidence } from "./stage-evidence";
import { type EvidenceRow, ownEvidence, stagingRole } from "./staged-rows";
import { removeUpload, uploadFile, uploadNote } from "./upload-server";

/**
 * Makes a complete upload into staged evidence. May be asked again at any time (a lost answer, a reload, a
 * server that died in between): an upload becomes one row. A refused file is forgotten.
 */
export async function finishUpload(
  db: Db,
  storage: Storage,
  at: { userId: string; shopId: string; uploadId: string },
): Promise<EvidenceRow | Refused> {
  const mine = { userId: at.userId, shopId: at.shopId, id: at.uploadId };
  const before = await ownEvidence(db, mine);
  if (before) return before;
  const note = await uploadNote(at.uploadId);
  // A twin of this call may have staged the file and cleared its note since we looked.
  if (note === null || note.userId !== at.userId || note.shopId !== at.shopId)
    return (await ownEvidence(db, mine)) ?? gone;
  const file = uploadFile(at.uploadId);
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) return (await ownEvidence(db, mine)) ?? gone;
  if (size < note.size) return { refused: { code: "upload_incomplete" } };
  // Asked anew: a member may have left the shop while a long video was on its way.
  const byRole = await stagingRole(db, {
    userId: at.userId,
    shopId: at.shopId,
    orderId: note.orderId ?? null,
  });
  if (byRole === null) return { refused: { code: "not_allowed" } };
  const staged = await once(at.uploadId, () =>
    stageEvidence(db, storage, {
      file,
      id: at.uploadId,
      shopId: at.shopId,
      userId: at.userId,
      byRole,
      fileName: note.fileName,
      requirement: note.requirement ?? null,
    }),
  );
  if ("refused" in staged) {
    if (!isStorageTrouble(staged.refused)) await removeUpload(at.uploadId);
    return staged;
  }
  await removeUpload(at.uploadId);
  return (await ownEvidence(db, mine)) ?? gone;
}

const gone: Refused = { refused: { code: "upload_gone" } };

type Staging = ReturnType<typeof stageEvidence>;
const underWay = new Map<string, Staging>();

/** Two requests to finish the same upload share one run: a failure of one must not remove bytes of the other. */
function once(id: string, work: () => Staging): Staging {
  const running = underWay.get(id);
  if (running) return running;
  const started = work().finally(() => underWay.delete(id));
  underWay.set(id, started);
  return started;
}
