import "server-only";
import { cookies } from "next/headers";
import { sessionCookie } from "./session-cookie-name";
import { sealSession, sidOf } from "./session-token";
import { SESSION_SECONDS } from "./sessions";

/** The sid this browser carries, unchecked against the database; null when it carries none. */
export async function browserSid(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  return token ? sidOf(token) : null;
}

/** Gives the browser its session. Only in a server action or a route handler. */
export async function keepInBrowser(userId: string, sid: string): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await sealSession(userId, sid), { ...options, maxAge: SESSION_SECONDS });
}

/** Takes the session out of the browser; the row is revoked apart from this. */
export async function forgetInBrowser(): Promise<void> {
  const { name, options } = sessionCookie();
  // Browsers ignore a `__Host-` cookie without its attributes, also one that deletes.
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
