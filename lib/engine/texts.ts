import { randomUUID } from "node:crypto";
import type { TextRef } from "@/lib/domain/case/text-ref";
import { sha256 } from "./canonical";

export type Text = { readonly ref: TextRef; readonly body: string };

/** What the actor wrote: stored apart from the event, which keeps its id and digest. */
export function textOf(input: unknown): Text | null {
  const text = (input as { text?: unknown } | null)?.text;
  if (typeof text !== "string" || text.trim() === "") return null;
  const body = text.trim();
  return { ref: { id: randomUUID(), digest: sha256(body) }, body };
}
