import { expect, test } from "vitest";
import { auditCase } from "@/db/testing/audit-case";
import { expire, makeDue } from "@/db/testing/expire";
import { aMarketplace } from "@/db/testing/fixtures";
import { aPair, courierDelivers, movedFor, shelvesOf, stocked } from "@/db/testing/goods-of";
import { ownDatabase } from "@/db/testing/test-database";
import { SYSTEM } from "@/lib/domain/access";
import { RETURN_CONDITIONS } from "@/lib/domain/kinds";

const database = ownDatabase();
const NOW_AT_ONCE = { graceSeconds: 0 };
const ROUNDS = 20;
const OK = { ok: true };

test("a return comes back, is counted in and accepted with a deduction, and every rupiah and unit is accounted for", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "generic", NOW_AT_ONCE);
  const warehouse = await f.aMember("warehouse", "Joko Santoso");
  const [shirt, scarf] = f.lineIds;
  await stocked(db, f, "BTK-01", 5);
  const key = await f.open({
    kind: "return_refund",
    lines: [
      { orderLineId: shirt, qty: 2 },
      { orderLineId: scarf, qty: 1 },
    ],
  });
  expect(await f.press(key, "accept_solution", {}, f.actors.owner)).toMatchObject(OK);
  const handedOver = { method: "dropoff", courier: "JNE", resi: "jx00412001" };
  expect(await f.press(key, "ship_return", handedOver, f.actors.buyer)).toMatchObject(OK);
  expect((await auditCase(db, key)).c.state.return).toBe("in_transit");
  await courierDelivers(db, f, "JX00412001");
  expect((await auditCase(db, key)).c.state.return).toBe("arrived");
  const counted = [
    { orderLineId: shirt, qty: 2 },
    { orderLineId: scarf, qty: 0 },
  ];
  expect(await f.press(key, "confirm_receipt", { lines: counted }, warehouse)).toMatchObject(OK);
  expect(await shelvesOf(db, f)).toEqual({
    "BTK-01 sellable": 5,
    "BTK-01 quarantine": 2,
    "BTK-01 customer": -2,
  });
  const accept = (shirts: number, deducted: number) => ({
    disposed: [
      { orderLineId: shirt, qty: shirts, disposition: "sellable" },
      { orderLineId: shirt, qty: 1, disposition: "repair" },
      { orderLineId: scarf, qty: 1, disposition: "missing" },
    ],
    deducted: [{ orderLineId: shirt, rupiah: deducted }],
  });
  expect(await f.press(key, "accept_return", accept(2, 50_000), f.actors.owner)).toEqual({
    ok: false,
    refusal: "units_undisposed",
  });
  expect(await f.press(key, "accept_return", accept(1, 185_001), f.actors.owner)).toEqual({
    ok: false,
    refusal: "deduction_over_cap",
  });
  expect(await f.press(key, "accept_return", accept(1, 50_000), f.actors.owner)).toMatchObject(OK);
  await auditCase(db, key);
  expect(await f.press(key, "report_refund", { outcome: "settled" }, SYSTEM)).toMatchObject(OK);

  const { c } = await auditCase(db, key);
  expect([c.state.stage, c.closeCode, c.granted]).toEqual(["closed", "refunded_partial", 395_500]);
  expect(await movedFor(db, key)).toEqual([
    ["escrow", "disputed", 445_500],
    ["seller_balance", "freight", 18_000],
    ["disputed", "buyer_refund", 395_500],
    ["disputed", "seller_balance", 50_000],
  ]);
  expect(await shelvesOf(db, f)).toEqual({
    "BTK-01 sellable": 6,
    "BTK-01 repair": 1,
    "BTK-01 customer": -2,
    "BTK-02 missing": 1,
    "BTK-02 customer": -1,
  });
});

test("who changed his mind pays the way back out of his refund", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "lazada", NOW_AT_ONCE);
  const line = { orderLineId: f.lineIds[0], qty: 1 };
  const key = await f.open({
    kind: "return_refund",
    reason: "change_of_mind",
    conditions: [...RETURN_CONDITIONS],
  });
  await f.press(key, "accept_solution", {}, f.actors.owner);
  await f.press(
    key,
    "ship_return",
    { method: "dropoff", courier: "JNE", resi: "JX00412002" },
    f.actors.buyer,
  );
  // The courier never scanned the arrival: the shop's own scan is the proof.
  expect(await f.press(key, "confirm_receipt", { lines: [line] }, f.actors.staff)).toMatchObject(OK);
  const disposed = [{ ...line, disposition: "sellable" }];
  expect(await f.press(key, "accept_return", { disposed }, f.actors.owner)).toMatchObject(OK);
  await auditCase(db, key);
  expect(await movedFor(db, key)).toEqual([
    ["escrow", "disputed", 185_000],
    ["disputed", "freight", 18_000],
    ["disputed", "buyer_refund", 167_000],
  ]);
});

test("two cases race for the last unit on the shelf: exactly one sets it aside, the other is told", {
  timeout: 180_000,
}, async () => {
  const { db } = database();
  const f = await aMarketplace(db, "tokoko", NOW_AT_ONCE);
  for (let round = 0; round < ROUNDS; round += 1) {
    await stocked(db, f, "BTK-01", 1);
    await stocked(db, f, "BTK-02", 1);
    const keys = await aPair(f, { kind: "replacement", reason: "defective" }, round % 2 === 1);
    const answers = await Promise.all([
      f.press(keys[0], "accept_solution", {}, f.actors.owner),
      f.press(keys[1], "accept_solution", {}, f.actors.staff),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))).toEqual(["out_of_stock"]);
    const reserved = [];
    for (const key of keys) reserved.push((await auditCase(db, key)).c.goods.reserved);
    expect(reserved.filter(Boolean)).toHaveLength(1);
    expect((await shelvesOf(db, f))["BTK-01 sellable"]).toBeUndefined();
  }
});

test("one case puts units back on the shelf while another takes units off it: both happen, neither waits for ever", {
  timeout: 180_000,
}, async () => {
  const { db } = database();
  const f = await aMarketplace(db, "tokoko", NOW_AT_ONCE);
  for (let round = 0; round < ROUNDS; round += 1) {
    await stocked(db, f, "BTK-01", 2);
    await stocked(db, f, "BTK-02", 2);
    const [first, second] = await aPair(f, { kind: "replacement", reason: "defective" }, true);
    expect(await f.press(first, "accept_solution", {}, f.actors.owner)).toMatchObject(OK);
    const clockId = await makeDue(db, first, "seller_ships");
    const answers = await Promise.all([
      expire(db, first, "seller_ships", clockId),
      f.press(second, "accept_solution", {}, f.actors.staff),
    ]);
    expect(answers).toMatchObject([OK, OK]);
    await auditCase(db, first);
    await auditCase(db, second);
    expect(await shelvesOf(db, f)).toMatchObject({ "BTK-01 sellable": 1, "BTK-02 sellable": 1 });
  }
});
