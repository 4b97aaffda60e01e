import { and, eq, like } from "drizzle-orm";
import { expect, test } from "vitest";
import { cases, outbox, refunds, transfers } from "@/db/schema";
import { letTimePass } from "@/db/seed/time-machine";
import { aMarketplace } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { reportRefund } from "@/lib/engine/refunds";
import type { GatewayAnswer, PaymentsGateway, RefundOrder } from "@/lib/gateways/payments";
import { retryRefunds } from "./retry-refunds";
import { sendRefund } from "./send-refund";

const database = ownDatabase();
type Refunds = Pick<PaymentsGateway, "sendRefund">;

const HOUR = 3_600_000;

/** A gateway that answers the same to everything and remembers what it was asked. */
function gateway(answer: GatewayAnswer | Error): Refunds & { asked: RefundOrder[] } {
  const asked: RefundOrder[] = [];
  return {
    asked,
    sendRefund: async (refund) => {
      asked.push(refund);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
}

/** A case whose refund has just been granted. */
async function granted() {
  const market = await aMarketplace(database().db, "tiktok-tokopedia", { graceSeconds: 0 });
  const key = await market.open();
  const accepted = await market.press(key, "accept_solution", {}, market.actors.owner);
  if (!accepted.ok) throw new Error(accepted.refusal);
  const [refund] = await database().db.select().from(refunds).where(eq(refunds.caseId, key.caseId));
  return { market, ...key, refundKey: refund?.key ?? "" };
}

async function state(caseId: string) {
  const [row] = await database()
    .db.select({
      stage: cases.stage,
      money: cases.money,
      refund: refunds.state,
      attempts: refunds.attempts,
      reason: refunds.reason,
    })
    .from(cases)
    .innerJoin(refunds, eq(refunds.caseId, cases.id))
    .where(eq(cases.id, caseId));
  return row;
}

test("a refund is sent, settled and closes its case; each report counts once", async () => {
  const { db } = database();
  const { caseId, refundKey, market } = await granted();
  const payments = gateway({ state: "accepted" });
  expect(await sendRefund(db, payments, refundKey)).toBe("sent");
  expect(await sendRefund(db, payments, refundKey)).toBe("not_needed");
  expect(payments.asked).toMatchObject([
    { key: refundKey, marketplace: market.marketplaceCode, rupiah: 185_000 },
  ]);
  expect(await state(caseId)).toMatchObject({ refund: "sent", attempts: 1, money: "refund_processing" });

  const first = await reportRefund(db, { key: refundKey, state: "settled" });
  expect(first).toMatchObject({ ok: true, caseId });
  expect(await reportRefund(db, { key: refundKey, state: "settled" })).toMatchObject({ ok: true });
  expect(await state(caseId)).toMatchObject({ stage: "closed", money: "refunded_full", refund: "settled" });
});

test("a refund that failed is sent again after an hour under a key of its own", async () => {
  const { db } = database();
  const { caseId, refundKey } = await granted();
  const payments = gateway({ state: "accepted" });
  await sendRefund(db, payments, refundKey);
  await reportRefund(db, { key: refundKey, state: "failed", reason: "Rekening tidak aktif" });
  expect(await state(caseId)).toMatchObject({
    refund: "failed",
    attempts: 1,
    reason: "Rekening tidak aktif",
  });

  await letTimePass(database(), 0.5 * HOUR);
  expect((await retryRefunds(db, payments)).sent).toBe(0);
  await letTimePass(database(), HOUR);
  expect((await retryRefunds(db, payments)).sent).toBe(1);
  expect(payments.asked.map((own) => own.key)).toEqual([refundKey, `${refundKey}:2`]);

  // The first attempt's failure arrives once more, late: the second one is on its way.
  expect(await reportRefund(db, { key: refundKey, state: "failed", reason: "Terlambat" })).toMatchObject({
    ok: true,
  });
  expect(await state(caseId)).toMatchObject({ refund: "sent", attempts: 2 });
  await reportRefund(db, { key: `${refundKey}:2`, state: "settled" });
  expect(await state(caseId)).toMatchObject({ stage: "closed", refund: "settled" });
});

test("a refund the gateway keeps refusing is tried four times, then credited", async () => {
  const { db } = database();
  const { caseId, refundKey } = await granted();
  const payments = gateway({ state: "refused", reason: "Rekening ditutup" });
  expect(await sendRefund(db, payments, refundKey)).toBe("failed");
  for (let day = 0; day < 12; day++) {
    await letTimePass(database(), 24 * HOUR);
    await retryRefunds(db, payments);
  }
  expect(payments.asked).toHaveLength(4);
  expect(await state(caseId)).toMatchObject({ refund: "failed", attempts: 4, money: "refund_failed" });
  await letTimePass(database(), 4 * 24 * HOUR);
  expect(await state(caseId)).toMatchObject({ stage: "closed", refund: "credited" });
  const [credit] = await db
    .select()
    .from(transfers)
    .where(and(eq(transfers.caseId, caseId), eq(transfers.toAccount, "buyer_balance")));
  expect(credit).toMatchObject({ fromAccount: "buyer_refund", rupiah: 185_000 });
  expect(await sendRefund(db, payments, refundKey)).toBe("not_needed");
});

test("no answer leaves the refund as it was; a result may be quicker than the answer", async () => {
  const { db } = database();
  const { caseId, refundKey } = await granted();
  await expect(sendRefund(db, gateway(new Error("late")), refundKey)).rejects.toThrow("late");
  expect(await state(caseId)).toMatchObject({ refund: "granted", attempts: 0 });

  const quick: Refunds = {
    sendRefund: async ({ key }) => {
      await reportRefund(db, { key, state: "failed", reason: "Ditolak bank" });
      return { state: "accepted" };
    },
  };
  expect(await sendRefund(db, quick, refundKey)).toBe("overtaken");
  expect(await state(caseId)).toMatchObject({ refund: "failed", attempts: 1 });
});

test("a refund the gateway took and never reported is asked about again, under the key it was sent with", async () => {
  const { db } = database();
  const { caseId, refundKey } = await granted();
  const payments = gateway({ state: "accepted" });
  expect(await sendRefund(db, payments, refundKey)).toBe("sent");
  await letTimePass(database(), 49 * HOUR);
  const [chase] = await db
    .select()
    .from(outbox)
    .where(like(outbox.key, `chase:${refundKey}:%`));
  expect(chase?.payload).toEqual({ key: refundKey, chased: true });
  expect(await sendRefund(db, payments, refundKey, "also_on_its_way")).toBe("not_needed");
  expect(payments.asked.map((own) => own.key)).toEqual([refundKey, refundKey]);
  expect(await state(caseId)).toMatchObject({ refund: "sent", attempts: 1 });
});

test("a key nobody granted is refused", async () => {
  const { db } = database();
  for (const key of ["refund:x:1", "nonsense", `refund:${crypto.randomUUID()}:3:x`]) {
    expect(await reportRefund(db, { key, state: "settled" })).toEqual({ ok: false, refusal: "not_found" });
  }
  expect(await sendRefund(db, gateway({ state: "accepted" }), "refund:x:1")).toBe("not_needed");
});

test("granting puts one refund into the outbox", async () => {
  const { refundKey } = await granted();
  const rows = await database().db.select().from(outbox).where(eq(outbox.key, refundKey));
  expect(rows.map((row) => row.payload)).toEqual([{ key: refundKey }]);
});
