import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { SESSION_SECONDS } from "./sessions";

/** The encrypted token of the cookie. It holds the user's id and the opaque sid, nothing that could go stale. */
export function sealSession(userId: string, sid: string): Promise<string> {
  return encode({ token: { sub: userId, sid }, secret: env.nextAuthSecret, maxAge: SESSION_SECONDS });
}

/** The sid inside a token; null when the token is forged, damaged or past its end. */
export async function sidOf(token: string): Promise<string | null> {
  try {
    const claims = await decode({ token, secret: env.nextAuthSecret });
    return typeof claims?.sid === "string" ? claims.sid : null;
  } catch {
    // Whatever a stranger writes into the cookie is a signed-out visitor, not an error.
    return null;
  }
}
