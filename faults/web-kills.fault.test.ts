import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { aMarketplace } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { faultPlan } from "@/tools/fault-plan";
import { untilQuiet } from "./database-quiet";
import { checkInvariants } from "./invariants";
import { seeded } from "./random";
import { aCrowd, isResult, someCases } from "./web-load";
import { startWeb } from "./web-process";

const database = ownDatabase();
const PEOPLE = 4;

test(`a web process killed ${faultPlan.webKills} times among commands loses nothing and does nothing twice`, async () => {
  const { db, sql: raw, url } = database();
  const random = seeded(faultPlan.seed);
  const f = await aMarketplace(db, "generic", { graceSeconds: 0, messageOnReject: true });
  let web = await startWeb({ databaseUrl: url });
  let told = 0;
  let unknown = 0;
  try {
    for (let kill = 0; kill < faultPlan.webKills; kill += 1) {
      const cases = await someCases(f, 8);
      const crowd = await aCrowd(db, f, cases, web.address, random);
      const working = crowd.work(PEOPLE);
      // Not before the first answer: a process that is still warming up is no target.
      while (crowd.told.length === 0) await sleep(20);
      await sleep(random.below(1_500));
      await web.running.kill();
      await working;
      await untilQuiet(raw);
      expect(crowd.failed, web.output()).toEqual([]);
      await checkInvariants(db, { told: crowd.told });

      web = await web.again();
      for (const one of crowd.cut) {
        const answer = await crowd.send(one);
        expect(isResult(answer.result), answer.text).toBe(true);
        const again = await crowd.send(one);
        expect(okOf(again.result)).toEqual(okOf(answer.result));
        if (isResult(again.result) && again.result.ok) await happenedOnce(one.press.commandId);
      }
      await checkInvariants(db, { told: crowd.told });
      told += crowd.told.length;
      unknown += crowd.cut.length;
    }
  } finally {
    await web.running.kill();
  }
  expect(unknown).toBeGreaterThan(0);
  console.log(`${told} commands acknowledged, ${unknown} cut off and sent again`);
});

const okOf = (result: unknown) =>
  isResult(result) ? { ok: result.ok, refusal: result.refusal } : { broken: result };

async function happenedOnce(commandId: string): Promise<void> {
  const [row] = await database().db.execute<{ commands: number; first: number; last: number; n: number }>(sql`
    select (select count(*)::int from commands where command_id = ${commandId}) as commands,
           min(seq)::int as first, max(seq)::int as last, count(*)::int as n
    from case_events where command_id = ${commandId}`);
  expect(row?.commands).toBe(1);
  // The events of one command stand together: a second run would leave others between them.
  if (row && row.n > 0) expect(row.last - row.first + 1).toBe(row.n);
}
