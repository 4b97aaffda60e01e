import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { stockLevels, transfers } from "@/db/schema";
import { chargeKey } from "@/db/stores/charge-rows";
import { auditCase } from "@/db/testing/audit-case";
import { expire, makeDue, passDeadline } from "@/db/testing/expire";
import { aMarketplace, type Fixture, type FixtureCase } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { SYSTEM } from "@/lib/domain/access";
import { RETURN_CONDITIONS } from "@/lib/domain/kinds";
import { reportDeliveries } from "@/lib/jobs/report-deliveries";
import { sendCharge } from "@/lib/jobs/send-charge";
import { ingestShipments } from "@/lib/orders/ingest-shipments";
import { ingestStock } from "@/lib/orders/ingest-stock";
import { reportCharge } from "./charges";

const database = ownDatabase();
const TEXT = "Penjelasan yang cukup panjang.";
const NOW_AT_ONCE = { graceSeconds: 0 };
const ROUNDS = 20;
const OK = { ok: true };

const stocked = async (f: Fixture, sku: string, sellable: number) =>
  expect(
    await ingestStock(database().db, f.marketplaceId, [{ shop: f.shopCode, sku, sellable }]),
  ).toMatchObject(OK);

/** The shop's shelves: `BTK-01 sellable` and how many units lie there. */
async function shelvesOf(f: Fixture): Promise<Record<string, number>> {
  const rows = await database().db.select().from(stockLevels).where(eq(stockLevels.shopId, f.shopId));
  return Object.fromEntries(
    rows.filter((row) => row.qty !== 0).map((row) => [`${row.sku} ${row.bin}`, row.qty]),
  );
}

/** What moved for the case, in order: from, to, rupiah. */
async function movedFor(key: FixtureCase) {
  const rows = await database()
    .db.select()
    .from(transfers)
    .where(eq(transfers.caseId, key.caseId))
    .orderBy(transfers.causeSeq);
  return rows.map((row) => [row.fromAccount, row.toAccount, row.rupiah]);
}

async function reputationOf(f: Fixture) {
  const rows = await database().db.execute<{ code: string; delta: number }>(
    sql`select code, delta from reputation_events where shop_id = ${f.shopId} order by at, cause_seq`,
  );
  return rows.map((row) => [row.code, row.delta]);
}

async function courierDelivers(f: Fixture, resi: string) {
  const { db } = database();
  const scan = {
    externalId: `${resi}-1`,
    shop: f.shopCode,
    resi,
    code: "delivered",
    note: "",
    at: new Date(),
  };
  expect(await ingestShipments(db, f.marketplaceId, [scan])).toMatchObject({ ok: true, created: 1 });
  expect(await ingestShipments(db, f.marketplaceId, [scan])).toMatchObject({ ok: true, unchanged: 1 });
  expect(await reportDeliveries(db)).toEqual({ reported: 1, failed: [] });
  expect(await reportDeliveries(db)).toEqual({ reported: 0, failed: [] });
}

test("a return comes back, is counted in and accepted with a deduction, and every rupiah and unit is accounted for", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "generic", NOW_AT_ONCE);
  const warehouse = await f.aMember("warehouse", "Joko Santoso");
  const [shirt, scarf] = f.lineIds;
  await stocked(f, "BTK-01", 5);
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
  await courierDelivers(f, "JX00412001");
  expect((await auditCase(db, key)).c.state.return).toBe("arrived");
  const counted = [
    { orderLineId: shirt, qty: 2 },
    { orderLineId: scarf, qty: 0 },
  ];
  expect(await f.press(key, "confirm_receipt", { lines: counted }, warehouse)).toMatchObject(OK);
  expect(await shelvesOf(f)).toEqual({ "BTK-01 sellable": 5, "BTK-01 quarantine": 2, "BTK-01 customer": -2 });
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
  expect(await movedFor(key)).toEqual([
    ["escrow", "disputed", 445_500],
    ["seller_balance", "freight", 18_000],
    ["disputed", "buyer_refund", 395_500],
    ["disputed", "seller_balance", 50_000],
  ]);
  expect(await shelvesOf(f)).toEqual({
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
  expect(await movedFor(key)).toEqual([
    ["escrow", "disputed", 185_000],
    ["disputed", "freight", 18_000],
    ["disputed", "buyer_refund", 167_000],
  ]);
});

