import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { auditCase } from "@/db/testing/audit-case";
import { passDeadline } from "@/db/testing/expire";
import { aMarketplace, type Fixture } from "@/db/testing/fixtures";
import { movedFor } from "@/db/testing/goods-of";
import { ownDatabase } from "@/db/testing/test-database";
import { SYSTEM } from "@/lib/domain/access";

const database = ownDatabase();
const TEXT = "Penjelasan yang cukup panjang.";
const NOW_AT_ONCE = { graceSeconds: 0 };
const OK = { ok: true };

async function reputationOf(f: Fixture) {
  const rows = await database().db.execute<{ code: string; delta: number }>(
    sql`select code, delta from reputation_events where shop_id = ${f.shopId} order by at, cause_seq`,
  );
  return rows.map((row) => [row.code, row.delta]);
}

test("points are lost when carelessness is found and the money has arrived, and come back with a won appeal", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "tokopedia", NOW_AT_ONCE);
  const { buyer, owner, mediator, senior } = f.actors;
  const key = await f.open({ kind: "negligence", reason: "late", lines: [] });
  expect(await f.press(key, "reject_solution", { reason: "other", text: TEXT }, owner)).toMatchObject(OK);
  const ruling = (shipping: number, negligence: "found" | "not_found") => ({
    solution: { lines: [], shipping },
    fault: negligence === "found" ? "seller" : "none",
    negligence,
    findings: [{ rule: "claim_must_be_shown", evidenceIds: [], result: "not_proven" }],
    text: TEXT,
  });
  expect(await f.press(key, "take_case", {}, mediator)).toMatchObject(OK);
  expect(await f.press(key, "decide_case", ruling(18_000, "found"), mediator)).toMatchObject(OK);
  expect((await auditCase(db, key)).c.state.negligence).toBe("found");
  expect(await reputationOf(f)).toEqual([]);
  expect(await passDeadline(db, key, "execution_hold")).toMatchObject(OK);
  expect(await reputationOf(f)).toEqual([]);
  expect(await f.press(key, "report_refund", { outcome: "settled" }, SYSTEM)).toMatchObject(OK);
  expect(await reputationOf(f)).toEqual([["negligence", -3]]);

  expect(await f.press(key, "file_appeal", { finding: 0, text: TEXT }, owner)).toMatchObject(OK);
  expect(await f.press(key, "take_case", {}, senior)).toMatchObject(OK);
  expect(await f.press(key, "decide_case", ruling(0, "not_found"), senior)).toMatchObject(OK);
  const { c } = await auditCase(db, key);
  expect([c.state.stage, c.state.negligence]).toEqual(["closed", "not_found"]);
  expect(await reputationOf(f)).toEqual([
    ["negligence", -3],
    ["negligence_reversed", 3],
  ]);
  // The buyer keeps what he has; the platform makes the shop whole.
  expect(await movedFor(db, key)).toEqual([
    ["escrow", "disputed", 18_000],
    ["disputed", "buyer_refund", 18_000],
    ["platform_comp", "seller_balance", 18_000],
  ]);
  expect(await f.press(key, "file_appeal", { finding: 0, text: TEXT }, buyer)).toMatchObject({ ok: false });
});

test("who admits carelessness has paid before the desk looks at it: points are lost with the finding", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "tokopedia", NOW_AT_ONCE);
  const key = await f.open({ kind: "negligence", reason: "late", lines: [] });
  expect(await f.press(key, "accept_solution", {}, f.actors.owner)).toMatchObject(OK);
  expect(await f.press(key, "report_refund", { outcome: "settled" }, SYSTEM)).toMatchObject(OK);
  expect((await auditCase(db, key)).c.state.stage).toBe("fulfilling");
  expect(await reputationOf(f)).toEqual([]);
  expect(
    await f.press(key, "review_negligence", { found: true, text: TEXT }, f.actors.mediator),
  ).toMatchObject(OK);
  expect((await auditCase(db, key)).c.state.stage).toBe("closed");
  expect(await reputationOf(f)).toEqual([["negligence", -3]]);
});

/** Two complaints of two orders about one unit of the same articles. */
