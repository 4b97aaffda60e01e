import type { Db } from "@/db/client";
import { sessionCookie } from "@/lib/auth/session-cookie-name";
import { sealSession } from "@/lib/auth/session-token";
import { openSession } from "@/lib/auth/sessions";

export type BrowserCookie = { readonly name: string; readonly value: string };

/** The cookie of somebody who has just signed in: the session row and the token that the form would make. */
export async function signedIn(db: Db, userId: string): Promise<BrowserCookie> {
  const sid = await openSession(db, userId, "test");
  return { name: sessionCookie().name, value: await sealSession(userId, sid) };
}
