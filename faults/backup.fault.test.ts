import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { connect } from "@/db/client";
import { backUp, restore } from "@/tools/backup";
import { withPostgres } from "@/tools/postgres";
import { postgresPrograms } from "@/tools/postgres-binaries";
import { runProcess, script } from "@/tools/processes";
import { startDoomedChild } from "./doomed-child";
import { checkInvariants } from "./invariants";
import { startOwnServer } from "./own-server";

const FOLDER = mkdtempSync(path.join(tmpdir(), "tuntas-backup-"));
const ELSEWHERE = ".data/restored-postgres";
const elsewhere = () => postgresPrograms().dataDirFor(path.resolve(ELSEWHERE));
const clean = () => {
  rmSync(elsewhere(), { recursive: true, force: true });
  rmSync(`${elsewhere()}.json`, { force: true });
};
afterAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  clean();
});

test("a copy taken while people work starts elsewhere: nothing told before is missing, every chain is whole", async () => {
  clean();
  const server = await startOwnServer();
  const evidenceDir = path.join(FOLDER, "evidence-in-use");
  mkdirSync(evidenceDir);
  writeFileSync(path.join(evidenceDir, "foto.jpg"), "bytes");
  const child = startDoomedChild(server.url, 7);
  let told: typeof child.told = [];
  try {
    await child.ready;
    await sleep(1_500);
    told = [...child.told];
    await backUp(server.url, path.join(FOLDER, "copy"), { dataDir: ".data/fault-postgres", evidenceDir });
    expect(child.told.length, "nobody worked during the backup").toBeGreaterThan(told.length);
  } finally {
    await child.running.kill();
    await server.stop();
  }
  expect(told.length).toBeGreaterThan(0);

  const restoredFiles = path.join(FOLDER, "restored-evidence");
  const into = { dataDir: ELSEWHERE, evidenceDir: restoredFiles };
  await restore(path.join(FOLDER, "copy"), into);
  expect(readFileSync(path.join(restoredFiles, "foto.jpg"), "utf8")).toBe("bytes");
  await expect(restore(path.join(FOLDER, "copy"), into)).rejects.toThrow("is there already");
  await withPostgres({ dataDir: ELSEWHERE, disposable: true }, async (restored) => {
    const url = restored.url(new URL(server.url).pathname.slice(1));
    const connection = connect(url, { max: 6 });
    const { cases } = await checkInvariants(connection.db, { told });
    await connection.close();
    const verified = await runProcess(script("tools/verify-chain.ts"), { DATABASE_URL: url });
    expect(verified.output).toContain(`${cases} cases, every chain is whole`);
    expect(verified.ok).toBe(true);
  });
});
