import { LABEL_WORDS } from "@/lib/copy/screens-warehouse";
import type { OutboundKind } from "@/lib/domain/case/goods";
import { drawBarcode, fitsBarcode } from "./barcode";
import { latinText } from "./latin-text";
import { A6, MM, pdfPages, rule, tickBox, write } from "./pdf-pages";

const words = LABEL_WORDS.slip;
const LEFT = 6 * MM;
const WIDTH = A6.width - 2 * LEFT;
const BOX = 9;
const LINE_HEIGHT = 33;
/** Lines of goods on a page; the last page also holds the checks. */
const PER_PAGE = 3;

export type PackingSlip = {
  readonly no: string;
  readonly kind: OutboundKind;
  readonly orderNo: string;
  /** Who gets it and where; the city alone where the order does not say more. */
  readonly to:
    | { readonly name: string; readonly address: string }
    | { readonly name: string; readonly address: null; readonly city: string };
  readonly lines: readonly {
    readonly name: string;
    readonly variant: string | null;
    readonly sku: string;
    readonly qty: number;
  }[];
};

/** What goes into the parcel, for which case, and what to check before it is closed; A6, several pages if need be. */
export function packingSlip(slip: PackingSlip): Promise<Buffer> {
  const pages: PackingSlip["lines"][] = [];
  for (let n = 0; n < slip.lines.length || n === 0; n += PER_PAGE) {
    pages.push(slip.lines.slice(n, n + PER_PAGE));
  }
  const draw = pages.map((lines, n) => (doc: PDFKit.PDFDocument) => {
    const y = goods(doc, head(doc, slip), lines);
    if (n === pages.length - 1) checks(doc, y + 4, slip.kind);
    if (pages.length > 1) {
      const at = { x: LEFT, width: WIDTH, y: A6.height - 7 * MM, size: 8, align: "right" } as const;
      write(doc, words.page(n + 1, pages.length), at);
    }
  });
  return pdfPages(A6, `${words.title} ${slip.no}`, draw);
}

function head(doc: PDFKit.PDFDocument, slip: PackingSlip): number {
  const at = { x: LEFT, width: WIDTH };
  let y = write(doc, words.title, { ...at, y: 6 * MM, size: 9, face: "Helvetica-Bold" });
  y = write(doc, words.kind[slip.kind], { ...at, y, size: 16, face: "Helvetica-Bold" });
  if (fitsBarcode(slip.no, WIDTH)) {
    drawBarcode(doc, slip.no, { ...at, y: y + 3, height: 9 * MM });
    y += 9 * MM + 4;
  }
  y = write(doc, slip.no, { ...at, y: y + 1, size: 11, face: "Courier-Bold", align: "center" });
  y = write(doc, words.order(slip.orderNo), { ...at, y: y + 2, size: 9 });
  const { to } = slip;
  if (to.address === null) {
    y = write(doc, `${words.to}: ${latinText(to.name)}, ${latinText(to.city)}`, {
      ...at,
      y,
      size: 9,
      lines: 2,
    });
    return write(doc, words.address, { ...at, y, size: 8 }) + 3;
  }
  y = write(doc, `${words.to}: ${latinText(to.name)}`, { ...at, y, size: 10, face: "Helvetica-Bold" });
  return write(doc, latinText(to.address), { ...at, y, size: 9, lines: 4 }) + 3;
}

function goods(doc: PDFKit.PDFDocument, top: number, lines: PackingSlip["lines"]): number {
  rule(doc, LEFT, top, WIDTH);
  let y = write(doc, words.contents, { x: LEFT, width: WIDTH, y: top + 4, size: 8 }) + 2;
  for (const line of lines) {
    tickBox(doc, LEFT, y + 1, BOX);
    const text = { x: LEFT + BOX + 6, width: WIDTH - BOX - 6 - 34 };
    const below = write(doc, line.name, { ...text, y, size: 10, face: "Helvetica-Bold" });
    const detail = line.variant === null ? line.sku : `${line.variant} · ${line.sku}`;
    write(doc, detail, { ...text, y: below, size: 9 });
    const qty = { x: LEFT + WIDTH - 32, width: 32, y, size: 13, align: "right" } as const;
    write(doc, `${line.qty} x`, { ...qty, face: "Helvetica-Bold" });
    y += LINE_HEIGHT - 6;
  }
  return y;
}

function checks(doc: PDFKit.PDFDocument, top: number, kind: OutboundKind): void {
  rule(doc, LEFT, top, WIDTH);
  let y = write(doc, words.checks, { x: LEFT, width: WIDTH, y: top + 4, size: 8 }) + 2;
  for (const check of kind === "ship_back" ? words.checkBack : words.check) {
    tickBox(doc, LEFT, y + 1, BOX);
    y = write(doc, check, { x: LEFT + BOX + 6, width: WIDTH - BOX - 6, y, size: 9, lines: 2 }) + 3;
  }
  y = write(doc, words.packedBy, { x: LEFT, width: WIDTH, y: A6.height - 14 * MM, size: 8 });
  rule(doc, LEFT + 50, y - 1, 110);
}
