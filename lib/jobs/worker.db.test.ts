import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { outbox, refunds } from "@/db/schema";
import { workerIsAlive } from "@/db/stores/heartbeat";
import { LIVE_CHANNEL } from "@/db/stores/outbox";
import { aMarketplace } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { type Running, startProcess, WORKER } from "@/tools/processes";
import { startWorld } from "@/tools/world";

const database = ownDatabase();
const patience = { timeout: 15_000, interval: 100 };
const stops: (() => Promise<unknown> | unknown)[] = [];
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

/** The worker as it is started in production, with what it has logged so far. */
function startWorker(env: Record<string, string>): { worker: Running; output: () => string } {
  let output = "";
  const onOutput = (text: string) => {
    output += text;
  };
  const worker = startProcess("worker", WORKER, { env, onOutput });
  stops.push(worker.stop);
  return { worker, output: () => output };
}

test("the worker tells the web, sends refunds, lives through a lost database and ends politely", async () => {
  const { db, sql, url } = database();
  const world = await startWorld({ port: 0, tuntasUrl: "http://127.0.0.1:9", ingestKeyOf: async () => null });
  stops.push(world.stop);
  const heard: string[] = [];
  const listening = await sql.listen(LIVE_CHANNEL, (payload) =>
    heard.push(...(JSON.parse(payload) as string[])),
  );
  stops.push(() => listening.unlisten());

  const market = await aMarketplace(db, "tiktok-tokopedia", { graceSeconds: 0 });
  const settings = {
    DATABASE_URL: url,
    WORLD_URL: `http://127.0.0.1:${(world.server.address() as AddressInfo).port}`,
    EVIDENCE_DIR: ".data/test-evidence-of-the-worker",
    LOG_LEVEL: "info",
  };
  const { worker, output } = startWorker(settings);
  const second = startWorker(settings);
  await vi.waitFor(async () => expect(await workerIsAlive(db), output()).toBe(true), patience);

  const grantOne = async () => {
    const key = await market.open();
    await market.press(key, "accept_solution", {}, market.actors.owner);
    return key;
  };
  const isSent = async (caseId: string) => {
    const [refund] = await db.select().from(refunds).where(eq(refunds.caseId, caseId));
    expect(refund, output()).toMatchObject({ state: "sent", attempts: 1 });
  };
  const first = await grantOne();
  await vi.waitFor(() => isSent(first.caseId), patience);
  await vi.waitFor(() => expect(heard).toContain(first.no), patience);

  // Again and again: sooner or later a connection is cut in the middle of a transaction.
  for (let n = 0; n < 12; n++) {
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name like 'tuntas%' and pid <> pg_backend_pid()`;
    await sleep(90 + n * 11);
  }
  const later = await grantOne();
  await vi.waitFor(() => isSent(later.caseId), patience);
  await vi.waitFor(async () => expect(await db.select().from(outbox)).toEqual([]), patience);
  expect(output()).not.toContain("Rina");

  for (const own of [worker, second.worker]) {
    await own.stop();
    expect(await own.ended, output() + second.output()).toBe(0);
  }
}, 60_000);
