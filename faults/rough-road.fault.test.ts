import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { refunds } from "@/db/schema";
import { aMarketplace, type Fixture, type FixtureCase } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { reportRefund } from "@/lib/engine/refunds";
import { paymentsOver } from "@/lib/gateways/payments";
import { retryRefunds } from "@/lib/jobs/retry-refunds";
import { faultPlan } from "@/tools/fault-plan";
import { checkInvariants } from "./invariants";
import { seeded } from "./random";
import { checkReceived, type Receiver, reportAll, startReceiver } from "./receiver";
import { startRoughRoad, TROUBLES, type Trouble } from "./rough-road";
import { until } from "./until";
import { someCases } from "./web-load";
import { startWorker } from "./worker-process";

const database = ownDatabase();
/** One world for all tests of the file, as there is one database. */
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.stop());
const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** Half of the cases are refunded, the other half refused with a WhatsApp message. */
async function someEffects(n: number): Promise<{ f: Fixture; keys: FixtureCase[] }> {
  const f = await aMarketplace(database().db, "tokopedia", { graceSeconds: 0, messageOnReject: true });
  const keys = (await someCases(f, n)).map((own) => own.key);
  for (const [i, key] of keys.entries()) {
    const proof = i % 2 === 0 ? null : await f.stage(f.actors.owner, "packing_proof");
    const reject = { reason: "other", text: "Barang sesuai pesanan.", evidenceIds: [proof] };
    const done = await (proof === null
      ? f.press(key, "accept_solution", {}, f.actors.owner)
      : f.press(key, "reject_solution", reject, f.actors.owner));
    expect(done).toMatchObject({ ok: true });
  }
  return { f, keys };
}

/** The pause before a retry grows to minutes; here it is over at once. */
function hurryRetries(): () => Promise<void> {
  const { sql: raw } = database();
  const timer = setInterval(() => {
    raw`update pgboss.job set start_after = now() where state = 'retry' and start_after > now()`.catch(
      () => undefined,
    );
  }, 250);
  return async () => clearInterval(timer);
}

async function aRoadTo(plan: (key: string, attempt: number) => Trouble) {
  const road = await startRoughRoad(receiver.url, plan);
  stops.push(road.stop);
  const worker = startWorker({ databaseUrl: database().url, worldUrl: road.url });
  stops.push(worker.running.kill);
  return { road, worker };
}

test("down, slow, busy, broken, cut off, answered by a stranger, delivered twice: each effect arrives once", async () => {
  const { db } = database();
  const random = seeded(faultPlan.seed);
  const plans = new Map<string, Trouble[]>();
  const { f, keys } = await someEffects(16);
  const { road, worker } = await aRoadTo((key, attempt) => {
    const plan = plans.get(key) ?? aPlan(plans.size, random.pick);
    plans.set(key, plan);
    return plan[attempt] ?? "through";
  });
  stops.push(hurryRetries());
  // Whatever happens on the road, people go on.
  const talks = await Promise.all(
    keys.map((key) => f.press(key, "post_message", { text: "Halo, Kak." }, f.actors.buyer)),
  );
  expect(talks.filter((answer) => !answer.ok)).toEqual([]);
  await until(
    async () => (await jobs("completed")) === keys.length,
    90,
    () => `${worker.output().slice(-2_000)}\n${JSON.stringify([...road.calls])}`,
  );
  expect([...road.calls.values()].flat().filter((own) => own !== "through").length).toBeGreaterThan(10);
  await checkReceived(db, receiver);
  expect((await receiver.log()).messages).toHaveLength(keys.length / 2);
  expect((await receiver.log()).refunds).toHaveLength(keys.length / 2);

  await reportAll(db, receiver);
  await lies();
  const states = await db.select({ state: refunds.state }).from(refunds);
  expect(new Set(states.map((own) => own.state))).toEqual(new Set(["settled"]));
  await checkInvariants(db, { worker: true });
  await checkReceived(db, receiver);
});

test("a gateway that stays away: given up in the end, visible, and no case waits for it", async () => {
  const { db, sql: raw } = database();
  const { f, keys } = await someEffects(2);
  const { road, worker } = await aRoadTo(() => "500");
  const before = await failedJobs();
  await until(
    async () => (await raw`select to_regclass('pgboss.job') as it`)[0]?.it !== null,
    20,
    worker.output,
  );
  stops.push(hurryRetries());
  await until(async () => (await failedJobs()).length === before.length + 2, 60, worker.output);
  const given = (await failedJobs()).filter((own) => !before.includes(own));
  for (const key of given) {
    expect(road.calls.get(key)?.length, `${key} was tried`).toBe(13);
    expect(worker.output()).toContain(`"key":"${key}"`);
  }
  expect(worker.output()).toContain("given up after the last retry");
  for (const key of keys) {
    const talk = await f.press(key, "post_message", { text: "Masih ada kendala?" }, f.actors.buyer);
    expect(talk).toMatchObject({ ok: true });
  }
  // The money is not given up: what was granted and not answered for an hour is sent again under its key.
  await raw`update refunds set updated_at = updated_at - interval '61 minutes' where state = 'granted'`;
  road.becomes(() => "through");
  expect(await retryRefunds(db, paymentsOver(road.url))).toEqual({ sent: 1, unanswered: 0 });
  await checkReceived(db, receiver);
  await checkInvariants(db);
});

/** Every kind of trouble comes first somewhere; `slow` costs ten seconds and comes once. */
function aPlan(n: number, pick: <T>(from: readonly T[]) => T): Trouble[] {
  const quick = TROUBLES.filter((own) => own !== "slow");
  const first = TROUBLES[n] ?? pick(quick);
  return [first, pick(quick), pick(quick)];
}

/** Reports that cannot be true: paid money that failed, refunds nobody asked for, keys nobody gave out. */
async function lies(): Promise<void> {
  const { db } = database();
  for (const { key } of (await receiver.log()).refunds) {
    await reportRefund(db, { key, state: "failed", reason: "Rekening ditutup" });
    const [caseId = ""] = key.split(":").slice(1);
    for (const made of [`refund:${caseId}:999`, `refund:${caseId}`, "refund", "", `${key}:7:7`, `${key}:x`]) {
      const answer = await reportRefund(db, { key: made, state: "settled" });
      if (!made.startsWith(key)) expect(answer).toEqual({ ok: false, refusal: "not_found" });
    }
  }
}

async function jobs(state: string): Promise<number> {
  const [there] = await database().sql`select to_regclass('pgboss.job') as it`;
  if (there?.it === null) return -1;
  const [row] = await database().sql<{ n: number }[]>`
    select count(*)::int as n from pgboss.job where name in ('refund', 'whatsapp') and state = ${state}::pgboss.job_state`;
  return row?.n ?? 0;
}

async function failedJobs(): Promise<string[]> {
  if ((await jobs("failed")) < 0) return [];
  const rows = await database().db.execute<{ key: string }>(sql`
    select data->>'key' as key from pgboss.job where name in ('refund', 'whatsapp') and state = 'failed'`);
  return rows.map((row) => row.key);
}
