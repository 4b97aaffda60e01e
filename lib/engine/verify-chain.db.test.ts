import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { chainsAfter } from "@/db/stores/chains";
import { aMarketplace } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { script, startProcess } from "@/tools/processes";
import { firstBrokenLink } from "./verify-chain";

const database = ownDatabase();

/** `npm run verify:chain` over this database. */
async function verify(): Promise<{ code: number | null; output: string }> {
  let output = "";
  const onOutput = (text: string) => {
    output += text;
  };
  const tool = startProcess("verify", script("tools/verify-chain.ts"), {
    env: { DATABASE_URL: database().url },
    onOutput,
  });
  return { code: await tool.ended, output };
}

async function faults() {
  const found: { no: string; seq: number; fault: string }[] = [];
  let last: Awaited<ReturnType<typeof chainsAfter>>[number] | undefined;
  do {
    const page = await chainsAfter(database().db, last ?? null, 2);
    for (const chain of page) {
      const broken = firstBrokenLink(chain.events, chain.head);
      if (broken !== null) found.push({ no: chain.no, ...broken });
    }
    last = page.at(-1);
  } while (last !== undefined);
  return found;
}

test("every chain holds; a changed word, a lost event and a changed head are named", async () => {
  const { db } = database();
  const market = await aMarketplace(db, "tiktok-tokopedia");
  const opened = [];
  for (let n = 0; n < 5; n++) opened.push(await market.open());
  for (const key of opened) {
    for (const text of ["Halo, kami periksa dulu.", "Mohon ditunggu ya."]) {
      expect(await market.press(key, "post_message", { text }, market.actors.staff)).toMatchObject({
        ok: true,
      });
    }
  }
  expect(await faults()).toEqual([]);
  expect(await verify()).toMatchObject({ code: 0, output: expect.stringContaining("5 cases") });

  const [changed, lost, cut, head] = opened;
  await expect(
    db.execute(sql`update case_events set body = body || ' ' where case_id = ${changed?.caseId}`),
  ).rejects.toThrow();
  await db.execute(sql`alter table case_events disable trigger user`);
  await db.execute(
    sql`update case_events set body = replace(body, 'staff', 'owner') where case_id = ${changed?.caseId} and seq = 2`,
  );
  await db.execute(sql`delete from notifications where case_id in (${lost?.caseId}, ${cut?.caseId})`);
  await db.execute(sql`delete from case_events where case_id = ${lost?.caseId} and seq = 2`);
  await db.execute(sql`delete from case_events where case_id = ${cut?.caseId} and seq = 3`);
  await db.execute(sql`alter table case_events enable trigger user`);
  await db.execute(sql`update cases set hash = ${"f".repeat(64)} where id = ${head?.caseId}`);

  const named = new Map((await faults()).map(({ no, seq, fault }) => [no, { seq, fault }]));
  expect(named.size).toBe(4);
  expect(named.get(changed?.no ?? "")).toEqual({ seq: 2, fault: "altered" });
  expect(named.get(lost?.no ?? "")).toEqual({ seq: 2, fault: "missing" });
  expect(named.get(cut?.no ?? "")).toEqual({ seq: 3, fault: "missing" });
  expect(named.get(head?.no ?? "")).toEqual({ seq: 3, fault: "head" });

  const { code, output } = await verify();
  expect(code).toBe(1);
  expect(output).toContain(`${changed?.no}: event 2 is not what was written`);
});
