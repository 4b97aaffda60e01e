import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cases, commands } from "@/db/schema";
import { ownDatabase } from "@/db/testing/test-database";
import { faultPlan } from "@/tools/fault-plan";
import { send } from "./attempt";
import { untilQuiet } from "./database-quiet";
import { startDoomedChild, unanswered } from "./doomed-child";
import { checkInvariants } from "./invariants";
import { checkOutboxUndrained } from "./ledger-invariants";
import { seeded } from "./random";

const database = ownDatabase();
const LONGEST_LIFE_MS = 1_300;

test(`a process killed at ${faultPlan.kills} random moments leaves whole commands or nothing of them`, async () => {
  const { db, sql, url } = database();
  const random = seeded(faultPlan.seed);
  let unknown = 0;
  let happened = 0;
  let told = 0;
  let next = startDoomedChild(url, faultPlan.seed * 1_000);
  for (let kill = 0; kill < faultPlan.kills; kill += 1) {
    const child = next;
    const marketplaceId = await child.ready;
    await sleep(random.below(LONGEST_LIFE_MS));
    await child.running.kill();
    // The next one starts up while we look at what this one left behind.
    if (kill + 1 < faultPlan.kills) next = startDoomedChild(url, faultPlan.seed * 1_000 + kill + 1);
    expect(child.noise()).toBe("");
    await untilQuiet(sql);

    const shopIds = await shopsOf(marketplaceId);
    await checkInvariants(db, { marketplaceId, told: child.told });
    await checkOutboxUndrained(db, shopIds);
    told += child.told.length;
    for (const attempt of unanswered(child)) {
      unknown += 1;
      const { commandId } = attempt.request;
      const before = await db.select().from(commands).where(eq(commands.commandId, commandId));
      happened += before.length;
      // Whoever got no answer sends the same command again: it happens now, or the first answer comes back.
      const answer = await send(db, attempt);
      if (before.length > 0) expect(answer.ok, `${commandId} had happened`).toBe(true);
      const again = await send(db, attempt);
      expect(again).toEqual(answer);
    }
    await checkInvariants(db, { marketplaceId, told: child.told });
    await checkOutboxUndrained(db, shopIds);
  }
  expect(told, "the children got nothing done").toBeGreaterThan(faultPlan.kills);
  expect(unknown, "no child was killed in the middle of a command").toBeGreaterThan(0);
  console.log(`${told} commands acknowledged; of ${unknown} cut off, ${happened} had happened`);
});

async function shopsOf(marketplaceId: string): Promise<string[]> {
  const rows = await database()
    .db.selectDistinct({ shopId: cases.shopId })
    .from(cases)
    .where(eq(cases.marketplaceId, marketplaceId));
  return rows.map((row) => row.shopId);
}
