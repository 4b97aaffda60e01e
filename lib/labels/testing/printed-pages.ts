import { readFileSync } from "node:fs";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { BarcodeDetector, prepareZXingModule } from "barcode-detector/ponyfill";

/** Points in a millimetre; written down once more, because the labels' own is under test. */
export const MM = 72 / 25.4;

/** The reader of the scan field, from the installed package instead of from our server. */
export async function prepareReader(): Promise<void> {
  const wasm = path.resolve("node_modules/zxing-wasm/dist/reader/zxing_reader.wasm");
  const wasmBinary = new Uint8Array(readFileSync(wasm)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

type Bar = { x: number; y: number; width: number; height: number };
export type Page = { text: string; millimetres: number[]; bars: Bar[] };

/** What stands in the file itself: sizes, texts as they are drawn, filled rectangles in points. */
export function pagesOf(pdf: Buffer): Page[] {
  const file = pdf.toString("latin1");
  const boxes = [...file.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const drawn = [...file.matchAll(/\/Length (\d+)[^>]*>>\s*stream\r?\n/g)]
    .map((at) => {
      const start = at.index + at[0].length;
      return inflateSync(pdf.subarray(start, start + Number(at[1]))).toString("latin1");
    })
    .filter((stream) => stream.includes(" Tf"));
  if (drawn.length !== boxes.length) throw new Error("a page without text, or text without a page");
  return drawn.map((stream, n) => ({
    millimetres: [1, 2].map((side) => Math.round(Number(boxes[n]?.[side]) / MM)),
    text: [...stream.matchAll(/\[([^\]]*)\] TJ/g)]
      .map(([, run = ""]) => [...run.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = ""]) => fromHex(hex)).join(""))
      .join("\n"),
    bars: [...stream.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)]
      .map(([, x, y, width, height]) => ({
        x: Number(x),
        y: Number(y),
        width: Number(width),
        height: Number(height),
      }))
      .filter((bar) => bar.height > 20),
  }));
}

function fromHex(hex: string): string {
  return new TextDecoder("windows-1252").decode(Buffer.from(hex, "hex"));
}

/** What a canvas would give. */
export class Picture {
  readonly colorSpace = "srgb";
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number,
  ) {}
}

/** What the reader of the scan field reads off a page's bars, from the top, at the dots of a thermal printer. */
export async function readBars(page: Page | undefined): Promise<string[]> {
  const dots = 203 / 72;
  const tops = [...new Set(page?.bars.map((bar) => bar.y))];
  const texts: string[] = [];
  for (const top of tops) {
    const [width, height] = [Math.ceil(105 * MM * dots), 60];
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    for (const bar of page?.bars.filter((own) => own.y === top) ?? []) {
      for (let x = Math.round(bar.x * dots); x < Math.round((bar.x + bar.width) * dots); x++) {
        for (let y = 0; y < height; y++) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
      }
    }
    const found = await new BarcodeDetector({ formats: ["code_128"] }).detect(
      new Picture(data, width, height) as never,
    );
    texts.push(...found.map((code) => code.rawValue));
  }
  return texts;
}
