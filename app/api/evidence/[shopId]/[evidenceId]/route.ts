import { z } from "zod";
import { database } from "@/db/client";
import { recordEvidenceRead } from "@/db/stores/look-store";
import { getViewer } from "@/lib/auth/viewer";
import { EVIDENCE_FORMS } from "@/lib/evidence/evidence-url";
import { evidenceNotFound, fileResponse } from "@/lib/evidence/file-response";
import { isSameOrigin } from "@/lib/evidence/same-origin";
import { removeStaged } from "@/lib/evidence/staged-rows";
import { evidenceFile } from "@/lib/queries/evidence-file";
import { evidenceStorage } from "@/lib/storage/evidence-storage";

type Address = { params: Promise<{ shopId: string; evidenceId: string }> };

const address = z.object({ shopId: z.uuid(), evidenceId: z.uuid() });
const shape = z.enum(EVIDENCE_FORMS).catch("tampil");

/** `GET ?bentuk=asli|tampil|kecil`: the bytes of one file, for whoever may see it. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const viewer = await getViewer();
  const at = address.safeParse(await params);
  if (!viewer || !at.success) return evidenceNotFound();
  const { shopId, evidenceId } = at.data;
  const form = shape.parse(new URL(request.url).searchParams.get("bentuk"));
  const file = await evidenceFile(database(), viewer, { shopId, id: evidenceId, form });
  if (file === null) return evidenceNotFound();
  // The small pictures come with the page; opening one is what counts. Not noted, not shown.
  if (file.deskReads !== null && form !== "kecil") {
    const read = { shopId, caseId: file.deskReads, userId: viewer.userId, evidenceId };
    await recordEvidenceRead(database(), { ...read, original: form === "asli" });
  }
  return fileResponse(evidenceStorage(), file, request);
}

/** Takes back one's own file that was not sent yet. */
export async function DELETE(request: Request, { params }: Address): Promise<Response> {
  if (!isSameOrigin(request)) return new Response("forbidden", { status: 403 });
  const viewer = await getViewer();
  const at = address.safeParse(await params);
  if (!viewer || !at.success) return evidenceNotFound();
  const { shopId, evidenceId } = at.data;
  const removed = await removeStaged(database(), evidenceStorage(), {
    userId: viewer.userId,
    shopId,
    id: evidenceId,
  });
  return removed ? new Response(null, { status: 204 }) : evidenceNotFound();
}
