import "server-only";
import { type Db, database } from "@/db/client";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { getViewer } from "@/lib/auth/viewer";

const HEADERS = { "cache-control": "private, no-store" };

/** A GET for a live screen: signed out → 401, nothing to see → 404 without a hint that it exists. */
export async function answer(read: (db: Db, viewer: Viewer) => Promise<unknown>): Promise<Response> {
  const viewer = await getViewer();
  if (viewer === null) return Response.json({ error: "signed_out" }, { status: 401, headers: HEADERS });
  const view = await read(database(), viewer);
  return view === null
    ? Response.json({ error: "not_found" }, { status: 404, headers: HEADERS })
    : Response.json(view, { headers: HEADERS });
}
