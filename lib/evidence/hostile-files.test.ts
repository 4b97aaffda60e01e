import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evidenceRefusalText } from "@/lib/copy/evidence";
import { EVIDENCE_LIMITS } from "@/lib/domain/evidence";
import { safeFileName } from "./file-name";
import { byteRange } from "./file-response";
import { readPicture } from "./picture";
import { acceptedFor, precheck } from "./precheck";
import { sniffFile } from "./sniff";
import { blanked, locationSpans } from "./video";

let folder = "";
let jpeg = Buffer.alloc(0);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "evidence-"));
  const noise = {
    create: {
      width: 640,
      height: 480,
      channels: 3,
      background: "#456",
      noise: { type: "gaussian", mean: 90, sigma: 40 },
    },
  } as const;
  jpeg = await sharp(noise)
    .withExif({
      IFD0: { Make: "Ponsel", Software: "Adobe Photoshop 25.0" },
      IFD2: { DateTimeOriginal: "2026:11:20 10:00:00", OffsetTimeOriginal: "+08:00" },
      IFD3: { GPSLatitudeRef: "S", GPSLatitude: "6/1 12/1 0/1" },
    })
    .jpeg()
    .toBuffer();
});
afterAll(() => rm(folder, { recursive: true }));

async function saved(name: string, bytes: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
}

const code = (outcome: object) =>
  "refused" in outcome ? (outcome.refused as { code: string }).code : "taken";
const sniffed = async (name: string, bytes: string | Uint8Array) =>
  code(await sniffFile(await saved(name, bytes)));

/** A box of an MP4: length, name, content. */
function box(name: string, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(name, 4, "latin1");
  return Buffer.concat([head, body]);
}

function pngHeader(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const chunk = (name: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", size),
    chunk("IDAT", Buffer.from("789c030000000001", "hex")),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

describe("what a file is, is decided by its bytes", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

  test.each([
    ["an SVG", "gambar.svg", svg, "type_not_allowed"],
    [
      "an SVG with an XML head, named as a photo",
      "gambar.jpg",
      `<?xml version="1.0"?>${svg}`,
      "type_not_allowed",
    ],
    [
      "a web page named as a photo",
      "foto.jpg",
      "<!doctype html><script>alert(1)</script>",
      "type_not_allowed",
    ],
    ["an empty file", "kosong.jpg", "", "file_empty"],
    [
      "a zip named as a photo",
      "foto.jpg",
      Buffer.from("504b030414000000080000000000", "hex"),
      "type_not_allowed",
    ],
    [
      "a program named as a video",
      "video.mp4",
      Buffer.from("MZ\x90\x00".padEnd(200, "\0"), "latin1"),
      "type_not_allowed",
    ],
    ["a GIF", "foto.png", Buffer.from("GIF89a\x01\x00\x01\x00\x00\x00\x00;", "latin1"), "type_not_allowed"],
    [
      "HEIC named as JPEG",
      "IMG_1.jpg",
      box("ftyp", Buffer.from("heic\0\0\0\0mif1heic")),
      "heic_not_readable",
    ],
    ["AVIF", "IMG_1.webp", box("ftyp", Buffer.from("avif\0\0\0\0mif1avif")), "heic_not_readable"],
    ["plain text", "catatan.pdf", "bukan pdf", "type_not_allowed"],
  ])("%s is refused", async (_what, name, bytes, expected) => {
    expect(await sniffed(name, bytes)).toBe(expected);
  });

  test("a JPEG with a web page behind its end is refused, also where the markup lies across two reads", async () => {
    const page = "<HTML><body onload=alert(1)><SCRIPT>alert(1)</SCRIPT>";
    expect(await sniffed("foto.jpg", Buffer.concat([jpeg, Buffer.from(page)]))).toBe("hidden_markup");
    const filler = Buffer.alloc(65_536 - jpeg.length - 4 + 65_536 * 2, 0x20);
    expect(await sniffed("foto.jpg", Buffer.concat([jpeg, filler, Buffer.from(page)]))).toBe("hidden_markup");
  });

  test("a photo with a lying name is what it is", async () => {
    expect(await sniffFile(await saved("bukti.exe", jpeg))).toEqual({
      mime: "image/jpeg",
      kind: "photo",
      bytes: jpeg.length,
    });
  });

  test("a phone's trailer behind the photo is no reason to refuse it", async () => {
    expect(await sniffed("samsung.jpg", Buffer.concat([jpeg, Buffer.from("SEFHe\0\0\0\0SEFT")]))).toBe(
      "taken",
    );
  });

  test("MP4, MOV and PDF are told apart by their heads", async () => {
    const mime = async (bytes: Uint8Array) => {
      const found = await sniffFile(await saved("x.bin", bytes));
      return "refused" in found ? found.refused.code : found.mime;
    };
    expect(await mime(box("ftyp", Buffer.from("isom\0\0\x02\0isomiso2avc1mp41")))).toBe("video/mp4");
    expect(await mime(box("ftyp", Buffer.from("qt  \0\0\x02\0qt  ")))).toBe("video/quicktime");
    expect(await mime(Buffer.from("%PDF-1.7\n%âãÏÓ\n"))).toBe("application/pdf");
  });

  test("each kind has its own limit, and the sentence names both sizes", async () => {
    const large = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(EVIDENCE_LIMITS.document)]);
    const refused = await sniffFile(await saved("besar.pdf", large));
    expect(code(refused)).toBe("file_too_large");
    if (!("refused" in refused)) throw new Error("it is refused");
    expect(evidenceRefusalText(refused.refused)).toMatch(/^Ukuran dokumen \d+ MB, batasnya \d+ MB\. /);
  });
});

