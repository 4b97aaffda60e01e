import { LABEL_WORDS } from "@/lib/copy/screens-warehouse";
import { drawBarcode, fitsBarcode } from "./barcode";
import { MM, pdfPages, SHELF_STICKER, write } from "./pdf-pages";

const LEFT = 2 * MM;
const WIDTH = SHELF_STICKER.width - 2 * LEFT;

export type ShelfLabel = {
  readonly no: string;
  /** What the bars say: the case's number and the line's place in its order, `K7Q2-000193-1`. */
  readonly code: string;
  readonly sku: string;
  readonly name: string;
  readonly qty: number;
  readonly disposition: string;
  /** The day the units came to the shelf, in words. */
  readonly since: string;
};

/** Stickers of 62 × 40 mm for the special shelf, one for each kind of unit on it: nothing there goes unlabelled (S2). */
export function shelfLabels(labels: readonly ShelfLabel[]): Promise<Buffer> {
  const pages = labels.map((label) => (doc: PDFKit.PDFDocument) => {
    const at = { x: LEFT, width: WIDTH };
    if (fitsBarcode(label.code, WIDTH)) drawBarcode(doc, label.code, { ...at, y: 1.8 * MM, height: 10 * MM });
    let y = write(doc, label.code, {
      ...at,
      y: 12.2 * MM,
      size: 9,
      face: "Courier-Bold",
      align: "center",
    });
    y = write(doc, label.sku, { ...at, y: y + 1, size: 12, face: "Helvetica-Bold" });
    y = write(doc, label.name, { ...at, y, size: 8 });
    const wide = WIDTH * 0.68;
    write(doc, label.disposition, {
      ...at,
      y: y + 2,
      width: wide,
      size: 11,
      face: "Helvetica-Bold",
      lines: 2,
    });
    const right = { x: LEFT + wide, width: WIDTH - wide, align: "right" } as const;
    write(doc, LABEL_WORDS.shelf.qty(label.qty), { ...right, y: y + 2, size: 11, face: "Helvetica-Bold" });
    write(doc, LABEL_WORDS.shelf.since(label.since), { ...at, y: SHELF_STICKER.height - 4.4 * MM, size: 8 });
  });
  return pdfPages(SHELF_STICKER, `Rak khusus ${labels[0]?.no ?? ""}`, pages);
}
