import { Readable } from "node:stream";
import { type Storage, StorageMissing } from "@/lib/storage/storage";
import type { EvidenceFile } from "./evidence-file-of";
import { blanked } from "./video";

/** The one answer for a file that is not there and for one that is not theirs. */
export function evidenceNotFound(): Response {
  return new Response("not found", { status: 404, headers: { "Cache-Control": "no-store", ...GUARDS } });
}

const GUARDS = {
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "sandbox; default-src 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
} as const;

/**
 * Streams a file, or the part that `Range` asks for: scrubbing needs it, and Safari plays no video without.
 * Inert wherever it lands: no sniffing, and a sandbox without scripts should somebody open it by itself.
 */
export async function fileResponse(
  storage: Storage,
  file: EvidenceFile,
  request: Request,
): Promise<Response> {
  const size = await storage.size(file.key);
  if (size === null) return evidenceNotFound();
  const headers: Record<string, string> = {
    ...GUARDS,
    "Content-Type": file.mime,
    "Content-Disposition": `${file.download ? "attachment" : "inline"}; ${dispositionName(file.fileName)}`,
    // The bytes behind an address never change; the right to them may, hence the hour.
    "Cache-Control": "private, max-age=3600, immutable",
    Vary: "Cookie",
    "Accept-Ranges": "bytes",
  };
  const range = byteRange(request.headers.get("range"), size);
  if (range === "unsatisfiable") {
    return new Response(null, { status: 416, headers: { ...GUARDS, "Content-Range": `bytes */${size}` } });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  headers["Content-Length"] = String(end - start + 1);
  if (range) headers["Content-Range"] = `bytes ${start}-${end}/${size}`;
  try {
    const bytes = await storage.open(file.key, { start, end });
    const shown = file.hidden.length === 0 ? bytes : Readable.from(blanked(bytes, file.hidden, start));
    return new Response(Readable.toWeb(shown) as ReadableStream, { status: range ? 206 : 200, headers });
  } catch (error) {
    if (error instanceof StorageMissing) return evidenceNotFound();
    throw error;
  }
}

/**
 * One range of bytes, both ends included. Null = answer with the whole file, as for several ranges or a
 * header that is none (RFC 9110 lets a server ignore it).
 */
export function byteRange(
  header: string | null,
  size: number,
): { start: number; end: number } | "unsatisfiable" | null {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "") ?? [];
  if (from === undefined || to === undefined || (from === "" && to === "")) return null;
  const start = from === "" ? Math.max(size - Number(to), 0) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== "" && from !== "" && Number(to) < Number(from)) return null;
  return start >= size || (from === "" && Number(to) === 0) ? "unsatisfiable" : { start, end };
}

function dispositionName(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
