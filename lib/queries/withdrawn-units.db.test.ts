import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { orderLines, orders, payments, transfers } from "@/db/schema";
import { auditCase } from "@/db/testing/audit-case";
import { aMarketplace, type Fixture, type FixtureCase } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { mintViewer } from "@/lib/auth/mint-viewer";
import { SYSTEM } from "@/lib/domain/access";
import { purchases } from "@/lib/queries/purchases";

const database = ownDatabase();
const OK = { ok: true };
const DAY = 86_400_000;

/** All units of both lines and the shipping fee. */
const everything = (f: Fixture) => ({
  lines: [
    { orderLineId: f.lineIds[0], qty: 9 },
    { orderLineId: f.lineIds[1], qty: 2 },
  ],
  withShipping: true,
});

async function moneyOf(f: Fixture) {
  const { db } = database();
  const [paid] = await db.select().from(payments).where(eq(payments.orderId, f.orderId));
  const moved = await db.select().from(transfers).where(eq(transfers.shopId, f.shopId));
  const balance = (account: string) =>
    moved.reduce(
      (sum, own) =>
        sum + (own.toAccount === account ? own.rupiah : 0) - (own.fromAccount === account ? own.rupiah : 0),
      0,
    );
  return {
    paid,
    escrow: balance("escrow"),
    seller: balance("seller_balance"),
    buyer: balance("buyer_refund"),
  };
}

const withdraw = async (f: Fixture, key: FixtureCase) =>
  expect(await f.press(key, "withdraw", {}, f.actors.buyer)).toMatchObject(OK);

test("what a complaint claimed that was taken back can be complained about again, and its money is held once more", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "generic", { graceSeconds: 0 });
  const all = 9 * 185_000 + 2 * 75_500 + 18_000;
  const first = await f.open(everything(f));
  await withdraw(f, first);
  await auditCase(db, first);
  expect(await moneyOf(f)).toMatchObject({ paid: { released: all, refunded: 0 }, escrow: -all, seller: all });
  const [line] = await db.select().from(orderLines).where(eq(orderLines.id, f.lineIds[0]));
  const [order] = await db.select().from(orders).where(eq(orders.id, f.orderId));
  expect([line?.qtyClaimed, order?.shippingClaimed]).toEqual([0, 0]);

  // The second one takes it back from the seller: no rupiah of the order is there twice.
  const second = await f.open(everything(f));
  await auditCase(db, second);
  expect(await moneyOf(f)).toMatchObject({ paid: { released: 0, refunded: 0 }, escrow: -all, seller: 0 });
  expect(await f.press(second, "accept_solution", {}, f.actors.owner)).toMatchObject(OK);
  expect(await f.press(second, "report_refund", { outcome: "settled" }, SYSTEM)).toMatchObject(OK);
  expect((await auditCase(db, second)).c.closeCode).toBe("refunded");
  expect(await moneyOf(f)).toMatchObject({ paid: { released: 0, refunded: all }, seller: 0, buyer: all });
  await expect(f.open(everything(f))).rejects.toThrow("qty_exceeds_left");
});

test("a part comes from escrow and a part from the seller, where only some of it was taken back", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "generic", { graceSeconds: 0 });
  await withdraw(f, await f.open({ lines: [{ orderLineId: f.lineIds[0], qty: 4 }] }));
  const second = await f.open(everything(f));
  const moved = await db.select().from(transfers).where(eq(transfers.caseId, second.caseId));
  const rest = 5 * 185_000 + 2 * 75_500 + 18_000;
  expect(moved.map((own) => [own.fromAccount, own.toAccount, own.rupiah])).toEqual([
    ["escrow", "disputed", rest],
    ["seller_balance", "disputed", 4 * 185_000],
  ]);
  await auditCase(db, second);
});

test("the buyer's list offers the units again, and after the order's time nobody does", async () => {
  const { db, advance } = database();
  const f = await aMarketplace(db, "generic", { graceSeconds: 0 });
  const buyer = await mintViewer(db, f.actors.buyer.id);
  if (buyer === null) throw new Error("nobody");
  const offered = async () =>
    (await purchases(db, buyer)).orders
      .find((order) => order.orderId === f.orderId)
      ?.lines.map((line) => [line.qtyLeft, line.worth.at(-1)]);
  const key = await f.open(everything(f));
  expect(await offered()).toEqual([
    [0, undefined],
    [0, undefined],
  ]);
  await withdraw(f, key);
  expect(await offered()).toEqual([
    [9, 1_665_000],
    [2, 151_000],
  ]);
  await advance(8 * DAY);
  await expect(f.open(everything(f))).rejects.toThrow("complaint_window_closed");
});

test("an allegation of negligence that was taken back can be made again", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "generic", { graceSeconds: 0 });
  const accuse = () => f.open({ kind: "negligence", reason: "late", lines: [] });
  await withdraw(f, await accuse());
  const again = await accuse();
  await auditCase(db, again);
  await expect(accuse()).rejects.toThrow("negligence_alleged");
  const [row] = await db
    .select({ claimed: orders.shippingClaimed })
    .from(orders)
    .where(and(eq(orders.shopId, f.shopId), eq(orders.id, f.orderId)));
  expect(row?.claimed).toBe(18_000);
});
