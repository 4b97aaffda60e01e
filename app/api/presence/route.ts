import { z } from "zod";
import { database } from "@/db/client";
import { getViewer } from "@/lib/auth/viewer";
import { isSameOrigin } from "@/lib/evidence/same-origin";
import { endPresence, notePresence, othersPresent } from "@/lib/queries/presence";

export const dynamic = "force-dynamic";

const caseNo = z.string().regex(/^[A-Z0-9]{4}-\d{6,9}$/);
const NO_STORE = { "cache-control": "no-store" };

/** "I have this case open": sent every few seconds while it is. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return answer(403);
  const viewer = await getViewer();
  if (viewer === null) return answer(401);
  const body = z.object({ no: caseNo }).safeParse(await request.json().catch(() => null));
  if (!body.success) return answer(400);
  return answer((await notePresence(database(), viewer, body.data.no)) ? 204 : 404);
}

/** "I have closed it": sent when the room is left. */
export async function DELETE(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return answer(403);
  const viewer = await getViewer();
  if (viewer === null) return answer(401);
  const no = caseNo.safeParse(new URL(request.url).searchParams.get("no"));
  if (!no.success) return answer(400);
  return answer((await endPresence(database(), viewer, no.data)) ? 204 : 404);
}

/** First names of the colleagues who have it open too. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await getViewer();
  if (viewer === null) return answer(401);
  const no = caseNo.safeParse(new URL(request.url).searchParams.get("no"));
  if (!no.success) return answer(400);
  const names = await othersPresent(database(), viewer, no.data);
  return names === null ? answer(404) : Response.json({ names }, { headers: NO_STORE });
}

function answer(status: number): Response {
  return new Response(null, { status, headers: NO_STORE });
}
