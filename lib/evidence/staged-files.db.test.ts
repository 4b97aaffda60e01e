import { randomUUID } from "node:crypto";
import { stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { ownEvidencePlace } from "@/db/testing/evidence-place";
import { sweepStagedEvidence } from "@/lib/jobs/sweep-staged-evidence";
import { StorageFull } from "@/lib/storage/storage";
import { stageEvidence } from "./stage-evidence";
import { stagePoster } from "./stage-poster";
import { removeStaged } from "./staged-rows";

const { database, place } = ownEvidencePlace();

const HOUR = 3_600_000;

describe("a file that is refused or cannot be kept", () => {
  test("leaves neither row nor bytes", async () => {
    const file = path.join(place().folder, "rusak.jpg");
    await writeFile(file, place().jpeg.subarray(0, place().jpeg.length - 40));
    const intake = {
      file,
      shopId: place().shopId,
      userId: place().people.buyer,
      byRole: "buyer",
      fileName: "a",
      requirement: null,
    } as const;
    const id = randomUUID();
    expect(await stageEvidence(database().db, place().storage, { ...intake, id })).toEqual({
      refused: { code: "picture_unreadable" },
    });
    expect(await place().storedFiles(id)).toEqual([]);
    await writeFile(file, place().jpeg);
    const full = {
      ...place().storage,
      put: (source: Iterable<Uint8Array>, key: string) =>
        key.endsWith("original") ? Promise.reject(new StorageFull("full")) : place().storage.put(source, key),
    };
    expect(await stageEvidence(database().db, full, { ...intake, id })).toEqual({
      refused: { code: "storage_full" },
    });
    expect(await place().storedFiles(id)).toEqual([]);
    expect(await database().sql`select id from evidence where id = ${id}`).toHaveLength(0);
  });
});

describe("a video's poster", () => {
  const ftyp = Buffer.from("\0\0\0\x18ftypisom\0\0\x02\0isommp41", "latin1");

  test("is drawn anew, for one's own staged video only; unknown length and size stay unknown", async () => {
    const id = await place().stage(ftyp);
    const at = { shopId: place().shopId, id, jpeg: place().jpeg };
    const { db, sql } = database();
    expect(await stagePoster(db, place().storage, { ...at, userId: place().people.owner })).toBeNull();
    expect(
      await stagePoster(db, place().storage, {
        ...at,
        userId: place().people.buyer,
        jpeg: Buffer.from("<svg/>"),
      }),
    ).toEqual({
      refused: { code: "picture_unreadable" },
    });
    expect(await stagePoster(db, place().storage, { ...at, userId: place().people.buyer })).toEqual({
      thumbKey: `${id}.thumb.webp`,
    });
    const [row] = await sql`select kind, duration_ms, width, thumb_key from evidence where id = ${id}`;
    expect(row).toEqual({ kind: "video", duration_ms: null, width: null, thumb_key: `${id}.thumb.webp` });
    await place().attach(id);
    expect(await stagePoster(db, place().storage, { ...at, userId: place().people.buyer })).toBeNull();
  });
});

describe("taking back and sweeping", () => {
  test("one's own staged file goes with its bytes; an attached or foreign one stays", async () => {
    const [mine, sent] = [
      await place().stage(place().jpeg),
      await place().stage(await sharp(place().jpeg).jpeg({ quality: 40 }).toBuffer()),
    ];
    await place().attach(sent);
    const { db } = database();
    const remove = (userId: string, id: string) =>
      removeStaged(db, place().storage, { userId, shopId: place().shopId, id });
    expect(await remove(place().people.owner, mine)).toBe(false);
    expect(await remove(place().people.buyer, sent)).toBe(false);
    expect(await remove(place().people.buyer, mine)).toBe(true);
    expect(await place().storedFiles(mine)).toEqual([]);
    expect(await place().storedFiles(sent)).toHaveLength(3);
  });

  test("after a day the unsent go, with bytes and broken uploads; the sent and the young stay", async () => {
    const { db, sql, advance } = database();
    const [old, sent] = [
      await place().stage(place().jpeg),
      await place().stage(await sharp(place().jpeg).jpeg({ quality: 30 }).toBuffer()),
    ];
    await place().attach(sent);
    const dead = randomUUID();
    const upload = path.join(place().folder, "uploads", dead);
    const note = {
      size: 9,
      metadata: { fileName: "a", shopId: place().shopId, userId: place().people.buyer, byRole: "buyer" },
    };
    await writeFile(upload, "abc");
    await writeFile(`${upload}.json`, JSON.stringify(note));
    await place().storage.put([place().jpeg], `${dead}.display.webp`);
    const yesterday = new Date(Date.now() - 25 * HOUR);
    for (const file of [upload, `${upload}.json`]) await utimes(file, yesterday, yesterday);
    await advance(25 * HOUR);
    const young = await place().stage(place().jpeg);
    const swept = await sweepStagedEvidence(db, place().storage, new Date());
    expect(swept.staged).toBeGreaterThanOrEqual(1);
    expect(swept.uploads).toBe(1);
    expect(await place().storedFiles(old)).toEqual([]);
    expect(await place().storedFiles(dead)).toEqual([]);
    await expect(stat(upload)).rejects.toThrow();
    expect(await place().storedFiles(sent)).toHaveLength(3);
    expect(await place().storedFiles(young)).toHaveLength(3);
    const left = await sql`select id from evidence where case_id is null`;
    expect(left.map((row) => row.id)).toEqual([young]);
  });
});
