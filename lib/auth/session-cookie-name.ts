import { env } from "@/lib/env";

/**
 * Name and attributes of the one cookie that says who somebody is. Under https the `__Host-` prefix makes the
 * browser itself refuse one that a sibling host or plain http tries to plant.
 */
export function sessionCookie() {
  const secure = env.nextAuthUrl.startsWith("https:");
  return {
    name: secure ? "__Host-tuntas.session" : "tuntas.session",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}
