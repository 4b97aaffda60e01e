import { LABEL_WORDS } from "@/lib/copy/screens-warehouse";
import { drawBarcode, fitsBarcode } from "./barcode";
import { latinText } from "./latin-text";
import { A6, MM, pdfPages, rule, write } from "./pdf-pages";

const words = LABEL_WORDS.return;
const LEFT = 6 * MM;
const WIDTH = A6.width - 2 * LEFT;
const MOST_LINES = 4;

export type ReturnLabel = {
  readonly no: string;
  readonly from: readonly string[];
  /** As it stands on a parcel, line by line. */
  readonly to: readonly string[];
  /** Null before the courier has given a number. */
  readonly parcel: { readonly courier: string; readonly resi: string } | null;
  readonly lines: readonly { readonly name: string; readonly sku: string; readonly qty: number }[];
};

/** What the buyer sticks on a return, A6: where it goes, with both numbers that the warehouse can scan. */
export function returnLabel(label: ReturnLabel): Promise<Buffer> {
  return pdfPages(A6, `${words.title} ${label.no}`, [
    (doc) => {
      const at = { x: LEFT, width: WIDTH };
      let y = write(doc, words.title, { ...at, y: 6 * MM, size: 22, face: "Helvetica-Bold" });
      if (label.parcel !== null) {
        const courier = { ...at, y: 6 * MM + 7, size: 13, face: "Helvetica-Bold", align: "right" } as const;
        write(doc, label.parcel.courier, { ...courier, x: LEFT + WIDTH / 2, width: WIDTH / 2 });
      }
      rule(doc, LEFT, y, WIDTH);
      y = write(doc, words.to, { ...at, y: y + 5, size: 8 });
      for (const [n, line] of label.to.slice(0, 5).entries()) {
        const face = n === 0 ? "Helvetica-Bold" : "Helvetica";
        y = write(doc, line, { ...at, y, size: n === 0 ? 13 : 11, face, lines: 2 });
      }
      y = write(doc, words.from, { ...at, y: y + 4, size: 8 });
      y = write(doc, label.from.map(latinText).join(", "), { ...at, y, size: 10, lines: 2 });
      rule(doc, LEFT, y + 3, WIDTH);
      y = numbered(doc, y + 8, words.resi, label.parcel?.resi ?? null);
      y = numbered(doc, y + 4, words.caseNo, label.no);
      rule(doc, LEFT, y + 1, WIDTH);
      contents(doc, y + 5, label.lines);
      write(doc, words.advice, { ...at, y: A6.height - 14 * MM, size: 8, lines: 2 });
    },
  ]);
}

/** A number as bars and as text; before there is one, how to get it. */
function numbered(doc: PDFKit.PDFDocument, y: number, name: string, no: string | null): number {
  const at = { x: LEFT, width: WIDTH };
  const below = write(doc, name, { ...at, y, size: 8 });
  if (no === null) return write(doc, words.noResi, { ...at, y: below, size: 10, lines: 2 });
  const bars = 13 * MM;
  if (!fitsBarcode(no, WIDTH))
    return write(doc, no, { ...at, y: below, size: 13, face: "Courier-Bold", lines: 2 });
  drawBarcode(doc, no, { ...at, y: below + 1, height: bars });
  const size = no.length > 22 ? 9 : 12;
  return write(doc, no, { ...at, y: below + bars + 4, size, face: "Courier-Bold", align: "center" });
}

function contents(doc: PDFKit.PDFDocument, top: number, lines: ReturnLabel["lines"]): void {
  const at = { x: LEFT, width: WIDTH };
  const shown = lines.length > MOST_LINES ? lines.slice(0, MOST_LINES - 1) : lines;
  let y = write(doc, words.contents, { ...at, y: top, size: 8 });
  for (const line of shown) y = write(doc, `${line.qty} x ${line.name} (${line.sku})`, { ...at, y, size: 9 });
  if (shown.length < lines.length) write(doc, words.more(lines.length - shown.length), { ...at, y, size: 9 });
}
