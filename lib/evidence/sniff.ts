import { open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { ACCEPTED_TYPES, type AcceptedType, EVIDENCE_LIMITS, type EvidenceKind } from "@/lib/domain/evidence";
import type { Refused } from "./refusal";

export type Sniffed = { readonly mime: AcceptedType; readonly kind: EvidenceKind; readonly bytes: number };

const HEAD_BYTES = 64 * 1024;
const NOT_DECODED = new Set([
  "image/heic",
  "image/heic-sequence",
  "image/heif",
  "image/heif-sequence",
  "image/avif",
]);

/** Markup that has no business inside a photo. Long enough not to turn up by chance in 15 MB of pixels. */
const MARKUP = [
  "<script",
  "<!doctype",
  "<iframe",
  "<foreignobject",
  "<svg xmlns",
  "<body ",
  "<body>",
  "<html>",
  "<html ",
  "<?php ",
];
const LONGEST_MARKUP = Math.max(...MARKUP.map((needle) => needle.length));

/**
 * What a file is, by its bytes: neither the name nor the type the browser claims is looked at. A photo that
 * is a web page as well is refused, although people only ever see re-encoded copies: the mediator may
 * download the original.
 */
export async function sniffFile(file: string): Promise<Sniffed | Refused> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    if (size === 0) return { refused: { code: "file_empty" } };
    const head = Buffer.alloc(Math.min(size, HEAD_BYTES));
    await handle.read(head, 0, head.length, 0);
    const found = (await fileTypeFromBuffer(head))?.mime;
    if (found !== undefined && NOT_DECODED.has(found)) return { refused: { code: "heic_not_readable" } };
    if (!isAccepted(found)) return { refused: { code: "type_not_allowed" } };
    const kind = ACCEPTED_TYPES[found];
    const limit = EVIDENCE_LIMITS[kind];
    if (size > limit) return { refused: { code: "file_too_large", kind, bytes: size, limit } };
    if (kind === "photo" && (await holdsMarkup(handle.createReadStream({ start: 0, autoClose: false })))) {
      return { refused: { code: "hidden_markup" } };
    }
    return { mime: found, kind, bytes: size };
  } finally {
    await handle.close();
  }
}

function isAccepted(mime: string | undefined): mime is AcceptedType {
  return mime !== undefined && Object.hasOwn(ACCEPTED_TYPES, mime);
}

async function holdsMarkup(bytes: AsyncIterable<Buffer>): Promise<boolean> {
  let carried = "";
  for await (const chunk of bytes) {
    const text = carried + chunk.toString("latin1").toLowerCase();
    if (MARKUP.some((needle) => text.includes(needle))) return true;
    carried = text.slice(-(LONGEST_MARKUP - 1));
  }
  return false;
}
