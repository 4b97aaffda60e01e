import { z } from "zod";
import { database } from "@/db/client";
import { getViewer } from "@/lib/auth/viewer";
import { evidenceRefusalText } from "@/lib/copy/evidence";
import { finishUpload } from "@/lib/evidence/finish-upload";
import { isStorageTrouble } from "@/lib/evidence/refusal";
import { isSameOrigin } from "@/lib/evidence/same-origin";
import { stagedEvidence } from "@/lib/evidence/staged-evidence";
import { evidenceStorage } from "@/lib/storage/evidence-storage";

const address = z.object({ uploadId: z.uuid(), shopId: z.uuid() });

/**
 * `POST ?toko=<shop>`: the upload is complete, look at it and stage it. Answers `{ ok: true, evidence }` or
 * `{ ok: false, message }`; asking again gives the same answer.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ uploadId: string }> },
): Promise<Response> {
  if (!isSameOrigin(request)) return new Response("forbidden", { status: 403 });
  const viewer = await getViewer();
  if (!viewer) return new Response("unauthorized", { status: 401 });
  const { uploadId } = await params;
  const asked = address.safeParse({ uploadId, shopId: new URL(request.url).searchParams.get("toko") });
  if (!asked.success) return new Response("not found", { status: 404 });
  const outcome = await finishUpload(database(), evidenceStorage(), { ...asked.data, userId: viewer.userId });
  if ("refused" in outcome) {
    const { refused } = outcome;
    const body = { ok: false, code: refused.code, message: evidenceRefusalText(refused) };
    return Response.json(body, { status: isStorageTrouble(refused) ? 507 : 422 });
  }
  return Response.json({ ok: true, evidence: stagedEvidence(outcome) });
}