test("a receipt number names one parcel of a shop, whoever types it and in whatever case", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "tokoko", NOW_AT_ONCE);
  await stocked(f, "BTK-01", 2);
  const keys = [];
  for (let n = 0; n < 2; n += 1) {
    const key = await f.open({ kind: "replacement", reason: "defective" });
    expect(await f.press(key, "accept_solution", {}, f.actors.owner)).toMatchObject(OK);
    keys.push(key);
  }
  const [first, second] = keys as [FixtureCase, FixtureCase];
  const ship = (key: FixtureCase, resi: string) =>
    f.press(key, "ship_replacement", { courier: "JNE", resi }, f.actors.staff);
  expect(await ship(first, "JX00412003")).toMatchObject(OK);
  expect(await ship(second, "jx00412003")).toEqual({ ok: false, refusal: "resi_taken" });
  await auditCase(db, second);
  expect(await ship(second, "JX00412004")).toMatchObject(OK);
  await auditCase(db, second);
});

test("two cases of different orders type one receipt number at once: one parcel has it, the other is told", {
  timeout: 180_000,
}, async () => {
  const { db } = database();
  const f = await aMarketplace(db, "tokoko", NOW_AT_ONCE);
  await stocked(f, "BTK-01", 2 * ROUNDS);
  for (let round = 0; round < ROUNDS; round += 1) {
    const keys = await aPair(f, { kind: "replacement", reason: "defective" });
    for (const key of keys)
      expect(await f.press(key, "accept_solution", {}, f.actors.owner)).toMatchObject(OK);
    const parcel = { courier: "JNE", resi: `JX0050${1000 + round}` };
    const answers = await Promise.all(
      keys.map((key) => f.press(key, "ship_replacement", parcel, f.actors.staff)),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))).toEqual(["resi_taken"]);
  }
});

test("goods of two complaints come back in one parcel: one scan for both, one freight, each counted and settled by itself", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "generic", NOW_AT_ONCE);
  const warehouse = await f.aMember("warehouse", "Joko Santoso");
  const keys = await aPair(f, { kind: "return_refund" });
  const parcel = { method: "dropoff", courier: "JNE", resi: "JX00612001" };
  for (const key of keys) {
    expect(await f.press(key, "accept_solution", {}, f.actors.owner)).toMatchObject(OK);
    expect(await f.press(key, "ship_return", parcel, f.actors.buyer)).toMatchObject(OK);
  }
  // What goes out never has the number of what comes back.
  await stocked(f, "BTK-02", 1);
  const other = await f.open({
    kind: "replacement",
    reason: "defective",
    lines: [{ orderLineId: f.lineIds[1], qty: 1 }],
  });
  expect(await f.press(other, "accept_solution", {}, f.actors.owner)).toMatchObject(OK);
  expect(
    await f.press(other, "ship_replacement", { courier: "JNE", resi: parcel.resi }, f.actors.staff),
  ).toEqual({ ok: false, refusal: "resi_taken" });

  const scan = {
    externalId: "one-9",
    shop: f.shopCode,
    resi: parcel.resi,
    code: "delivered",
    note: "",
    at: new Date(),
  };
  expect(await ingestShipments(db, f.marketplaceId, [scan])).toMatchObject({ ok: true, created: 1 });
  expect(await reportDeliveries(db)).toEqual({ reported: 2, failed: [] });
  for (const [nth, key] of keys.entries()) {
    const { c } = await auditCase(db, key);
    expect(c.state.return).toBe("arrived");
    const counted = c.lines.map(({ orderLineId, qty }) => ({ orderLineId, qty }));
    expect(await f.press(key, "confirm_receipt", { lines: counted }, warehouse)).toMatchObject(OK);
    const disposed = counted.map((line) => ({ ...line, disposition: "sellable" }));
    expect(await f.press(key, "accept_return", { disposed }, f.actors.owner)).toMatchObject(OK);
    await auditCase(db, key);
    const freight = (await movedFor(key)).filter(([, to]) => to === "freight");
    expect(freight).toHaveLength(nth === 0 ? 1 : 0);
  }
});

