import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { aMarketplace, type Fixture } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { sweepStagedEvidence } from "@/lib/jobs/sweep-staged-evidence";
import { diskStorage } from "@/lib/storage/disk";
import { uploader } from "./upload-client";
import { cookieOf } from "./web-client";
import { startWeb, type Web } from "./web-process";

const database = ownDatabase();
const ROOT = mkdtempSync(path.join(tmpdir(), "tuntas-storage-"));
const EVIDENCE = path.join(ROOT, "evidence");
const FULL = /^Ruang penyimpanan di server sedang penuh\. /;
const AWAY = /^Penyimpanan di server sedang tidak bisa dijangkau\. /;
const PHOTO = readFileSync("db/seed/evidence/packing-slip.jpg");
let web: Web;
let f: Fixture;
let upload: ReturnType<typeof uploader>;

beforeAll(async () => {
  const { db, url } = database();
  mkdirSync(EVIDENCE);
  web = await startWeb({ databaseUrl: url, evidenceDir: EVIDENCE });
  f = await aMarketplace(db, "generic");
  upload = uploader(web.address, await cookieOf(db, f.actors.owner.id), f.shopId);
});
afterAll(async () => {
  await web?.running.kill();
  // Still there only when a test failed half-way.
  spawnSync("umount", [EVIDENCE]);
  rmSync(ROOT, { recursive: true, force: true });
});

test("the disk fills up while a file is on its way: said in words, no row, and the same upload goes on later", async () => {
  const created = await upload.create(PHOTO.length);
  expect(created.status, created.body).toBe(201);
  const location = created.location ?? "";
  const half = Math.floor(PHOTO.length / 2);
  expect((await upload.append(location, 0, PHOTO.subarray(0, half))).status).toBe(204);

  // The kernel's own full device in the place of the file.
  const file = path.join(EVIDENCE, "uploads", location.split("/").at(-1) ?? "");
  renameSync(file, `${file}.aside`);
  symlinkSync("/dev/full", file);
  const refused = await upload.append(location, 0, PHOTO.subarray(half));
  expect(refused.status).toBeGreaterThanOrEqual(400);
  await nothingStaged();
  rmSync(file);
  renameSync(`${file}.aside`, file);

  expect((await upload.append(location, half, PHOTO.subarray(half))).status).toBe(204);
  const staged = await upload.finish(location);
  expect(JSON.parse(staged.body)).toMatchObject({ ok: true });
  await forgetAll();
});

test("the storage is away: said in words at each step, no row, and everything works once it is back", async () => {
  const created = await upload.create(PHOTO.length);
  const location = created.location ?? "";
  expect((await upload.append(location, 0, PHOTO)).status).toBe(204);
  mkdirSync(path.join(EVIDENCE, "files"), { recursive: true });
  renameSync(path.join(EVIDENCE, "files"), path.join(EVIDENCE, "files.away"));
  writeFileSync(path.join(EVIDENCE, "files"), "");
  const unstaged = await upload.finish(location);
  expect(unstaged.status).toBe(507);
  expect(JSON.parse(unstaged.body)).toMatchObject({
    ok: false,
    message: expect.stringMatching(AWAY),
  });
  await nothingStaged();
  rmSync(path.join(EVIDENCE, "files"));
  renameSync(path.join(EVIDENCE, "files.away"), path.join(EVIDENCE, "files"));

  renameSync(EVIDENCE, `${EVIDENCE}.away`);
  writeFileSync(EVIDENCE, "");
  const fresh = await upload.create(PHOTO.length);
  expect(fresh.status).toBe(507);
  expect(fresh.body).toMatch(AWAY);
  await nothingStaged();
  rmSync(EVIDENCE);
  renameSync(`${EVIDENCE}.away`, EVIDENCE);

  const staged = await upload.finish(location);
  expect(JSON.parse(staged.body)).toMatchObject({ ok: true });
  await forgetAll();
});

