import PDFDocument from "pdfkit";
import { latinText } from "./latin-text";

/** Points in a millimetre. */
export const MM = 72 / 25.4;

export type Paper = { readonly width: number; readonly height: number };
/** A6 upright, what thermal printers for parcels take, in points. */
export const A6: Paper = { width: 105 * MM, height: 148 * MM };
/** A sticker for the shelf, in points. */
export const SHELF_STICKER: Paper = { width: 62 * MM, height: 40 * MM };

/** The standard fonts every PDF reader brings along. */
export type Face = "Helvetica" | "Helvetica-Bold" | "Courier-Bold";

export type Line = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly face?: Face;
  readonly align?: "left" | "center" | "right";
  /** The most lines; what does not fit ends in `…`. */
  readonly lines?: number;
};

/** Writes `text` into its place and answers the y below it, in points. */
export function write(doc: PDFKit.PDFDocument, text: string, line: Line): number {
  const { x, y, width, size, face = "Helvetica", align = "left", lines = 1 } = line;
  const height = lines * size * 1.2;
  const printed = latinText(text);
  doc.font(face).fontSize(size).fillColor("black");
  doc.text(printed, x, y, { width, height, align, ellipsis: true, lineGap: 0 });
  const used = Math.min(height, doc.heightOfString(printed, { width, align }));
  return y + Math.max(size * 1.2, used);
}

/** A line from edge to edge of what is written. */
export function rule(doc: PDFKit.PDFDocument, x: number, y: number, width: number): void {
  doc
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.75)
    .stroke("black");
}

/** A small empty box to tick by hand. */
export function tickBox(doc: PDFKit.PDFDocument, x: number, y: number, size: number): void {
  doc.rect(x, y, size, size).lineWidth(0.75).stroke("black");
}

/**
 * A PDF with a page of `paper` for each of `pages`, black on white: labels come from thermal printers. `title` is
 * what a reader's window says.
 */
export function pdfPages(
  paper: Paper,
  title: string,
  pages: readonly ((doc: PDFKit.PDFDocument) => void)[],
): Promise<Buffer> {
  const doc = new PDFDocument({
    size: [paper.width, paper.height],
    margin: 0,
    autoFirstPage: false,
    lang: "id",
    displayTitle: true,
    info: { Title: latinText(title), Producer: "Tuntas", Creator: "Tuntas" },
  });
  const done = new Promise<Buffer>((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on("data", (part: Buffer) => parts.push(part));
    doc.on("end", () => resolve(Buffer.concat(parts)));
    doc.on("error", reject);
  });
  for (const draw of pages) {
    doc.addPage();
    draw(doc);
  }
  doc.end();
  return done;
}