test("returns of two orders in one parcel are accepted at once: its freight is charged to one of them", {
  timeout: 180_000,
}, async () => {
  const { db } = database();
  const f = await aMarketplace(db, "generic", NOW_AT_ONCE);
  for (let round = 0; round < ROUNDS; round += 1) {
    const keys = await aPair(f, { kind: "return_refund" });
    const parcel = { method: "dropoff", courier: "JNE", resi: `JX0063${1000 + round}` };
    const disposed = new Map<FixtureCase, object[]>();
    for (const key of keys) {
      expect(await f.press(key, "accept_solution", {}, f.actors.owner)).toMatchObject(OK);
      expect(await f.press(key, "ship_return", parcel, f.actors.buyer)).toMatchObject(OK);
      const counted = (await auditCase(db, key)).c.lines.map(({ orderLineId, qty }) => ({
        orderLineId,
        qty,
      }));
      expect(await f.press(key, "confirm_receipt", { lines: counted }, f.actors.staff)).toMatchObject(OK);
      disposed.set(
        key,
        counted.map((line) => ({ ...line, disposition: "sellable" })),
      );
    }
    await Promise.all(
      keys.map((key) => f.press(key, "accept_return", { disposed: disposed.get(key) }, f.actors.owner)),
    );
    const freights = await Promise.all(keys.map(movedFor));
    expect(freights.flat().filter(([, to]) => to === "freight")).toHaveLength(1);
  }
});

test("two cases race for the last unit on the shelf: exactly one sets it aside, the other is told", {
  timeout: 180_000,
}, async () => {
  const { db } = database();
  const f = await aMarketplace(db, "tokoko", NOW_AT_ONCE);
  for (let round = 0; round < ROUNDS; round += 1) {
    await stocked(f, "BTK-01", 1);
    await stocked(f, "BTK-02", 1);
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
    expect((await shelvesOf(f))["BTK-01 sellable"]).toBeUndefined();
  }
});

