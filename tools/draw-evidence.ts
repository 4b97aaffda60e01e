// npm run draw:evidence [name …]: draws the demo's pictures and its film again, all or the named ones.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Output, WebMOutputFormat } from "mediabunny";
import { type EvidencePictureName, evidenceFile } from "../db/seed/evidence-files";
import { BROWSER_ARGS, findBrowser } from "./browser";
import { brokenLamp, brokenSambal, crackedCase, leakedSerum } from "./evidence/breakage";
import { blueShirt, redShirt, shelf } from "./evidence/clothes";
import { FILM_FRAMES, FILM_PAGE, FILM_RATE, type FilmPacket } from "./evidence/film";
import { missingCoffee, tornBag } from "./evidence/goods";
import {
  dentedCarton,
  labelOnCarton,
  labelOnMailer,
  labelOnWrap,
  packingSlip,
  weighedParcel,
} from "./evidence/parcels";
import { problem, runTool } from "./run-tool";

const PICTURE_BYTES = 120_000;
const FILM_BYTES = 500_000;

const PICTURES: Readonly<Record<EvidencePictureName, () => string>> = {
  "casing-retak": crackedCase,
  "kemasan-penyok": dentedCarton,
  "kemeja-biru": blueShirt,
  "kemeja-merah-diterima": redShirt,
  "kopi-kurang": missingCoffee,
  "label-resi-1": labelOnCarton,
  "label-resi-2": labelOnMailer,
  "label-resi-3": labelOnWrap,
  "lampu-pecah": brokenLamp,
  "packing-rak-b12": shelf,
  "packing-slip": packingSlip,
  "paket-timbangan": weighedParcel,
  "sambal-pecah": brokenSambal,
  "serum-bocor": leakedSerum,
  "tas-rusak": tornBag,
};

async function drawPicture(page: Page, name: EvidencePictureName): Promise<void> {
  await page.setContent(PICTURES[name]());
  await writeFile(evidenceFile(name), await jpeg(page));
}

/** The page as a JPEG of at most PICTURE_BYTES, as good as that allows. */
async function jpeg(page: Page): Promise<Buffer> {
  for (const quality of [80, 74, 68, 60, 50, 40]) {
    const picture = await page.screenshot({ type: "jpeg", quality });
    if (picture.length <= PICTURE_BYTES) return picture;
  }
  throw problem("A picture stays above 120 kB at the lowest quality: give it less noise.");
}

async function drawFilm(page: Page): Promise<void> {
  // Encoding is only allowed to pages of a trustworthy origin; nothing listens at this one.
  await page.route("**/*", (route) => route.fulfill({ body: FILM_PAGE, contentType: "text/html" }));
  await page.goto("http://localhost/");
  const packets: FilmPacket[] = await page.evaluate(`encode(${FILM_FRAMES}, ${FILM_RATE})`);
  const film = await webm(packets);
  if (film.length > FILM_BYTES) throw problem("The film is above 500 kB: lower its bit rate.");
  await writeFile(evidenceFile("buka-paket"), film);
  await page.evaluate("draw(0.12)");
  await writeFile(evidenceFile("buka-paket-poster"), await jpeg(page));
}

/** Wraps the frames in a WebM with a duration and an index, so that players can seek. */
async function webm(packets: readonly FilmPacket[]): Promise<Uint8Array> {
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new EncodedVideoPacketSource("vp8");
  output.addVideoTrack(source, { frameRate: FILM_RATE });
  await output.start();
  const decoderConfig = { codec: "vp8", codedWidth: 640, codedHeight: 480 };
  for (const { key, at, base64 } of packets) {
    const bytes = new Uint8Array(Buffer.from(base64, "base64"));
    await source.add(new EncodedPacket(bytes, key ? "key" : "delta", at, 1 / FILM_RATE), { decoderConfig });
  }
  await output.finalize();
  if (!target.buffer) throw problem("The film could not be written.");
  return new Uint8Array(target.buffer);
}

runTool(async () => {
  const only = process.argv.slice(2);
  const wanted = (name: string) => only.length === 0 || only.includes(name);
  await mkdir(path.dirname(evidenceFile("buka-paket")), { recursive: true });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS });
  try {
    const still = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    for (const name of Object.keys(PICTURES) as EvidencePictureName[]) {
      if (wanted(name)) await drawPicture(still, name);
    }
    if (wanted("buka-paket")) {
      await drawFilm(await browser.newPage({ viewport: { width: 640, height: 480 } }));
    }
  } finally {
    await browser.close();
  }
});
