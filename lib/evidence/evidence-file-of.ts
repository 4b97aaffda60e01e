import type { EvidenceForm } from "./evidence-url";
import type { EvidenceRow } from "./staged-rows";
import type { HiddenSpan } from "./video";

/** Which bytes to send, and how. */
export type EvidenceFile = {
  readonly key: string;
  readonly mime: string;
  readonly fileName: string;
  readonly download: boolean;
  /** Bytes to blank on the way out: where a video was recorded. */
  readonly hidden: readonly HiddenSpan[];
};

/**
 * The stored file for a form, or null when this reader may not have it or it does not exist.
 * @param reader `all` = uploader or mediator, who may have the original with its metadata.
 */
export function evidenceFileOf(
  row: EvidenceRow,
  form: EvidenceForm,
  reader: { sees: "all" | "shared" },
): EvidenceFile | null {
  const { kind, fileName, mime } = row;
  if (form === "kecil") return row.thumbKey === null ? null : webp(row.thumbKey, fileName);
  if (kind === "photo" && form === "tampil")
    return row.displayKey === null ? null : webp(row.displayKey, fileName);
  if (kind === "photo" && reader.sees === "shared") return null;
  const hidden = reader.sees === "all" ? [] : hiddenSpans(row.exif);
  return { key: row.storageKey, mime, fileName, download: kind === "document" || form === "asli", hidden };
}

function webp(key: string, fileName: string): EvidenceFile {
  return { key, mime: "image/webp", fileName: `${fileName}.webp`, download: false, hidden: [] };
}

function hiddenSpans(exif: unknown): readonly HiddenSpan[] {
  return (exif as { hidden?: readonly HiddenSpan[] } | null)?.hidden ?? [];
}