describe("a photo is drawn anew before anybody sees it", () => {
  test("the copies carry no metadata; capture time and tags are kept apart", async () => {
    const picture = await readPicture(await saved("foto.jpg", jpeg));
    if ("refused" in picture) throw new Error(picture.refused.code);
    expect([picture.width, picture.height]).toEqual([640, 480]);
    for (const copy of [picture.display, picture.thumb]) {
      const metadata = await sharp(copy).metadata();
      expect(metadata.format).toBe("webp");
      expect(metadata.exif).toBeUndefined();
    }
    expect(picture.capturedAt?.toISOString()).toBe("2026-11-20T02:00:00.000Z");
    expect(picture.exif).toMatchObject({ Image: { Make: "Ponsel" }, GPSInfo: { GPSLatitudeRef: "S" } });
    expect((await sharp(picture.thumb).metadata()).width).toBe(400);
  });

  test("a photo taken sideways is shown upright", async () => {
    const sideways = await sharp(jpeg).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const picture = await readPicture(sideways);
    if ("refused" in picture) throw new Error(picture.refused.code);
    const { width, height } = await sharp(picture.display).metadata();
    expect([width, height]).toEqual([480, 640]);
    expect([picture.width, picture.height]).toEqual([480, 640]);
  });

  test("a header of 50,000 × 50,000 pixels is refused without being opened", async () => {
    expect(code(await readPicture(await saved("bom.png", pngHeader(50_000, 50_000))))).toBe(
      "too_many_pixels",
    );
  });

  test("a photo cut in half, or one of rubbish behind a good head, is refused", async () => {
    expect(code(await readPicture(jpeg.subarray(0, jpeg.length / 2)))).toBe("picture_unreadable");
    expect(code(await readPicture(Buffer.concat([jpeg.subarray(0, 20), Buffer.alloc(500, 7)])))).toBe(
      "picture_unreadable",
    );
  });

  test("TIFF and SVG are not opened, whoever calls", async () => {
    const tiff = Buffer.from("49492a0008000000", "hex");
    expect(code(await readPicture(Buffer.concat([tiff, Buffer.alloc(200)])))).toBe("picture_unreadable");
    expect(
      code(await readPicture(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"))),
    ).toBe("picture_unreadable");
  });
});

describe("a name", () => {
  test.each([
    ["../../etc/passwd", "passwd"],
    ["..\\..\\Windows\\foto.jpg", "foto.jpg"],
    ["...", "berkas"],
    ["", "berkas"],
    ["foto\0.jpg\r\nX-Evil: 1", "foto.jpgX-Evil_ 1"],
    ["foto\u202Egpj.exe", "fotogpj.exe"],
    ['a"<b>|?.png', "a__b___.png"],
    ["Bukti paket — Rina.jpg", "Bukti paket — Rina.jpg"],
  ])("%j becomes %j", (given, expected) => {
    expect(safeFileName(given)).toBe(expected);
  });

  test("of 300 signs is cut to 120 and keeps its ending, whole signs only", () => {
    expect(safeFileName(`${"x".repeat(300)}.jpeg`)).toBe(`${"x".repeat(115)}.jpeg`);
    expect([...safeFileName("📦".repeat(300))]).toHaveLength(120);
  });
});

describe("the check before anything is sent", () => {
  test("names what the server would refuse", () => {
    expect(precheck({ name: "a.mp4", type: "video/mp4", size: EVIDENCE_LIMITS.video + 1 })?.code).toBe(
      "file_too_large",
    );
    expect(precheck({ name: "IMG.HEIC", type: "", size: 9 })?.code).toBe("heic_not_readable");
    expect(precheck({ name: "a.svg", type: "image/svg+xml", size: 9 })?.code).toBe("type_not_allowed");
    expect(precheck({ name: "a.jpg", type: "image/jpeg", size: 9 })).toBeNull();
    expect(acceptedFor(["photo"])).toBe("image/jpeg,image/png,image/webp");
  });
});

describe("where a video was taken", () => {
  const place = "+06.2088+106.8456+012.345/";
  const movie = Buffer.concat([
    box("ftyp", Buffer.from("isom\0\0\x02\0")),
    box("mdat", Buffer.from("gambar +06.2088+106.8456/ bukan tempat")),
    box("moov", box("udta", box("\xa9xyz", Buffer.from(place)))),
  ]);

  test("is blanked for readers who must not know, in whatever pieces it is read", async () => {
    const spans = await locationSpans(await saved("v.mp4", movie));
    expect(spans).toEqual([[movie.indexOf(place), place.length]]);
    for (const [start, step] of [
      [0, 7],
      [movie.indexOf(place) + 3, 5],
      [0, 1000],
    ] as const) {
      const pieces: Buffer[] = [];
      for (let at = start; at < movie.length; at += step)
        pieces.push(Buffer.from(movie.subarray(at, at + step)));
      const read: Buffer[] = [];
      for await (const piece of blanked(
        (async function* () {
          yield* pieces;
        })(),
        spans,
        start,
      ))
        read.push(piece);
      const text = Buffer.concat(read).toString("latin1");
      expect(text).toHaveLength(movie.length - start);
      expect(text).not.toMatch(/106\.8456\+012/);
    }
  });

  test("an endless or broken table does no harm", async () => {
    const broken = Buffer.from(movie);
    broken.writeUInt32BE(3, 16);
    expect(await locationSpans(await saved("rusak.mp4", broken))).toEqual([]);
    expect(await locationSpans(await saved("pendek.mp4", Buffer.from("abc")))).toEqual([]);
  });
});

describe("a range of bytes", () => {
  test.each([
    ["bytes=0-9", { start: 0, end: 9 }],
    ["bytes=90-", { start: 90, end: 99 }],
    ["bytes=90-900", { start: 90, end: 99 }],
    ["bytes=-10", { start: 90, end: 99 }],
    ["bytes=-1000", { start: 0, end: 99 }],
    ["bytes=100-", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
    ["bytes=9-3", null],
    ["bytes=0-1,5-6", null],
    ["lines=0-1", null],
    [null, null],
  ])("%s of 100 bytes", (header, expected) => {
    expect(byteRange(header, 100)).toEqual(expected);
  });
});