test("a real disk runs full under an upload and under its copies: said in words, and the upload is kept", async () => {
  const away = `${EVIDENCE}.real`;
  if (!mountDisk(away)) {
    // Whoever may not mount has the kernel's full device of the first test.
    return expect(existsSync(EVIDENCE)).toBe(true);
  }
  const created = await upload.create(PHOTO.length);
  expect(created.status, created.body).toBe(201);
  const location = created.location ?? "";
  resizeDisk("64k");
  const full = await upload.append(location, 0, PHOTO);
  expect(full).toMatchObject({ status: 507, body: expect.stringMatching(FULL) });
  resizeDisk("1g");
  const offset = await upload.offset(location);
  expect((await upload.append(location, offset, PHOTO.subarray(offset))).status).toBe(204);
  resizeDisk("128k");
  const unstaged = await upload.finish(location);
  expect(unstaged.status).toBe(507);
  expect(JSON.parse(unstaged.body)).toMatchObject({ ok: false, message: expect.stringMatching(FULL) });
  await nothingStaged();
  resizeDisk("16m");
  // Half a gigabyte is kept free for everything else: refused before a byte is sent.
  expect(await upload.create(PHOTO.length)).toMatchObject({ status: 507, body: expect.stringMatching(FULL) });
  expect(JSON.parse((await upload.finish(location)).body)).toMatchObject({ ok: true });
  await forgetAll();
  spawnSync("umount", [EVIDENCE]);
  rmSync(EVIDENCE, { recursive: true });
  renameSync(away, EVIDENCE);
});

test("what nobody attached within a day is swept: rows, bytes and unfinished uploads", async () => {
  const { db } = database();
  const done = await upload.create(PHOTO.length);
  await upload.append(done.location ?? "", 0, PHOTO);
  expect((await upload.finish(done.location ?? "")).status).toBe(200);
  const left = await upload.create(PHOTO.length);
  await upload.append(left.location ?? "", 0, PHOTO.subarray(0, 100));
  const folder = path.join(EVIDENCE, "uploads");
  const old = new Date(Date.now() - 25 * 3_600_000);
  for (const name of readdirSync(folder)) utimesSync(path.join(folder, name), old, old);
  await db.execute(
    sql`update evidence set uploaded_at = uploaded_at - interval '25 hours' where case_id is null`,
  );
  vi.stubEnv("EVIDENCE_DIR", EVIDENCE);
  const swept = await sweepStagedEvidence(db, diskStorage(EVIDENCE), new Date());
  expect(swept.staged).toBe(1);
  expect(swept.uploads).toBeGreaterThanOrEqual(1);
  expect(readdirSync(folder)).toEqual([]);
  const files = existsSync(path.join(EVIDENCE, "files"))
    ? readdirSync(path.join(EVIDENCE, "files"), { recursive: true, withFileTypes: true })
    : [];
  expect(files.filter((entry) => entry.isFile())).toEqual([]);
});

/** Where this user may mount: a disk of its own in the place of the evidence folder. */
function mountDisk(away: string): boolean {
  renameSync(EVIDENCE, away);
  mkdirSync(EVIDENCE);
  const done = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1g", "tmpfs", EVIDENCE]);
  if (done.status === 0) return true;
  rmSync(EVIDENCE, { recursive: true });
  renameSync(away, EVIDENCE);
  return false;
}

function resizeDisk(size: string): void {
  const done = spawnSync("mount", ["-o", `remount,size=${size}`, EVIDENCE]);
  expect(done.status, String(done.stderr)).toBe(0);
}

async function nothingStaged(): Promise<void> {
  const rows = await database().db.execute(sql`select id from evidence where case_id is null`);
  expect([...rows], "a row without its file").toEqual([]);
}

async function forgetAll(): Promise<void> {
  await database().db.execute(sql`delete from evidence where case_id is null`);
  rmSync(path.join(EVIDENCE, "files"), { recursive: true, force: true });
}
