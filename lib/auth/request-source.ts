import { env } from "@/lib/env";

export type RequestSource = { ip: string; userAgent: string | null };

/**
 * Where a request comes from. Each proxy appends the address it saw to `X-Forwarded-For`, so the client is
 * counted from the right by the number of our own proxies; anything further left was written by the client.
 */
export function requestSource(header: (name: string) => string | null | undefined): RequestSource {
  const chain = (header("x-forwarded-for") ?? "").split(",").map((address) => address.trim());
  return { ip: chain.at(-env.proxies) || chain[0] || "unknown", userAgent: header("user-agent") ?? null };
}
