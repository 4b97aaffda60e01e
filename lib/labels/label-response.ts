import "server-only";
import { type Db, database } from "@/db/client";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { getViewer } from "@/lib/auth/viewer";

export type LabelFile = {
  /** Without its ending; ASCII letters, digits and hyphens. */
  readonly name: string;
  readonly pdf: Buffer;
};

const GUARDS = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  // Names and numbers of people: for the one who asked, and never from a cache after the right to it is gone.
  "Cache-Control": "private, no-store",
} as const;

/**
 * A label as a PDF that opens in the browser, ready to print. Signed out, not theirs, no such case and nothing to
 * print are one answer: 404.
 */
export async function labelResponse(
  make: (db: Db, viewer: Viewer) => Promise<LabelFile | null>,
): Promise<Response> {
  const viewer = await getViewer();
  const file = viewer === null ? null : await make(database(), viewer);
  if (file === null) return new Response("not found", { status: 404, headers: GUARDS });
  return new Response(new Uint8Array(file.pdf), {
    headers: {
      ...GUARDS,
      "Content-Type": "application/pdf",
      "Content-Length": String(file.pdf.byteLength),
      "Content-Disposition": `inline; filename="${file.name}.pdf"`,
    },
  });
}
