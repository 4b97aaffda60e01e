import { z } from "zod";
import { database } from "@/db/client";
import { getViewer } from "@/lib/auth/viewer";
import { evidenceRefusalText } from "@/lib/copy/evidence";
import { evidenceUrl } from "@/lib/evidence/evidence-url";
import { evidenceNotFound } from "@/lib/evidence/file-response";
import { isSameOrigin } from "@/lib/evidence/same-origin";
import { POSTER_BYTES, stagePoster } from "@/lib/evidence/stage-poster";
import { evidenceStorage } from "@/lib/storage/evidence-storage";

const address = z.object({ shopId: z.uuid(), evidenceId: z.uuid() });

/** `PUT`: a JPEG of at most 1 MB that stands for one's own staged video in lists. Answers `{ thumbUrl }`. */
export async function PUT(
  request: Request,
  { params }: { params: Promise<{ shopId: string; evidenceId: string }> },
): Promise<Response> {
  if (!isSameOrigin(request)) return new Response("forbidden", { status: 403 });
  const viewer = await getViewer();
  const at = address.safeParse(await params);
  if (!viewer || !at.success) return evidenceNotFound();
  const jpeg = await atMost(request, POSTER_BYTES);
  if (jpeg === null) return new Response("too large", { status: 413 });
  const { shopId, evidenceId: id } = at.data;
  const poster = await stagePoster(database(), evidenceStorage(), {
    userId: viewer.userId,
    shopId,
    id,
    jpeg,
  });
  if (poster === null) return evidenceNotFound();
  if ("refused" in poster) {
    return Response.json({ message: evidenceRefusalText(poster.refused) }, { status: 422 });
  }
  return Response.json({ thumbUrl: evidenceUrl({ shopId, id }, "kecil") });
}

/** The body, or null as soon as it grows past `limit` bytes, whatever its Content-Length claims. */
async function atMost(request: Request, limit: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
