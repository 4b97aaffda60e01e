import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { database } from "@/db/client";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { requestSource } from "./request-source";
import { sessionCookie } from "./session-cookie-name";
import { findSession, revokeSession, SESSION_SECONDS } from "./sessions";
import { signInWithPassword } from "./sign-in";

declare module "next-auth" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: augmentation works on interfaces only
  interface User {
    sid: string;
  }
}

/**
 * next-auth as the shell around our own sessions: its token carries the opaque sid and nothing else, and what
 * a sid is worth is decided by the row. A function, because the build has no secret.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env.nextAuthSecret,
    useSecureCookies: sessionCookie().options.secure,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: paths.signIn(), signOut: paths.signIn(), error: paths.signIn() },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials, request) {
          const source = requestSource((name) => {
            const value: unknown = request.headers?.[name];
            return typeof value === "string" ? value : null;
          });
          const { email = "", password = "" } = credentials ?? {};
          const result = await signInWithPassword(database(), { email, password, ...source });
          return result.ok ? { id: result.userId, sid: result.sid } : null;
        },
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (user) return { sub: user.id, sid: user.sid };
        const alive = typeof token.sid === "string" && (await findSession(database(), token.sid));
        // next-auth takes the cookie away from a session whose token cannot be made.
        if (!alive) throw new Error("the session has ended");
        return token;
      },
    },
    events: {
      async signOut({ token }) {
        if (typeof token.sid === "string") await revokeSession(database(), token.sid);
      },
    },
  };
}
