import { ACCEPTED_TYPES, type AcceptedType, EVIDENCE_LIMITS, type EvidenceKind } from "@/lib/domain/evidence";
import type { EvidenceRefusal } from "./refusal";

/** What a file input offers, by the kinds a slot takes. */
export function acceptedFor(kinds: readonly EvidenceKind[]): string {
  return (Object.keys(ACCEPTED_TYPES) as AcceptedType[])
    .filter((type) => kinds.includes(ACCEPTED_TYPES[type]))
    .join(",");
}

/**
 * What can be said about a file before a byte is sent, so that nobody uploads for minutes to be refused.
 * A comfort: the server looks at the content. Null = try it, also where the browser knows no type.
 */
export function precheck(file: {
  readonly type: string;
  readonly size: number;
  readonly name: string;
}): EvidenceRefusal | null {
  if (file.size === 0) return { code: "file_empty" };
  if (/^image\/(heic|heif|avif)/.test(file.type) || /\.(heic|heif|avif)$/i.test(file.name)) {
    return { code: "heic_not_readable" };
  }
  if (file.type === "") return null;
  const kind = kindOf(file.type);
  if (kind === null) return { code: "type_not_allowed" };
  const limit = EVIDENCE_LIMITS[kind];
  return file.size > limit ? { code: "file_too_large", kind, bytes: file.size, limit } : null;
}

/** The kind of a content type, or null for one that is not taken. */
export function kindOf(type: string): EvidenceKind | null {
  return Object.hasOwn(ACCEPTED_TYPES, type) ? ACCEPTED_TYPES[type as AcceptedType] : null;
}
