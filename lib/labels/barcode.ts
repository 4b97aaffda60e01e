import bwipjs from "bwip-js/node";

/** Points of the narrowest bar: two dots of a thermal printer with 203 to the inch, under which readers fail. */
const NARROWEST_MODULE = (2 * 72) / 203;
/** Points of the widest bar that still looks like a barcode, and of the clear space readers need at each side. */
const WIDEST_MODULE = 1.5;
const QUIET_MODULES = 10;

/** Whether `text` can stand as bars on `width` points: printable ASCII, and short enough for bars that can be read. */
export function fitsBarcode(text: string, width: number): boolean {
  return /^[!-~]{1,80}$/.test(text) && moduleOf(code128(text), width) >= NARROWEST_MODULE;
}

/**
 * Widths of a Code 128 symbol in modules, bar and gap in turn, starting and ending with a bar.
 *
 * @throws RangeError for a text with other signs than printable ASCII.
 */
export function code128(text: string): readonly number[] {
  if (!/^[!-~]+$/.test(text)) throw new RangeError("a barcode takes printable ASCII");
  const [symbol] = bwipjs.raw("code128", text, "");
  if (symbol === undefined || !("sbs" in symbol)) throw new Error("the encoder gave no bars");
  return symbol.sbs;
}

/** Points of one module where the symbol and its quiet zones have `width`. */
function moduleOf(widths: readonly number[], width: number): number {
  const modules = widths.reduce((sum, own) => sum + own, 0);
  return width / (modules + 2 * QUIET_MODULES);
}

/** A place on a page, in points from its upper left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Draws the bars as vectors, sharp at any printer's resolution, in the middle of `box` with their quiet zones. */
export function drawBarcode(doc: PDFKit.PDFDocument, text: string, box: Box): void {
  const widths = code128(text);
  const module = Math.min(WIDEST_MODULE, moduleOf(widths, box.width));
  const modules = widths.reduce((sum, width) => sum + width, 0);
  let x = box.x + (box.width - modules * module) / 2;
  for (const [n, width] of widths.entries()) {
    if (n % 2 === 0) doc.rect(x, box.y, width * module, box.height);
    x += width * module;
  }
  doc.fill("black");
}
