import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { orderLines } from "@/db/schema";
import { auditCase } from "@/db/testing/audit-case";
import { expire, makeDue } from "@/db/testing/expire";
import { aMarketplace } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import type { RefusalCode } from "@/lib/domain/case/refusals";
import type { CaseVerb } from "@/lib/domain/case/rulebook";
import { firstRace, raceRounds } from "@/tools/race-rounds";
import { openCase } from "./open-case";
import { perform } from "./perform";
import type { Performed, Refused } from "./result";

const database = ownDatabase();
const ROUNDS = raceRounds();
const FIRST = firstRace();
const TEXT = "Penjelasan yang cukup panjang.";

/** Refusals that tell somebody who came second what has happened. */
const CLEAR: readonly RefusalCode[] = [
  "stale",
  "wrong_status",
  "already_closed",
  "window_closed",
  "no_such_clock",
];

const refusals = (answers: readonly (Performed | Refused)[]) =>
  answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));

test("accepting, running out of time and withdrawing at once: exactly one of them happens", {
  timeout: 600_000,
}, async () => {
  const { db } = database();
  const f = await aMarketplace(db, "tiktok-tokopedia", { graceSeconds: 0 });
  const won = new Map<string, number>();
  for (let round = FIRST; round < FIRST + ROUNDS; round += 1) {
    const order = await f.anotherOrder();
    const key = await f.open(
      { lines: [{ orderLineId: order.lineIds[0], qty: 1 + (round % 9) }] },
      order.orderId,
    );
    const clockId = await makeDue(db, key, "seller_answers", 4 + (round % 8));
    const soon = async (act: () => Promise<Performed | Refused>, ms: number) => {
      await wait(ms);
      return act();
    };
    const answers = await Promise.all([
      soon(() => f.press(key, "accept_solution", {}, f.actors.owner), (round * 3) % 11),
      soon(() => expire(db, key, "seller_answers", clockId), (round * 5) % 13),
      soon(() => f.press(key, "withdraw", {}, f.actors.buyer), (round * 7) % 17),
    ]);
    const { c, events } = await auditCase(db, key);
    const endings = events.filter((event) =>
      ["solution_accepted", "auto_approved", "case_withdrawn"].includes(event.type),
    );
    expect(endings.map((event) => event.type)).toHaveLength(1);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(refusals(answers).filter((code) => !CLEAR.includes(code))).toEqual([]);
    expect(c.state.money).not.toBe("held");
    const ending = endings[0]?.type ?? "";
    won.set(ending, (won.get(ending) ?? 0) + 1);
  }
  expect([...won.values()].reduce((sum, n) => sum + n, 0)).toBe(ROUNDS);
});

test("fifty people press verbs that exclude each other: one wins, forty-nine are told why not", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "generic", { graceSeconds: 0 });
  const key = await f.open();
  const { termsVersion: seenTerms } = await auditCase(db, key);
  const proof = await f.stage(f.actors.owner, "packing_proof");
  const presses: readonly (readonly [CaseVerb, object, "buyer" | "owner" | "staff"])[] = [
    ["accept_solution", {}, "owner"],
    ["withdraw", {}, "buyer"],
    ["accept_solution", {}, "staff"],
    ["reject_solution", { reason: "other", text: TEXT, evidenceIds: [proof] }, "owner"],
    ["propose_solution", { solution: { lines: [], shipping: 0 }, text: TEXT }, "staff"],
  ];
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => {
      const [verb, input, who] = presses[i % presses.length] ?? ["withdraw", {}, "buyer"];
      return perform(db, {
        shopId: key.shopId,
        caseId: key.caseId,
        verb,
        input,
        actor: f.actors[who],
        commandId: randomUUID(),
        seenTerms,
      });
    }),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(refusals(answers).filter((code) => code !== "stale")).toEqual([]);
  expect((await auditCase(db, key)).termsVersion).toBe(seenTerms + 1);
});

test("two tabs complain about the same units at once: they are claimed once", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "generic");
  const tab = async () => ({
    shopId: f.shopId,
    orderId: f.orderId,
    actor: f.actors.buyer,
    commandId: randomUUID(),
    input: {
      kind: "refund_only",
      reason: "not_as_described",
      lines: [{ orderLineId: f.lineIds[0], qty: 5 }],
      withShipping: true,
      text: TEXT,
      evidenceIds: [await f.stage(f.actors.buyer, "item_photo")],
    },
  });
  const answers = await Promise.all([openCase(db, await tab()), openCase(db, await tab())]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(refusals(answers)).toEqual(["qty_exceeds_left"]);
  const [line] = await db
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.shopId, f.shopId), eq(orderLines.id, f.lineIds[0])));
  expect(line?.qtyClaimed).toBe(5);
});

test("a complaint is taken back while others are opened about its units: none is claimed twice", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "generic", { graceSeconds: 0 });
  const rounds = Math.min(ROUNDS, 20);
  for (let round = 0; round < rounds; round += 1) {
    const order = await f.anotherOrder();
    const [line] = order.lineIds;
    const about = (qty: number) => ({ lines: [{ orderLineId: line, qty }], withShipping: true });
    const first = await f.open(about(6), order.orderId);
    const soon = async (act: () => Promise<unknown>, ms: number) => {
      await wait(ms);
      return act().then(
        () => true,
        (refused: Error) => refused.message,
      );
    };
    const answers = await Promise.all([
      soon(() => f.open({ ...about(6), withShipping: false }, order.orderId), round % 7),
      soon(() => f.press(first, "withdraw", {}, f.actors.buyer), (round * 3) % 5),
      soon(() => f.open({ ...about(5), withShipping: false }, order.orderId), (round * 5) % 7),
    ]);
    for (const answer of answers)
      expect([true, expect.stringMatching(/qty_exceeds_left/)]).toContainEqual(answer);
    const [row] = await db.execute<{ claimed: number; live: number; shipping: number; disputed: number }>(sql`
      select l.qty_claimed as claimed, o.shipping_claimed::int as shipping,
             coalesce(sum((c.body #>> '{lines,0,qty}')::int) filter (where c.close_code is distinct from 'withdrawn'), 0)::int as live,
             coalesce(sum((c.body #>> '{lines,0,disputed}')::int) filter (where c.close_code is distinct from 'withdrawn'), 0)::int as disputed
      from order_lines l join orders o on o.shop_id = l.shop_id and o.id = l.order_id
      join cases c on c.shop_id = l.shop_id and c.order_id = l.order_id
      where l.id = ${line} group by l.id, l.shop_id, l.qty_claimed, o.shipping_claimed`);
    expect(row?.claimed).toBe(row?.live);
    expect([row?.shipping, [0, 5, 6]]).toEqual([0, expect.arrayContaining([row?.claimed])]);
    expect(row?.disputed).toBe(185_000 * (row?.claimed ?? 0));
  }
});

test("cases of one order settle at once without deadlock", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "generic", { graceSeconds: 0 });
  const keys = [];
  for (let n = 0; n < 9; n += 1) keys.push(await f.open({ lines: [{ orderLineId: f.lineIds[0], qty: 1 }] }));
  const answers = await Promise.all(keys.map((key) => f.press(key, "accept_solution", {}, f.actors.owner)));
  expect(refusals(answers)).toEqual([]);
  const [line] = await db
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.shopId, f.shopId), eq(orderLines.id, f.lineIds[0])));
  expect(line?.refunded).toBe(line?.paid);
});
