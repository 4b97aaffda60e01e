export const dynamic = "force-dynamic";

/** The process answers. Touches no database, so that an outage there does not restart the web process. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
