import { createHash } from "node:crypto";

/** JSON with sorted keys and no spaces: the same thing always gives the same text, so that it can be hashed. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.entries(value)
    .filter(([, own]) => own !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, own]) => `${JSON.stringify(key)}:${canonical(own)}`).join(",")}}`;
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Where every chain of events begins. */
export const CHAIN_START = "0".repeat(64);

/** Each link covers its content, its place and the link before it. */
export function link(previous: string, seq: number, body: string): string {
  return sha256(`${previous}|${seq}|${sha256(body)}`);
}
