import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { buyers, orderLines, orders, payments, shipmentEvents, users } from "@/db/schema";
import { type DemoOrders, demoOrders } from "@/db/seed/demo-orders";
import { order as findOrder, seedOrders } from "@/db/seed/orders";
import { type SeededWorld, seedWorld } from "@/db/seed/people";
import { ownDatabase } from "@/db/testing/test-database";
import { ingestOrders } from "./ingest-orders";
import { ingestPayments } from "./ingest-payments";
import { ingestShipments } from "./ingest-shipments";

const database = ownDatabase();
const now = new Date("2026-11-22T05:00:00Z");
let world: SeededWorld;
let tiktok: DemoOrders;

beforeAll(async () => {
  world = await seedWorld(database().db);
  await seedOrders(database().db, now);
  tiktok = found(demoOrders(now).find((sent) => sent.marketplace === "tiktok-tokopedia"));
});

const marketplaceId = (code = "tiktok-tokopedia") => found(world.marketplaceIds.get(code));
const first = () => found(tiktok.orders[0]);

test("the demo has at least 60 orders, each with lines that add up to what was paid", async () => {
  const rows = await database().db.select().from(orders);
  expect(rows.length).toBeGreaterThanOrEqual(60);
  const delivered = rows.filter((row) => row.status === "delivered");
  expect(delivered.length).toBeGreaterThanOrEqual(40);
  expect(delivered.every((row) => row.deliveredAt !== null && row.deliveredAt <= now)).toBe(true);
  const { lines } = await findOrder(database().db, "K7Q2", "TT-2611-0412");
  expect(lines).toMatchObject([{ qty: 1, paid: 189_000, productName: "Kemeja Batik Parang Lengan Panjang" }]);
});

test("the same messages a second time change nothing", async () => {
  const { db } = database();
  const count = async () => (await db.select().from(shipmentEvents)).length;
  const before = await count();
  expect(await ingestOrders(db, marketplaceId(), tiktok.orders)).toEqual({
    ok: true,
    created: 0,
    updated: 0,
    unchanged: tiktok.orders.length,
  });
  expect(await ingestPayments(db, marketplaceId(), tiktok.payments)).toMatchObject({
    created: 0,
    updated: 0,
  });
  expect(await ingestShipments(db, marketplaceId(), tiktok.shipments)).toMatchObject({ created: 0 });
  expect(await count()).toBe(before);
});

test("an order's address is kept, corrected, and never taken away by a message without one", async () => {
  const { db } = database();
  const shipTo = { name: "Ibu Wulandari", address: "Jl. Kenanga No. 3, RT 01/RW 02, Semarang" };
  const sent = { ...first(), orderNo: "TT-2611-7090", packages: [], shipTo: null };
  const kept = async () => {
    const [row] = await db.select().from(orders).where(eq(orders.externalNo, sent.orderNo));
    return [row?.shipToName, row?.shipToAddress];
  };
  expect(await ingestOrders(db, marketplaceId(), [sent])).toMatchObject({ created: 1 });
  expect(await kept()).toEqual([null, null]);
  expect(await ingestOrders(db, marketplaceId(), [{ ...sent, shipTo }])).toMatchObject({ updated: 1 });
  expect(await ingestOrders(db, marketplaceId(), [sent])).toMatchObject({ unchanged: 1 });
  expect(await kept()).toEqual([shipTo.name, shipTo.address]);
});

test("one message that is refused leaves the whole batch unwritten", async () => {
  const good = { ...first(), orderNo: "TT-2611-7001" };
  const stranger = { ...first(), orderNo: "TT-2611-7002", shop: "another marketplace's shop" };
  const result = await ingestOrders(database().db, marketplaceId(), [good, stranger]);
  expect(result).toMatchObject({ ok: false, refusals: [{ path: "1.shop" }] });
  const rows = await database().db.select().from(orders).where(eq(orders.externalNo, "TT-2611-7001"));
  expect(rows).toEqual([]);
});

test("a marketplace cannot write into another marketplace's shop", async () => {
  const result = await ingestOrders(database().db, marketplaceId("lazada"), [first()]);
  expect(result).toMatchObject({ ok: false, refusals: [{ path: "0.shop" }] });
});

