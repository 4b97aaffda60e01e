import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { aMarketplace } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { readiness } from "@/lib/queries/readiness";
import { checkInvariants } from "./invariants";
import { until } from "./until";
import { someCases } from "./web-load";
import { startWorker, type Worker } from "./worker-process";

const database = ownDatabase();
let worker: Worker | undefined;
afterAll(() => worker?.running.kill());

test("a case whose rules cannot be read holds up no other, is shown with its error, and goes on once mended", async () => {
  const { db, url } = database();
  const broken = await aMarketplace(db, "tiktok-tokopedia");
  const healthy = await aMarketplace(db, "tiktok-tokopedia");
  const [poisoned] = await someCases(broken, 1);
  const others = await someCases(healthy, 5);
  const [kept] = await db.execute<{ body: string }>(
    sql`select body::text as body from policy_versions where marketplace_id = ${broken.marketplaceId}`,
  );
  await db.execute(sql`
    update policy_versions set body = 'null' where marketplace_id = ${broken.marketplaceId}`);
  // The broken one has waited longest: it comes first in every sweep.
  await db.execute(sql`
    update case_clocks set reminders = 2, soft_due = app_now(), next_reminder_at = null,
      hard_due = app_now() + case when case_id = ${poisoned?.key.caseId ?? ""} then interval '0' else interval '500 ms' end
    where kind = 'seller_answers'`);
  worker = startWorker({ databaseUrl: url });
  const output = worker.output;
  await until(async () => (await approved(healthy.marketplaceId)) === others.length, 30, output);

  await until(async () => (await errorOf(poisoned?.key.caseId ?? "")) !== null, 30, output);
  expect(await approved(broken.marketplaceId)).toBe(0);
  expect(await readiness(db)).toMatchObject({ stuckDeadlines: 1 });
  expect(output()).toContain("a deadline cannot be carried out");
  // As the log writes it: in JSON.
  const told = JSON.stringify((await errorOf(poisoned?.key.caseId ?? "")) ?? "no error");
  expect(output()).toContain(told.slice(1, -1));

  // Mended by whoever looks after the policy; the next try comes within a minute, here at once.
  await db.execute(sql`
    update policy_versions set body = ${kept?.body ?? ""}::jsonb where marketplace_id = ${broken.marketplaceId}`);
  await db.execute(sql`update case_clocks set retry_at = app_now() where error is not null`);
  await until(async () => (await approved(broken.marketplaceId)) === 1, 30, output);
  expect(await readiness(db)).toMatchObject({ stuckDeadlines: 0 });
  await checkInvariants(db, { worker: true });
});

async function approved(marketplaceId: string): Promise<number> {
  const [row] = await database().db.execute<{ n: number }>(sql`
    select count(*)::int as n from case_events e join cases c on c.id = e.case_id
    where e.type = 'auto_approved' and c.marketplace_id = ${marketplaceId}`);
  return row?.n ?? 0;
}

async function errorOf(caseId: string): Promise<string | null> {
  const [row] = await database().db.execute<{ error: string | null }>(
    sql`select error from case_clocks where case_id = ${caseId} and kind = 'seller_answers'`,
  );
  return row?.error ?? null;
}
