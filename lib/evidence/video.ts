import { open } from "node:fs/promises";
import { FilePathSource, Input, MP4, QTFF, WEBM } from "mediabunny";

export type VideoFacts = {
  readonly durationMs: number | null;
  readonly width: number | null;
  readonly height: number | null;
};

const UNKNOWN: VideoFacts = { durationMs: null, width: null, height: null };
const LONGEST_LOOK_MS = 10_000;

/** Length and size of a video as its own tables say. What cannot be read is null: unknown, never a refusal. */
export async function readVideo(file: string): Promise<VideoFacts> {
  const input = new Input({
    formats: [MP4, QTFF, WEBM],
    source: new FilePathSource(file, {
      maxCacheSize: 4 * 1024 * 1024,
      handleUnhandledError: () => undefined,
    }),
  });
  try {
    return await withinTime(look(input));
  } catch {
    return UNKNOWN;
  } finally {
    input.dispose();
  }
}

async function look(input: Input): Promise<VideoFacts> {
  const track = await input.getPrimaryVideoTrack();
  if (!track) return UNKNOWN;
  const seconds = await input.computeDuration();
  return {
    durationMs: whole(seconds * 1000),
    width: whole(await track.getDisplayWidth()),
    height: whole(await track.getDisplayHeight()),
  };
}

function whole(value: number): number | null {
  return Number.isFinite(value) && value > 0 && value < 2 ** 31 ? Math.round(value) : null;
}

function withinTime(work: Promise<VideoFacts>): Promise<VideoFacts> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(UNKNOWN), LONGEST_LOOK_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** A piece of a file that others must not read: `[first byte, number of bytes]`. */
export type HiddenSpan = readonly [start: number, length: number];

const LARGEST_TABLE = 16 * 1024 * 1024;
// ISO 6709, the form in which phones write where a video was taken: +06.2088+106.8456+012.3/
const LOCATION = /[+-]\d{2}(?:\.\d{1,8})?[+-]\d{3}(?:\.\d{1,8})?(?:[+-]\d{1,5}(?:\.\d{1,6})?)?\//g;

/**
 * Where in an MP4 or MOV the place of recording is written. The original stays as it came; readers other
 * than its uploader and the mediator get these bytes blanked.
 */
export async function locationSpans(file: string): Promise<HiddenSpan[]> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const header = Buffer.alloc(16);
    const spans: HiddenSpan[] = [];
    for (let at = 0; at + 8 <= size; ) {
      await handle.read(header, 0, 16, at);
      const small = header.readUInt32BE(0);
      const name = header.toString("latin1", 4, 8);
      const length = small === 1 ? Number(header.readBigUInt64BE(8)) : small === 0 ? size - at : small;
      if (length < 8) break;
      if (name === "moov" || name === "meta" || name === "udta" || name === "uuid") {
        const table = Buffer.alloc(Math.min(length, size - at, LARGEST_TABLE));
        await handle.read(table, 0, table.length, at);
        for (const hit of table.toString("latin1").matchAll(LOCATION))
          spans.push([at + hit.index, hit[0].length]);
      }
      at += length;
    }
    return spans;
  } finally {
    await handle.close();
  }
}

/** The stream with the hidden spans blanked; `start` is the position of its first byte in the file. */
export async function* blanked(
  bytes: AsyncIterable<Buffer>,
  hidden: readonly HiddenSpan[],
  start: number,
): AsyncGenerator<Buffer> {
  let at = start;
  for await (const chunk of bytes) {
    for (const [from, length] of hidden) {
      const first = Math.max(from - at, 0);
      const end = Math.min(from + length - at, chunk.length);
      if (first < end) chunk.fill(0x20, first, end);
    }
    at += chunk.length;
    yield chunk;
  }
}
