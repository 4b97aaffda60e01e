import { sql } from "drizzle-orm";
import { connect } from "@/db/client";
import { seedOrders } from "@/db/seed/orders";
import { seedWorld } from "@/db/seed/people";
import { playScenarios } from "@/db/seed/play";
import { seedPolicyDraft } from "@/db/seed/policy-draft";
import { SCENARIOS } from "@/db/seed/scenarios";
import { advanceTestClock, installTestClock, removeTestClock } from "@/db/testing/test-clock";
import { env } from "@/lib/env";
import { runTool } from "./run-tool";

const DAY_MS = 24 * 3_600_000;
const STARTS_DAYS_AGO = 21;
/** Older orders, so that some complaints lie weeks back. */
const OLD_BATCH_DAYS_AGO = 13;

/**
 * Fills a migrated, empty database with the demo: people, orders by ingest, and cases played through the
 * product's own door on a clock that starts three weeks ago and ends at the present.
 */
runTool(async () => {
  const { db, sql: raw, close } = connect(env.databaseUrl, { max: 4 });
  const now = new Date(
    (await db.execute<{ now: string }>(sql`select app_now() as now`))[0]?.now ?? Number.NaN,
  );
  await installTestClock(raw);
  await advanceTestClock(raw, -STARTS_DAYS_AGO * DAY_MS);
  await seedWorld(db);
  await seedOrders(db, new Date(now.getTime() - OLD_BATCH_DAYS_AGO * DAY_MS), 2);
  await seedOrders(db, now, 1);
  const numbers = await playScenarios({ db, sql: raw, now }, SCENARIOS);
  await seedPolicyDraft(db);
  await removeTestClock(raw);
  await db.execute(sql`delete from outbox where kind = 'live'`);
  await close();
  process.stdout.write(`${numbers.size} complaints played through.\n`);
});
