import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { ownDatabase } from "@/db/testing/test-database";
import { sweepStagedEvidence } from "@/lib/jobs/sweep-staged-evidence";
import { evidenceFile } from "@/lib/queries/evidence-file";
import { diskStorage } from "@/lib/storage/disk";
import { StorageFull } from "@/lib/storage/storage";
import { EVIDENCE_FORMS, type EvidenceForm } from "./evidence-url";
import { fileResponse } from "./file-response";
import { finishUpload } from "./finish-upload";
import { isSameOrigin } from "./same-origin";
import { signalsFor } from "./signals";
import { stageEvidence } from "./stage-evidence";
import { stagePoster } from "./stage-poster";
import { removeStaged, stagingRole } from "./staged-rows";
import { handleUpload } from "./upload-server";

const HOUR = 3_600_000;
const database = ownDatabase();
let folder = "";
let storage = diskStorage("");
let jpeg = Buffer.alloc(0);

type People = Record<
  "buyer" | "otherBuyer" | "owner" | "stranger" | "mediator" | "auditor" | "farMediator",
  string
>;
const people = {} as People;
const place = { marketplaceId: "", shopId: "", otherShopId: "", orderId: "", caseId: "", otherCaseId: "" };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "evidence-db-"));
  vi.stubEnv("EVIDENCE_DIR", folder);
  vi.stubEnv("DATABASE_URL", database().url);
  vi.stubEnv("NEXTAUTH_URL", "https://tuntas.test");
  storage = diskStorage(folder);
  jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#a52" } })
    .withExif({ IFD2: { DateTimeOriginal: "2026:01:02 10:00:00", OffsetTimeOriginal: "+07:00" } })
    .jpeg()
    .toBuffer();
  await settle();
});
afterAll(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** Two shops of a marketplace, a case in mediation at the first and one that is not at the second. */
async function settle() {
  const { sql } = database();
  const one = async (rows: PromiseLike<Record<string, unknown>[]>) => String((await rows)[0]?.id);
  const market = (code: string) =>
    one(
      sql`insert into marketplaces (code, name, profile, ingest_key) values (${code}, ${code}, 'tokoko', 'k') returning id`,
    );
  place.marketplaceId = await market("pasar");
  const far = await market("jauh");
  for (const name of [
    "buyer",
    "otherBuyer",
    "owner",
    "stranger",
    "mediator",
    "auditor",
    "farMediator",
  ] as const) {
    people[name] = await one(
      sql`insert into users (email, name) values (${`${name}@uji.test`}, ${name}) returning id`,
    );
  }
  const shop = (code: string) =>
    one(sql`insert into shops (marketplace_id, code, external_id, name, city)
            values (${place.marketplaceId}, ${code}, ${code}, ${code}, 'Solo') returning id`);
  place.shopId = await shop("K7Q2");
  place.otherShopId = await shop("B4TK");
  await sql`insert into shop_members (shop_id, user_id, role) values (${place.shopId}, ${people.owner}, 'owner'),
                                                                  (${place.otherShopId}, ${people.stranger}, 'staff')`;
  await sql`insert into marketplace_members (marketplace_id, user_id, role)
            values (${place.marketplaceId}, ${people.mediator}, 'mediator'), (${far}, ${people.farMediator}, 'mediator'),
                   (${place.marketplaceId}, ${people.auditor}, 'auditor')`;
  const buyer = (user: string) =>
    one(sql`insert into buyers (marketplace_id, external_id, user_id, name, city)
            values (${place.marketplaceId}, ${user}, ${user}, 'Rina', 'Solo') returning id`);
  const [rina, other] = [await buyer(people.buyer), await buyer(people.otherBuyer)];
  const order = (shopId: string, buyerId: string) =>
    one(sql`insert into orders (shop_id, marketplace_id, buyer_id, external_no, invoice_no, status, shipping_fee, paid_at)
            values (${shopId}, ${place.marketplaceId}, ${buyerId}, ${randomUUID()}, 'INV', 'delivered', 0, '2026-06-01T00:00:00Z')
            returning id`);
  place.orderId = await order(place.shopId, rina);
  const otherOrder = await order(place.otherShopId, other);
  const open = (shopId: string, orderId: string, buyerId: string, no: string, desk: string) =>
    one(sql`insert into cases (shop_id, no, marketplace_id, order_id, buyer_id, policy_version, kind, reason, stage, money,
              body, title, disputed, seller_bucket, seller_sort_at, buyer_bucket, buyer_sort_at, mediator_bucket,
              mediator_sort_at, opened_at, version, terms_version, seq, hash)
            values (${shopId}, ${no}, ${place.marketplaceId}, ${orderId}, ${buyerId}, 1, 'refund_only', 'damaged', 'awaiting_seller',
              'held', '{}', 'Baju', 1000, 'perlu_respons', now(), 'berjalan', now(), ${desk}, now(), now(), 1, 1, 1, 'h')
            returning id`);
  place.caseId = await open(place.shopId, place.orderId, rina, "K7Q2-000001", "perlu_putusan");
  place.otherCaseId = await open(place.otherShopId, otherOrder, other, "B4TK-000001", "none");
}

async function staged(bytes: Uint8Array, by: { userId?: string; shopId?: string } = {}): Promise<string> {
  const file = path.join(folder, randomUUID());
  await writeFile(file, bytes);
  const { userId = people.buyer, shopId = place.shopId } = by;
  const intake = {
    file,
    id: randomUUID(),
    shopId,
    userId,
    byRole: "buyer",
    fileName: "foto.jpg",
    requirement: "item_photo",
  } as const;
  const outcome = await stageEvidence(database().db, storage, intake);
  if ("refused" in outcome) throw new Error(outcome.refused.code);
  return outcome.id;
}

const attach = (id: string, shopId = place.shopId, caseId = place.caseId) =>
  database().sql`update evidence set case_id = ${caseId} where shop_id = ${shopId} and id = ${id}`;

async function formsFor(userId: string, id: string): Promise<EvidenceForm[]> {
  const forms: EvidenceForm[] = [];
  for (const form of EVIDENCE_FORMS) {
    if (await evidenceFile(database().db, { userId }, { shopId: place.shopId, id, form })) forms.push(form);
  }
  return forms;
}

const storedFiles = async (id: string) =>
  (await readdir(path.join(folder, "files"), { recursive: true })).filter((name) =>
    path.basename(name).startsWith(id),
  );

describe("who may add evidence at a shop", () => {
  const role = (userId: string, orderId: string | null = null) =>
    stagingRole(database().db, { userId, shopId: place.shopId, orderId });

  test("its buyers, its members and its mediators; nobody else, and auditors only look", async () => {
    expect(await role(people.buyer)).toBe("buyer");
    expect(await role(people.buyer, place.orderId)).toBe("buyer");
    expect(await role(people.owner, place.orderId)).toBe("owner");
    expect(await role(people.mediator)).toBe("mediator");
    for (const nobody of [people.otherBuyer, people.stranger, people.farMediator, people.auditor]) {
      expect(await role(nobody, place.orderId)).toBeNull();
    }
  });
});

describe("who may read a file", () => {
  test("a staged one: its uploader alone", async () => {
    const id = await staged(jpeg);
    expect(await formsFor(people.buyer, id)).toEqual(["asli", "tampil", "kecil"]);
    for (const other of [people.owner, people.mediator, people.auditor, people.otherBuyer, people.stranger]) {
      expect(await formsFor(other, id)).toEqual([]);
    }
  });

  test("an attached one: the parties; the original with its location only the uploader and the mediator", async () => {
    const id = await staged(jpeg);
    await attach(id);
    expect(await formsFor(people.buyer, id)).toEqual(["asli", "tampil", "kecil"]);
    expect(await formsFor(people.mediator, id)).toEqual(["asli", "tampil", "kecil"]);
    expect(await formsFor(people.owner, id)).toEqual(["tampil", "kecil"]);
    for (const other of [people.otherBuyer, people.stranger, people.farMediator])
      expect(await formsFor(other, id)).toEqual([]);
  });

  test("the desk sees nothing of a case that never came to mediation", async () => {
    const id = await staged(jpeg, { shopId: place.otherShopId });
    await attach(id, place.otherShopId, place.otherCaseId);
    const at = { shopId: place.otherShopId, id, form: "kecil" } as const;
    for (const userId of [people.mediator, people.auditor])
      expect(await evidenceFile(database().db, { userId }, at)).toBeNull();
    // Uploaded by somebody who is no party of that case: what they once uploaded is no longer theirs to read.
    expect(await evidenceFile(database().db, { userId: people.buyer }, at)).toBeNull();
  });

  test("it comes inert, in ranges, and whole", async () => {
    const id = await staged(jpeg);
    const file = await evidenceFile(
      database().db,
      { userId: people.buyer },
      { shopId: place.shopId, id, form: "asli" },
    );
    if (!file) throw new Error("it is theirs");
    const ask = (range?: string) =>
      fileResponse(storage, file, new Request("https://tuntas.test/x", range ? { headers: { range } } : {}));
    const whole = await ask();
    expect(whole.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
    expect(whole.headers.get("x-content-type-options")).toBe("nosniff");
    expect(whole.headers.get("content-disposition")).toMatch(/^attachment; filename="foto.jpg"/);
    expect(Buffer.from(await whole.arrayBuffer()).equals(jpeg)).toBe(true);
    const part = await ask("bytes=3-6");
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe(`bytes 3-6/${jpeg.length}`);
    expect(Buffer.from(await part.arrayBuffer()).equals(jpeg.subarray(3, 7))).toBe(true);
    expect((await ask(`bytes=${jpeg.length}-`)).status).toBe(416);
    await storage.remove(file.key);
    expect((await ask()).status).toBe(404);
  });
});

describe("a file that is refused or cannot be kept", () => {
  test("leaves neither row nor bytes", async () => {
    const file = path.join(folder, "rusak.jpg");
    await writeFile(file, jpeg.subarray(0, jpeg.length - 40));
    const intake = {
      file,
      shopId: place.shopId,
      userId: people.buyer,
      byRole: "buyer",
      fileName: "a",
      requirement: null,
    } as const;
    const id = randomUUID();
    expect(await stageEvidence(database().db, storage, { ...intake, id })).toEqual({
      refused: { code: "picture_unreadable" },
    });
    expect(await storedFiles(id)).toEqual([]);
    await writeFile(file, jpeg);
    const full = {
      ...storage,
      put: (source: Iterable<Uint8Array>, key: string) =>
        key.endsWith("original") ? Promise.reject(new StorageFull("full")) : storage.put(source, key),
    };
    expect(await stageEvidence(database().db, full, { ...intake, id })).toEqual({
      refused: { code: "storage_full" },
    });
    expect(await storedFiles(id)).toEqual([]);
    expect(await database().sql`select id from evidence where id = ${id}`).toHaveLength(0);
  });
});

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
          shopId: place.shopId,
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
    const begun = await begin(people.buyer, jpeg.length, { userId: people.owner, byRole: "platform_admin" });
    expect(begun.status).toBe(201);
    const where = begun.headers.get("location")?.replace("/api/evidence/upload", "") ?? "";
    expect((await handleUpload(piece(where, 0, jpeg.subarray(0, 100)), people.buyer)).status).toBe(204);
    const at = { userId: people.buyer, shopId: place.shopId, uploadId: where.slice(1) };
    expect(await finishUpload(database().db, storage, at)).toEqual({
      refused: { code: "upload_incomplete" },
    });
    const head = await handleUpload(tus("HEAD", where, {}), people.buyer);
    expect(head.headers.get("upload-offset")).toBe("100");
    expect((await handleUpload(piece(where, 0, jpeg), people.buyer)).status).toBe(409);
    expect((await handleUpload(piece(where, 100, jpeg.subarray(100)), people.buyer)).status).toBe(204);
    const rows = await Promise.all([1, 2, 3].map(() => finishUpload(database().db, storage, at)));
    for (const row of rows)
      expect(row).toMatchObject({
        id: at.uploadId,
        fileName: "foto paket.jpg",
        byRole: "buyer",
        mime: "image/jpeg",
      });
    expect(await database().sql`select id from evidence where id = ${at.uploadId}`).toHaveLength(1);
    expect(await readdir(path.join(folder, "uploads"))).toEqual([]);
    expect(await storedFiles(at.uploadId)).toHaveLength(3);
  });

  test("is nobody else's: not to see, not to go on with, not to finish, not to end", async () => {
    const begun = await begin(people.buyer, jpeg.length);
    const where = begun.headers.get("location")?.replace("/api/evidence/upload", "") ?? "";
    for (const request of [tus("HEAD", where, {}), piece(where, 0, jpeg), tus("DELETE", where, {})]) {
      expect((await handleUpload(request, people.owner)).status).toBe(404);
    }
    const at = { shopId: place.shopId, uploadId: where.slice(1) };
    expect(await finishUpload(database().db, storage, { ...at, userId: people.owner })).toEqual({
      refused: { code: "upload_gone" },
    });
    expect((await handleUpload(tus("DELETE", where, {}), people.buyer)).status).toBe(204);
  });

  test("is refused before a byte for strangers, for files over the limit, and for addresses that climb", async () => {
    expect((await begin(people.stranger, 100)).status).toBe(403);
    expect((await begin(people.buyer, 200_000_000)).status).toBe(413);
    expect((await begin(people.buyer, 100, { shopId: "x' or 1=1" })).status).toBe(403);
    for (const where of ["/..%2F..%2Fetc%2Fpasswd", "/../../secret", "/a/b"]) {
      expect((await handleUpload(tus("HEAD", where, {}), people.buyer)).status).toBe(404);
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

describe("a video's poster", () => {
  const ftyp = Buffer.from("\0\0\0\x18ftypisom\0\0\x02\0isommp41", "latin1");

  test("is drawn anew, for one's own staged video only; unknown length and size stay unknown", async () => {
    const id = await staged(ftyp);
    const at = { shopId: place.shopId, id, jpeg };
    const { db, sql } = database();
    expect(await stagePoster(db, storage, { ...at, userId: people.owner })).toBeNull();
    expect(
      await stagePoster(db, storage, { ...at, userId: people.buyer, jpeg: Buffer.from("<svg/>") }),
    ).toEqual({
      refused: { code: "picture_unreadable" },
    });
    expect(await stagePoster(db, storage, { ...at, userId: people.buyer })).toEqual({
      thumbKey: `${id}.thumb.webp`,
    });
    const [row] = await sql`select kind, duration_ms, width, thumb_key from evidence where id = ${id}`;
    expect(row).toEqual({ kind: "video", duration_ms: null, width: null, thumb_key: `${id}.thumb.webp` });
    await attach(id);
    expect(await stagePoster(db, storage, { ...at, userId: people.buyer })).toBeNull();
  });
});

describe("what is worth knowing", () => {
  test("the same file elsewhere is counted, a time before the payment is said", async () => {
    const picture = await sharp(jpeg)
      .withExif({ IFD2: { DateTimeOriginal: "2026:01:02 10:00:00" } })
      .jpeg({ quality: 61 })
      .toBuffer();
    const here = await staged(picture);
    await attach(here);
    const there = await staged(picture, { shopId: place.otherShopId });
    const { db } = database();
    const before = await signalsFor(db, place.shopId, place.caseId);
    expect(before.get(here)).toEqual([{ code: "captured_before_payment" }]);
    await attach(there, place.otherShopId, place.otherCaseId);
    const after = await signalsFor(db, place.shopId, place.caseId);
    expect(after.get(here)).toEqual([
      { code: "same_file_elsewhere", cases: 1 },
      { code: "captured_before_payment" },
    ]);
  });
});

describe("taking back and sweeping", () => {
  test("one's own staged file goes with its bytes; an attached or foreign one stays", async () => {
    const [mine, sent] = [
      await staged(jpeg),
      await staged(await sharp(jpeg).jpeg({ quality: 40 }).toBuffer()),
    ];
    await attach(sent);
    const { db } = database();
    const remove = (userId: string, id: string) =>
      removeStaged(db, storage, { userId, shopId: place.shopId, id });
    expect(await remove(people.owner, mine)).toBe(false);
    expect(await remove(people.buyer, sent)).toBe(false);
    expect(await remove(people.buyer, mine)).toBe(true);
    expect(await storedFiles(mine)).toEqual([]);
    expect(await storedFiles(sent)).toHaveLength(3);
  });

  test("after a day the unsent go, with bytes and broken uploads; the sent and the young stay", async () => {
    const { db, sql, advance } = database();
    const [old, sent] = [
      await staged(jpeg),
      await staged(await sharp(jpeg).jpeg({ quality: 30 }).toBuffer()),
    ];
    await attach(sent);
    const dead = randomUUID();
    const upload = path.join(folder, "uploads", dead);
    const note = {
      size: 9,
      metadata: { fileName: "a", shopId: place.shopId, userId: people.buyer, byRole: "buyer" },
    };
    await writeFile(upload, "abc");
    await writeFile(`${upload}.json`, JSON.stringify(note));
    await storage.put([jpeg], `${dead}.display.webp`);
    const yesterday = new Date(Date.now() - 25 * HOUR);
    for (const file of [upload, `${upload}.json`]) await utimes(file, yesterday, yesterday);
    await advance(25 * HOUR);
    const young = await staged(jpeg);
    const swept = await sweepStagedEvidence(db, storage, new Date());
    expect(swept.staged).toBeGreaterThanOrEqual(1);
    expect(swept.uploads).toBe(1);
    expect(await storedFiles(old)).toEqual([]);
    expect(await storedFiles(dead)).toEqual([]);
    await expect(stat(upload)).rejects.toThrow();
    expect(await storedFiles(sent)).toHaveLength(3);
    expect(await storedFiles(young)).toHaveLength(3);
    const left = await sql`select id from evidence where case_id is null`;
    expect(left.map((row) => row.id)).toEqual([young]);
  });
});