test("money, goods and buyer of a known order are never changed", async () => {
  const { db } = database();
  const cheaper = { ...first(), lines: first().lines.map((line) => ({ ...line, unitPrice: 1 })) };
  expect(await ingestOrders(db, marketplaceId(), [cheaper])).toMatchObject({
    refusals: [{ path: "0.lines" }],
  });
  const other = found(tiktok.orders[4]).buyer;
  expect(await ingestOrders(db, marketplaceId(), [{ ...first(), buyer: other }])).toMatchObject({
    refusals: [{ path: "0.buyer.externalId" }],
  });
});

test("an order that has arrived does not go back on its way, nor is it cancelled", async () => {
  const { db } = database();
  for (const status of ["shipped", "cancelled"] as const) {
    const late = { ...first(), status };
    expect(await ingestOrders(db, marketplaceId(), [late])).toMatchObject({ updated: 0, unchanged: 1 });
  }
  const done = { ...first(), status: "completed" as const, deliveredAt: now };
  expect(await ingestOrders(db, marketplaceId(), [done])).toMatchObject({ updated: 1 });
  const [row] = await db.select().from(orders).where(eq(orders.externalNo, first().orderNo));
  expect(row).toMatchObject({ status: "completed" });
  // The complaint window runs from the first report of the arrival.
  expect(row?.deliveredAt?.getTime()).toBeLessThan(now.getTime());
});

test("two parcels: the order is delivered with the last of them", async () => {
  const { db } = database();
  const shop = first().shop;
  const two = {
    ...first(),
    orderNo: "TT-2611-7100",
    packages: [1, 2].map((packageNo) => ({
      packageNo,
      courier: "JNE",
      resi: `5404677${packageNo}`,
      weightGrams: 200,
    })),
  };
  const scan = (resi: string, at: Date) => ({ externalId: "d", shop, resi, code: "delivered", note: "", at });
  const state = async () => (await db.select().from(orders).where(eq(orders.externalNo, two.orderNo)))[0];
  await ingestOrders(db, marketplaceId(), [two]);
  await ingestShipments(db, marketplaceId(), [scan("54046771", now)]);
  expect(await state()).toMatchObject({ status: "packed", deliveredAt: null });
  const last = new Date(now.getTime() + 60_000);
  await ingestShipments(db, marketplaceId(), [scan("54046772", last)]);
  expect(await state()).toMatchObject({ status: "delivered", deliveredAt: last });
});

test("the same order sent many times at once exists once", async () => {
  const { db } = database();
  const fresh = [1, 2, 3].map((n) => ({ ...first(), orderNo: `TT-2611-720${n}`, packages: [] }));
  const results = await Promise.all(
    Array.from({ length: 8 }, (_, turn) =>
      ingestOrders(db, marketplaceId(), turn % 2 === 0 ? fresh : fresh.toReversed()),
    ),
  );
  expect(results.reduce((sum, result) => sum + (result.ok ? result.created : 100), 0)).toBe(3);
});

test("a payment must cover the order and is not released while a complaint holds it", async () => {
  const { db } = database();
  const known = found(tiktok.payments[11]);
  const { shopId, orderId } = await findOrder(db, "K7Q2", known.orderNo);
  expect(await ingestPayments(db, marketplaceId(), [{ ...known, captured: 1_000 }])).toMatchObject({
    refusals: [{ path: "0.captured" }],
  });
  await db
    .update(orderLines)
    .set({ qtyClaimed: 1 })
    .where(and(eq(orderLines.shopId, shopId), eq(orderLines.orderId, orderId)));
  const release = { ...known, state: "released" as const };
  expect(await ingestPayments(db, marketplaceId(), [release])).toMatchObject({
    refusals: [{ path: "0.state" }],
  });
  const other = { ...found(tiktok.payments[12]), state: "released" as const };
  expect(await ingestPayments(db, marketplaceId(), [other])).toMatchObject({ updated: 1 });
  const [row] = await db.select().from(payments).where(eq(payments.externalId, other.externalId));
  expect(row).toMatchObject({ state: "released", released: other.captured });
});

test("a buyer with an address has an account without a password, and one that exists is used", async () => {
  const { db } = database();
  const rina = await db
    .select({ userId: buyers.userId })
    .from(buyers)
    .innerJoin(users, eq(users.id, buyers.userId))
    .where(eq(users.email, "rina@pembeli.test"));
  expect(new Set(rina.map((row) => row.userId))).toEqual(new Set([world.userIds.get("rina@pembeli.test")]));
  expect(rina.length).toBe(5);
  const [agung] = await db.select().from(users).where(eq(users.email, "agung.nugroho@pembeli.test"));
  expect(agung).toMatchObject({ passwordHash: null });
});

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the test's own data is not there");
  return value;
}
