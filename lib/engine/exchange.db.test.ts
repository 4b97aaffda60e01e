import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { chargeKey } from "@/db/stores/charge-rows";
import { auditCase } from "@/db/testing/audit-case";
import { passDeadline } from "@/db/testing/expire";
import { aMarketplace } from "@/db/testing/fixtures";
import { courierDelivers, movedFor, shelvesOf } from "@/db/testing/goods-of";
import { ownDatabase } from "@/db/testing/test-database";
import { sendCharge } from "@/lib/jobs/send-charge";
import { ingestStock } from "@/lib/orders/ingest-stock";
import { reportCharge } from "./charges";

const database = ownDatabase();
const NOW_AT_ONCE = { graceSeconds: 0 };
const OK = { ok: true };

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
  expect(await shelvesOf(db, f)).toEqual({ "BTK-90 sellable": 1, "BTK-90 reserved": 2 });

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
  await courierDelivers(db, f, "JX00490001");
  expect(await f.press(key, "confirm_replacement", {}, f.actors.buyer)).toMatchObject(OK);
  await auditCase(db, key);
  expect(await movedFor(db, key)).toEqual([
    ["escrow", "disputed", agreed.c.lines[0]?.disputed],
    ["buyer_payment", "disputed", difference],
    ["disputed", "seller_balance", held.lines[0]?.disputed],
  ]);
  expect(await shelvesOf(db, f)).toEqual({ "BTK-90 sellable": 1, "BTK-90 sent": 2 });
});
