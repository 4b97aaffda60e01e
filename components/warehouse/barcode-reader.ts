type ReaderMaker = { getSupportedFormats: () => Promise<readonly string[]> };

/**
 * Makes sure that `globalThis.BarcodeDetector` reads the bars of labels. A browser without a reader of its own gets
 * ours, which is large and therefore fetched only now.
 *
 * @throws when ours cannot be fetched or may not run.
 */
export async function prepareBarcodeReader(): Promise<void> {
  const scope = globalThis as { BarcodeDetector?: ReaderMaker };
  const own = scope.BarcodeDetector;
  // Some desktop systems have the interface without any format behind it.
  if (own !== undefined && (await own.getSupportedFormats()).includes("code_128")) return;
  const ours = await import("barcode-detector/ponyfill");
  await ours.prepareZXingModule({
    overrides: { locateFile: (_file: string, _prefix: string) => READER_URL },
    fireImmediately: true,
  });
  scope.BarcodeDetector = ours.BarcodeDetector;
}

/** Served by ourselves; the package would fetch it from a stranger's server. */
const READER_URL = new URL("zxing-wasm/reader/zxing_reader.wasm", import.meta.url).href;