test("one case puts units back on the shelf while another takes units off it: both happen, neither waits for ever", {
  timeout: 180_000,
}, async () => {
  const { db } = database();
  const f = await aMarketplace(db, "tokoko", NOW_AT_ONCE);
  for (let round = 0; round < ROUNDS; round += 1) {
    await stocked(f, "BTK-01", 2);
    await stocked(f, "BTK-02", 2);
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
    expect(await shelvesOf(f)).toMatchObject({ "BTK-01 sellable": 1, "BTK-02 sellable": 1 });
  }
});

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
  expect(await movedFor(key)).toEqual([
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
async function aPair(
  f: Fixture,
  input: Parameters<Fixture["open"]>[0],
  bothLines = false,
): Promise<[FixtureCase, FixtureCase]> {
  const one = async () => {
    const { orderId, lineIds } = await f.anotherOrder();
    const lines = lineIds.slice(0, bothLines ? 2 : 1).map((orderLineId) => ({ orderLineId, qty: 1 }));
    return f.open({ ...input, lines }, orderId);
  };
  return [await one(), await one()];
}

test("a dearer article is charged, sent and released with the rest; a payment that comes too late goes back", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "generic", {
    ...NOW_AT_ONCE,
    goodsBack: { replacement: "none", exchange: "none", reship: "none" },
  });
  const [shirt] = f.lineIds;
  const dearer = {
    shop: f.shopCode,
    sku: "BTK-90",
    sellable: 3,
    name: "Kemeja sutra",
    variant: "L",
    price: 265_000,
  };
  expect(await ingestStock(db, f.marketplaceId, [dearer])).toMatchObject(OK);
  const key = await f.open({
    kind: "exchange",
    reason: "size_unfit",
    lines: [{ orderLineId: shirt, qty: 2 }],
    articles: [{ orderLineId: shirt, sku: "BTK-90" }],
  });
  expect(await f.press(key, "accept_solution", {}, f.actors.owner)).toMatchObject(OK);
  const agreed = await auditCase(db, key);
  expect(agreed.c.state.money).toBe("awaiting_buyer_payment");
  expect(agreed.c.goods.articles).toEqual([{ orderLineId: shirt, sku: "BTK-90", name: "Kemeja sutra (L)" }]);
  expect(await shelvesOf(f)).toEqual({ "BTK-90 sellable": 1, "BTK-90 reserved": 2 });

  const asked: string[] = [];
  const voided: string[] = [];
  const gateway = {
    charge: async ({ key: charge, rupiah }: { key: string; rupiah: number }) => {
      asked.push(`${charge} ${rupiah}`);
      return { state: "accepted" as const };
    },
    voidCharge: async ({ charge }: { charge: string }) => void voided.push(charge),
  };
  const drain = async () => {
    const jobs = await db.execute<{ shopId: string; key: string; payload: Record<string, unknown> }>(
      sql`delete from outbox where kind = 'charge' returning shop_id as "shopId", key, payload`,
    );
    for (const job of jobs) await sendCharge(db, gateway, job);
  };
  const charge = (n: number) => chargeKey({ shopId: f.shopId, caseId: key.caseId }, n);
  const difference = agreed.c.goods.differences[0]?.rupiah ?? 0;
  expect(difference).toBeGreaterThan(0);
  expect(await f.press(key, "pay_difference", {}, f.actors.buyer)).toMatchObject(OK);
  await drain();
  expect(asked).toEqual([`${charge(1)} ${difference}`]);
  // The gateway is silent for so long that the buyer may press again.
  expect(await passDeadline(db, key, "payment_reported")).toMatchObject(OK);
  expect(await f.press(key, "pay_difference", {}, f.actors.buyer)).toMatchObject(OK);
  await drain();
  expect(await reportCharge(db, { key: charge(1), state: "paid" })).toMatchObject(OK);
  expect(await reportCharge(db, { key: charge(1), state: "paid" })).toMatchObject(OK);
  expect(await reportCharge(db, { key: charge(2), state: "paid" })).toMatchObject(OK);
  expect(await reportCharge(db, { key: charge(3), state: "paid" })).toEqual({
    ok: false,
    refusal: "not_found",
  });
  await drain();
  expect(voided).toEqual([charge(2)]);

  const held = (await auditCase(db, key)).c;
  expect(held.lines[0]?.disputed).toBe((agreed.c.lines[0]?.disputed ?? 0) + difference);
  expect(
    await f.press(key, "ship_replacement", { courier: "JNE", resi: "JX00490001" }, f.actors.staff),
  ).toMatchObject(OK);
  await courierDelivers(f, "JX00490001");
  expect(await f.press(key, "confirm_replacement", {}, f.actors.buyer)).toMatchObject(OK);
  await auditCase(db, key);
  expect(await movedFor(key)).toEqual([
    ["escrow", "disputed", agreed.c.lines[0]?.disputed],
    ["buyer_payment", "disputed", difference],
    ["disputed", "seller_balance", held.lines[0]?.disputed],
  ]);
  expect(await shelvesOf(f)).toEqual({ "BTK-90 sellable": 1, "BTK-90 sent": 2 });
});
