import { env } from "@/lib/env";

/**
 * Whether a request comes from our own pages. The evidence routes lie outside `proxy.ts` (it cuts long
 * bodies), so they ask for themselves. Browsers send no Origin with a same-origin GET or HEAD; with
 * everything else a missing one counts as foreign.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return request.method === "GET" || request.method === "HEAD";
  return origin === new URL(env.nextAuthUrl).origin;
}
