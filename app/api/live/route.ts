import { browserSid } from "@/lib/auth/browser-session";
import { getViewer } from "@/lib/auth/viewer";
import { liveStream } from "@/lib/live/live-stream";

export const dynamic = "force-dynamic";

const NO_STORE = { "cache-control": "no-store" };
const EVENT_STREAM = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-transform, no-store",
  "x-accel-buffering": "no",
};

/** News of the cases this person may see, for as long as the page is open. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await getViewer();
  const sid = await browserSid();
  if (viewer === null || sid === null) return new Response(null, { status: 401, headers: NO_STORE });
  const stream = liveStream(viewer, sid, request.signal);
  return stream === null
    ? new Response(null, { status: 429, headers: NO_STORE })
    : new Response(stream, { headers: EVENT_STREAM });
}
