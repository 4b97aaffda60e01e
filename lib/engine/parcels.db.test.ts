import { expect, test } from "vitest";
import { auditCase } from "@/db/testing/audit-case";
import { aMarketplace, type FixtureCase } from "@/db/testing/fixtures";
import { aPair, courierDelivers, movedFor, stocked } from "@/db/testing/goods-of";
import { ownDatabase } from "@/db/testing/test-database";

const database = ownDatabase();
const NOW_AT_ONCE = { graceSeconds: 0 };
const ROUNDS = 20;
const OK = { ok: true };

test("a receipt number names one parcel of a shop, whoever types it and in whatever case", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "tokoko", NOW_AT_ONCE);
  await stocked(db, f, "BTK-01", 2);
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
  await stocked(db, f, "BTK-01", 2 * ROUNDS);
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
  await stocked(db, f, "BTK-02", 1);
  const other = await f.open({
    kind: "replacement",
    reason: "defective",
    lines: [{ orderLineId: f.lineIds[1], qty: 1 }],
  });
  expect(await f.press(other, "accept_solution", {}, f.actors.owner)).toMatchObject(OK);
  expect(
    await f.press(other, "ship_replacement", { courier: "JNE", resi: parcel.resi }, f.actors.staff),
  ).toEqual({ ok: false, refusal: "resi_taken" });

  await courierDelivers(db, f, parcel.resi, 2);
  for (const [nth, key] of keys.entries()) {
    const { c } = await auditCase(db, key);
    expect(c.state.return).toBe("arrived");
    const counted = c.lines.map(({ orderLineId, qty }) => ({ orderLineId, qty }));
    expect(await f.press(key, "confirm_receipt", { lines: counted }, warehouse)).toMatchObject(OK);
    const disposed = counted.map((line) => ({ ...line, disposition: "sellable" }));
    expect(await f.press(key, "accept_return", { disposed }, f.actors.owner)).toMatchObject(OK);
    await auditCase(db, key);
    const freight = (await movedFor(db, key)).filter(([, to]) => to === "freight");
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
    const freights = await Promise.all(keys.map((key) => movedFor(db, key)));
    expect(freights.flat().filter(([, to]) => to === "freight")).toHaveLength(1);
  }
});
