import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { makeDue } from "@/db/testing/expire";
import { aMarketplace } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { startDoomedChild } from "./doomed-child";
import { checkInvariants } from "./invariants";
import { until } from "./until";
import { act, actionOf, cookieOf } from "./web-client";
import { isResult, someCases } from "./web-load";
import { startWeb } from "./web-process";
import { startWorker } from "./worker-process";

const database = ownDatabase();
const FIVE_MINUTES_MS = 5 * 60_000;
const EARLY_MS = 4_000;
const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

const wrongBy = (ms: number) => ({
  NODE_OPTIONS: `--import ${pathToFileURL(path.resolve("faults/skewed-clock.mjs")).href}`,
  SKEW_MS: String(ms),
});

test("machines five minutes fast and slow agree on every deadline and every instant", async () => {
  const { db, url } = database();
  const f = await aMarketplace(db, "tiktok-tokopedia", { graceSeconds: 0 });
  const startedAt = await databaseNow();
  const fast = startWorker({ databaseUrl: url, env: wrongBy(FIVE_MINUTES_MS) });
  const slow = startWorker({ databaseUrl: url, env: wrongBy(-FIVE_MINUTES_MS) });
  const [fastWeb, slowWeb] = [
    await startWeb({ databaseUrl: url, env: wrongBy(FIVE_MINUTES_MS) }),
    await startWeb({ databaseUrl: url, env: wrongBy(-FIVE_MINUTES_MS) }),
  ];
  const child = startDoomedChild(url, 9, wrongBy(-FIVE_MINUTES_MS));
  stops.push(
    fast.running.kill,
    slow.running.kill,
    fastWeb.running.kill,
    slowWeb.running.kill,
    child.running.kill,
  );
  await child.ready;

  // Both workers are at work; a deadline in the future stays alone although one of them is past it.
  await until(() => [fast, slow].every((own) => own.output().includes("started")), 30, fast.output);
  const [due, early, late] = await someCases(f, 3);
  if (due === undefined || early === undefined || late === undefined) throw new Error("too few cases");
  await makeDue(db, due.key, "seller_answers", EARLY_MS);
  const dueAt = (await databaseNow()) + EARLY_MS;
  await until(async () => (await approvedAt(due.key.caseId)) !== null, 30, fast.output);
  const at = (await approvedAt(due.key.caseId)) ?? 0;
  expect(at).toBeGreaterThanOrEqual(dueAt - 500);
  expect(at - dueAt).toBeLessThan(15_000);

  // A person on the slow machine is not too early, one on the fast machine is not too late.
  await makeDue(db, early.key, "seller_answers", 120_000);
  await makeDue(db, late.key, "seller_answers", 120_000);
  const cookie = await cookieOf(db, f.actors.owner.id);
  for (const [web, own] of [
    [fastWeb, early],
    [slowWeb, late],
  ] as const) {
    const command = { no: own.key.no, commandId: crypto.randomUUID(), input: {} };
    const { result, text } = await act(web.address, cookie, actionOf("accept_solution"), command);
    expect(isResult(result) && result.ok, text).toBe(true);
    const answer = await fetch(`${web.address}/api/cases?toko=${f.shopCode}`, { headers: { cookie } });
    const { serverNow } = (await answer.json()) as { serverNow: string };
    expect(Math.abs(Date.parse(serverNow) - (await databaseNow()))).toBeLessThan(10_000);
  }
  await sleep(500);
  await child.running.kill();
  const endedAt = await databaseNow();
  const [outside] = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from case_events
    where extract(epoch from occurred_at) * 1000 not between ${startedAt - 1} and ${endedAt + 1}`);
  expect(outside?.n, "an event carries a machine's time").toBe(0);
  const backwards = await db.execute(sql`
    select 1 from case_events a join case_events b on b.case_id = a.case_id and b.seq = a.seq + 1
    where b.occurred_at < a.occurred_at`);
  expect([...backwards]).toEqual([]);
  await checkInvariants(db, { told: child.told, worker: true });
});

async function databaseNow(): Promise<number> {
  const [row] = await database().db.execute<{ ms: string }>(
    sql`select extract(epoch from app_now()) * 1000 as ms`,
  );
  return Number(row?.ms);
}

async function approvedAt(caseId: string): Promise<number | null> {
  const [row] = await database().db.execute<{ ms: string }>(sql`
    select extract(epoch from occurred_at) * 1000 as ms from case_events
    where case_id = ${caseId} and type = 'auto_approved'`);
  return row === undefined ? null : Number(row.ms);
}
