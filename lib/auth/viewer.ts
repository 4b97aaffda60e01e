import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import { database } from "@/db/client";
import { paths } from "@/lib/paths";
import { browserSid } from "./browser-session";
import { mintViewerOfSession, type Viewer } from "./mint-viewer";

/**
 * Who is looking, or null for a visitor: no cookie, a forged, revoked or expired one, a suspended user. Read
 * from the database once per request, so that a changed role or a revoked session counts with the next one.
 */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const sid = await browserSid();
  if (!sid) return null;
  return mintViewerOfSession(database(), sid);
});

/** For pages. Visitors are sent to sign in and come back to `returnTo`, a local path. */
export async function requireViewer(returnTo?: string): Promise<Viewer> {
  return (await getViewer()) ?? redirect(paths.signIn(returnTo));
}
