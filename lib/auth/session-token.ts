import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { SESSION_SECONDS } from "./sessions";

/** The encrypted token of the cookie. It holds the user's id and the opaque sid, nothing that could go stale. */
export function sealSession(userId: string, sid: string): Promise<string> {
  return encode({ token: { sub: userId, sid }, secret: env.nextAuthSecret, maxAge: SESSION_SECONDS });
}

/** Tokens opened lately: a token says the same as long as it lives, and opening one derives a key each time. */
const opened = new Map<string, { readonly sid: string; readonly endsAt: number }>();
const MOST_OPENED = 2_000;

/**
 * The sid inside a token; null when the token is forged, damaged or past its end. Whether the session still counts
 * is asked of the database each time.
 */
export async function sidOf(token: string): Promise<string | null> {
  const kept = opened.get(token);
  if (kept !== undefined && kept.endsAt > Date.now()) return kept.sid;
  opened.delete(token);
  try {
    const claims = await decode({ token, secret: env.nextAuthSecret });
    if (typeof claims?.sid !== "string") return null;
    if (typeof claims.exp === "number") keep(token, { sid: claims.sid, endsAt: claims.exp * 1000 });
    return claims.sid;
  } catch {
    // Whatever a stranger writes into the cookie is a signed-out visitor, not an error.
    return null;
  }
}

/** The oldest makes room. */
function keep(token: string, entry: { sid: string; endsAt: number }): void {
  const [oldest] = opened.keys();
  if (oldest !== undefined && opened.size >= MOST_OPENED) opened.delete(oldest);
  opened.set(token, entry);
}
