import { database } from "@/db/client";
import { readiness } from "@/lib/queries/readiness";

export const dynamic = "force-dynamic";

const NO_STORE = { "cache-control": "no-store" };

/** The database answers, and how late the work behind the screens is. 503 tells a balancer to wait. */
export async function GET(): Promise<Response> {
  try {
    return Response.json({ status: "ready", ...(await readiness(database())) }, { headers: NO_STORE });
  } catch {
    // What went wrong may name hosts and users; that belongs into the log, not to a stranger.
    return Response.json({ status: "unavailable" }, { status: 503, headers: NO_STORE });
  }
}
