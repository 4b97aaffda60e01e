import exifReader from "exif-reader";
import sharp from "sharp";
import type { Refused } from "./refusal";

/** A server with two cores opens pictures of this size in bounded memory; phones stay below it. */
export const PIXEL_LIMIT = 50_000_000;
const DISPLAY_SIDE = 2000;
const THUMB_SIDE = 400;

export type Picture = {
  /** As people see it: after turning it upright. */
  readonly width: number;
  readonly height: number;
  readonly display: Buffer;
  readonly thumb: Buffer;
  readonly exif: Record<string, unknown> | null;
  readonly capturedAt: Date | null;
};

// Every decoder is off but the three that evidence needs: HEIF, TIFF and GIF have a record of remote code
// execution, SVG reads other files.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"] });
sharp.cache(false);

/**
 * Opens a photo and makes the two copies people look at: upright, WebP, at most 2000 and 400 pixels on the
 * longer side, without any metadata (a location must not reach the other party).
 */
export async function readPicture(file: string | Buffer): Promise<Picture | Refused> {
  return oneAtATime(async () => {
    try {
      const { width, height, autoOrient, exif: raw } = await opened(file).metadata();
      if (width * height > PIXEL_LIMIT) return tooManyPixels;
      const display = await opened(file)
        .autoOrient()
        .resize(fitting(DISPLAY_SIDE))
        .webp({ quality: 82 })
        .toBuffer();
      // From the display copy, so that the original is decoded once.
      const thumb = await sharp(display).resize(fitting(THUMB_SIDE)).webp({ quality: 76 }).toBuffer();
      const exif = readExif(raw);
      return { width: autoOrient.width, height: autoOrient.height, display, thumb, ...exif };
    } catch (error) {
      return isPixelLimit(error) ? tooManyPixels : { refused: { code: "picture_unreadable" } };
    }
  });
}

/** The small picture of a video, made by the uploader's browser and therefore not trusted: drawn anew. */
export async function readPoster(jpeg: Buffer): Promise<Buffer | Refused> {
  const picture = await readPicture(jpeg);
  return "refused" in picture ? picture : picture.thumb;
}

const tooManyPixels: Refused = {
  refused: { code: "too_many_pixels", limitMegapixels: PIXEL_LIMIT / 1_000_000 },
};

const fitting = (side: number) =>
  ({ width: side, height: side, fit: "inside", withoutEnlargement: true }) as const;

// "error" and not "warning": many cameras write small irregularities that every browser overlooks.
const opened = (file: string | Buffer) => sharp(file, { limitInputPixels: PIXEL_LIMIT, failOn: "error" });

function isPixelLimit(error: unknown): boolean {
  return error instanceof Error && /pixel limit/i.test(error.message);
}

function readExif(raw: Buffer | undefined): Pick<Picture, "exif" | "capturedAt"> {
  if (!raw) return { exif: null, capturedAt: null };
  try {
    const tags = exifReader(raw);
    const { OffsetTimeOriginal: offset, DateTimeOriginal: taken } = tags.Photo ?? {};
    return { exif: asJson(tags), capturedAt: capturedAt(taken, offset) };
  } catch {
    // Broken metadata is no reason to refuse a good photo.
    return { exif: null, capturedAt: null };
  }
}

/**
 * EXIF keeps the wall clock of the camera, exif-reader reads it as UTC. With the offset tag the instant is
 * exact; without it Western Indonesian time is assumed, which is right for most and off by two hours at most.
 */
function capturedAt(taken: unknown, offset: unknown): Date | null {
  if (!(taken instanceof Date) || Number.isNaN(taken.getTime())) return null;
  const [, sign, hours, minutes] =
    /^([+-])(\d\d):(\d\d)/.exec(typeof offset === "string" ? offset : "+07:00") ?? [];
  if (sign === undefined) return null;
  const shift = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === "-" ? -1 : 1);
  return new Date(taken.getTime() - shift);
}

/** Tags as JSON: byte strings (maker notes, embedded thumbnails) and endless texts are left out. */
function asJson(tags: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(tags)) {
    if (value instanceof Uint8Array || name === "Thumbnail") continue;
    if (value instanceof Date) kept[name] = Number.isNaN(value.getTime()) ? null : value.toISOString();
    else if (Array.isArray(value)) kept[name] = value.slice(0, 16);
    // Postgres refuses NUL in jsonb, and cameras pad with it.
    else if (typeof value === "string") kept[name] = value.replaceAll("\0", "").slice(0, 500);
    else if (typeof value === "object" && value !== null)
      kept[name] = asJson(value as Record<string, unknown>);
    else kept[name] = value;
  }
  return kept;
}

let last: Promise<unknown> = Promise.resolve();

/** A 50-megapixel photo takes 200 MB while it is open; a queue keeps ten of them from opening at once. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}
