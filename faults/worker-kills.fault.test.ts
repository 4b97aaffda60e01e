import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { aMarketplace } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { faultPlan } from "@/tools/fault-plan";
import { checkInvariants } from "./invariants";
import { seeded } from "./random";
import { checkReceived, startReceiver } from "./receiver";
import { until } from "./until";
import { someCases } from "./web-load";
import { startWorker } from "./worker-process";

const database = ownDatabase();
const DUE = faultPlan.deadlines;
const MARKETPLACES = 8;
const KILLS = 4;

test(`workers killed while ${DUE} deadlines run out carry out each of them exactly once`, async () => {
  const { db, url } = database();
  const random = seeded(faultPlan.seed);
  await Promise.all(
    Array.from({ length: MARKETPLACES }, async () => {
      const f = await aMarketplace(db, "tiktok-tokopedia", { graceSeconds: 0 });
      await someCases(f, DUE / MARKETPLACES);
    }),
  );
  await db.execute(sql`
    update case_clocks set soft_due = app_now(), hard_due = app_now(), reminders = 2
    where kind = 'seller_answers' and state = 'running'`);
  const receiver = await startReceiver();
  const settings = { databaseUrl: url, worldUrl: receiver.url };
  const workers = [startWorker(settings), startWorker(settings)];
  const output = () => workers.map((own) => own.output().slice(-2_000)).join("\n");
  const startedAt = Date.now();
  try {
    await until(async () => (await expired()) > 0, 30, output);
    for (let kill = 0; kill < KILLS; kill += 1) {
      await sleep(random.below(DUE));
      await workers[kill % 2]?.running.kill();
      workers[kill % 2] = startWorker(settings);
    }
    await until(async () => (await expired()) === DUE, 60, output);
    const seconds = (Date.now() - startedAt) / 1_000;
    await until(async () => (await unsent()) === 0, 240, output);
    const sentAfter = (Date.now() - startedAt) / 1_000;
    console.log(`${DUE} deadlines carried out in ${seconds} s, their refunds sent after ${sentAfter} s`);
  } finally {
    await Promise.all(workers.map((own) => own.running.kill()));
  }
  const wrong = await db.execute(sql`
    select case_id from case_events group by case_id
    having count(*) filter (where type = 'auto_approved') <> 1
        or count(*) filter (where type = 'refund_granted') <> 1
        or count(*) filter (where type = 'refund_sent') <> 1`);
  expect([...wrong]).toEqual([]);
  await checkInvariants(db, { worker: true });
  await checkReceived(db, receiver);
  await receiver.stop();
});

async function expired(): Promise<number> {
  return count(sql`select count(*)::int as n from case_events where type = 'auto_approved'`);
}

async function unsent(): Promise<number> {
  return count(sql`select count(*)::int as n from refunds where state = 'granted'`);
}

async function count(query: ReturnType<typeof sql>): Promise<number> {
  const [row] = await database().db.execute<{ n: number }>(query);
  return row?.n ?? 0;
}
