import { readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ownEvidencePlace } from "@/db/testing/evidence-place";
import { finishUpload } from "./finish-upload";
import { isSameOrigin } from "./same-origin";
import { handleUpload } from "./upload-server";

const { database, place } = ownEvidencePlace();

describe("an upload in pieces", () => {
  const tus = (method: string, where: string, headers: Record<string, string>, body?: Uint8Array) =>
    new Request(`https://tuntas.test/api/evidence/upload${where}`, {
      method,
      headers: { "tus-resumable": "1.0.0", origin: "https://tuntas.test", ...headers },
      ...(body ? { body: Buffer.from(body) } : {}),
    });
  const noted = (pairs: Record<string, string>) =>
    Object.entries(pairs)
      .map(([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`)
      .join(",");
  const begin = (userId: string, size: number, extra: Record<string, string> = {}) =>
    handleUpload(
      tus("POST", "", {
        "upload-length": String(size),
        "upload-metadata": noted({
          fileName: "../foto paket.jpg",
          shopId: place().shopId,
          requirement: "item_photo",
          ...extra,
        }),
      }),
      userId,
    );
  const piece = (where: string, offset: number, bytes: Uint8Array) =>
    tus(
      "PATCH",
      where,
      { "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
      bytes,
    );

  test("goes on where it broke off, becomes one row however often it is finished, and leaves no upload behind", async () => {
    const begun = await begin(place().people.buyer, place().jpeg.length, {
      userId: place().people.owner,
      byRole: "platform_admin",
    });
    expect(begun.status).toBe(201);
    const where = begun.headers.get("location")?.replace("/api/evidence/upload", "") ?? "";
    expect(
      (await handleUpload(piece(where, 0, place().jpeg.subarray(0, 100)), place().people.buyer)).status,
    ).toBe(204);
    const at = { userId: place().people.buyer, shopId: place().shopId, uploadId: where.slice(1) };
    expect(await finishUpload(database().db, place().storage, at)).toEqual({
      refused: { code: "upload_incomplete" },
    });
    const head = await handleUpload(tus("HEAD", where, {}), place().people.buyer);
    expect(head.headers.get("upload-offset")).toBe("100");
    expect((await handleUpload(piece(where, 0, place().jpeg), place().people.buyer)).status).toBe(409);
    expect(
      (await handleUpload(piece(where, 100, place().jpeg.subarray(100)), place().people.buyer)).status,
    ).toBe(204);
    const rows = await Promise.all([1, 2, 3].map(() => finishUpload(database().db, place().storage, at)));
    for (const row of rows)
      expect(row).toMatchObject({
        id: at.uploadId,
        fileName: "foto paket.jpg",
        byRole: "buyer",
        mime: "image/jpeg",
      });
    expect(await database().sql`select id from evidence where id = ${at.uploadId}`).toHaveLength(1);
    expect(await readdir(path.join(place().folder, "uploads"))).toEqual([]);
    expect(await place().storedFiles(at.uploadId)).toHaveLength(3);
  });

  test("is nobody else's: not to see, not to go on with, not to finish, not to end", async () => {
    const begun = await begin(place().people.buyer, place().jpeg.length);
    const where = begun.headers.get("location")?.replace("/api/evidence/upload", "") ?? "";
    for (const request of [tus("HEAD", where, {}), piece(where, 0, place().jpeg), tus("DELETE", where, {})]) {
      expect((await handleUpload(request, place().people.owner)).status).toBe(404);
    }
    const at = { shopId: place().shopId, uploadId: where.slice(1) };
    expect(
      await finishUpload(database().db, place().storage, { ...at, userId: place().people.owner }),
    ).toEqual({
      refused: { code: "upload_gone" },
    });
    expect((await handleUpload(tus("DELETE", where, {}), place().people.buyer)).status).toBe(204);
  });

  test("is refused before a byte for strangers, for files over the limit, and for addresses that climb", async () => {
    expect((await begin(place().people.stranger, 100)).status).toBe(403);
    expect((await begin(place().people.buyer, 200_000_000)).status).toBe(413);
    expect((await begin(place().people.buyer, 100, { shopId: "x' or 1=1" })).status).toBe(403);
    for (const where of ["/..%2F..%2Fetc%2Fpasswd", "/../../secret", "/a/b"]) {
      expect((await handleUpload(tus("HEAD", where, {}), place().people.buyer)).status).toBe(404);
    }
  });

  test("comes from our own pages only", () => {
    const from = (method: string, origin?: string) =>
      isSameOrigin(new Request("https://tuntas.test/", { method, headers: origin ? { origin } : {} }));
    expect(from("PATCH", "https://tuntas.test")).toBe(true);
    for (const origin of [undefined, "null", "https://tuntas.test.evil.id", "http://tuntas.test"]) {
      expect(from("PATCH", origin)).toBe(false);
      expect(from("POST", origin)).toBe(false);
    }
    expect(from("HEAD")).toBe(true);
    expect(from("HEAD", "https://evil.id")).toBe(false);
  });
});
