import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { evidence, outbox, refunds, transfers } from "@/db/schema";
import { type Case, totalOf } from "@/lib/domain/case/case";
import { type Posting, postingsOf } from "@/lib/domain/case/consequences/postings";
import type { CaseEvent } from "@/lib/domain/case/events";
import type { Writing } from "./case-store";
import { chargeKey } from "./charge-rows";

/** The side-ledgers of one event: transfers, refunds on their way out, caps on the order, files, messages to the world. */
export async function writeConsequences(
  tx: Tx,
  w: Writing & { orderId: string },
  seq: number,
  event: CaseEvent,
  lines: Case["lines"],
  shippingDisputed: number,
): Promise<void> {
  const postings = postingsOf(event);
  if (postings.length > 0) {
    await tx.insert(transfers).values(
      postings.map((posting) => ({
        shopId: w.shopId,
        caseId: w.caseId,
        causeSeq: seq,
        fromAccount: posting.from,
        toAccount: posting.to,
        rupiah: posting.rupiah,
        corrects: posting.corrects,
        at: w.now,
      })),
    );
  }
  if ("evidenceIds" in event && event.evidenceIds.length > 0) {
    await tx
      .update(evidence)
      .set({ caseId: w.caseId, seq })
      .where(
        and(
          eq(evidence.shopId, w.shopId),
          sql`${evidence.id} = any(${pgArray(event.evidenceIds)}::uuid[])`,
          sql`case_id is null`,
        ),
      );
  }
  switch (event.type) {
    case "case_opened":
      await claimUnits(tx, w, lines, shippingDisputed);
      // What is held again of the seller's money is not with him any more.
      await countReleased(tx, w, -heldFromSeller(postings));
      break;
    case "case_withdrawn":
      await freeUnits(tx, w, lines, shippingDisputed);
      break;
    case "refund_granted": {
      const total = totalOf(event.solution);
      const key = `refund:${w.caseId}:${seq}`;
      for (const line of event.solution.lines) {
        if (line.rupiah === 0) continue;
        await tx.execute(sql`
          update order_lines set refunded = refunded + ${line.rupiah}
          where shop_id = ${w.shopId} and id = ${line.orderLineId}`);
      }
      await tx.execute(sql`
        update payments set refunded = refunded + ${total} where shop_id = ${w.shopId} and order_id = ${w.orderId}`);
      await tx.insert(refunds).values({
        shopId: w.shopId,
        caseId: w.caseId,
        orderId: w.orderId,
        causeSeq: seq,
        key,
        rupiah: total,
        state: "granted",
        updatedAt: w.now,
      });
      await tx.insert(outbox).values({ shopId: w.shopId, kind: "refund", key, payload: { key } });
      break;
    }
    case "payment_ordered":
      await tx.insert(outbox).values({
        shopId: w.shopId,
        kind: "charge",
        key: chargeKey(w, event.n),
        payload: { rupiah: event.rupiah },
      });
      break;
    case "payment_voided":
      await tx.insert(outbox).values({
        shopId: w.shopId,
        kind: "charge",
        key: `void:${seq}:${chargeKey(w, event.n)}`,
        payload: { voids: chargeKey(w, event.n) },
      });
      break;
    case "difference_paid":
      for (const line of event.lines) {
        await tx.execute(sql`
          update order_lines set paid_on_top = paid_on_top + ${line.rupiah}
          where shop_id = ${w.shopId} and id = ${line.orderLineId}`);
      }
      await tx.execute(sql`
        update payments set on_top = on_top + ${event.rupiah} where shop_id = ${w.shopId} and order_id = ${w.orderId}`);
      break;
    case "funds_released":
      await countReleased(tx, w, event.rupiah);
      break;
    case "refund_sent":
      await setRefunds(tx, w, "sent", event.key, null);
      break;
    case "refund_settled":
      await setRefunds(tx, w, "settled", event.key, null);
      break;
    case "refund_failed":
      await setRefunds(tx, w, "failed", event.key, event.reason);
      break;
    case "refund_overdue":
      await tx.execute(sql`
        insert into outbox (shop_id, id, kind, key, payload)
        select shop_id, gen_random_uuid(), 'refund', 'chase:' || key || ':' || ${String(seq)}, jsonb_build_object('key', key, 'chased', true)
        from refunds
        where shop_id = ${w.shopId} and case_id = ${w.caseId} and state in ('granted', 'sent')`);
      break;
    case "refund_credited":
      await setRefunds(tx, w, "credited", null, null);
      break;
    default:
      break;
  }
}

/** Claimed units stay claimed, however the complaint ends, unless the buyer himself takes it back. */
async function claimUnits(tx: Tx, w: Writing & { orderId: string }, lines: Case["lines"], shipping: number) {
  for (const line of [...lines].sort((a, b) => (a.orderLineId < b.orderLineId ? -1 : 1))) {
    await tx.execute(sql`
      update order_lines set qty_claimed = qty_claimed + ${line.qty}
      where shop_id = ${w.shopId} and id = ${line.orderLineId}`);
  }
  if (shipping !== 0) {
    await tx.execute(sql`
      update orders set shipping_claimed = shipping_claimed + ${shipping}
      where shop_id = ${w.shopId} and id = ${w.orderId}`);
  }
}

/** What a withdrawn complaint claimed can be complained about again, while the order's time for that lasts. */
function freeUnits(tx: Tx, w: Writing & { orderId: string }, lines: Case["lines"], shipping: number) {
  const back = lines.map((line) => ({ ...line, qty: -line.qty }));
  return claimUnits(tx, w, back, -shipping);
}

function heldFromSeller(postings: readonly Posting[]): number {
  return postings.reduce((sum, own) => (own.from === "seller_balance" ? sum + own.rupiah : sum), 0);
}

/** How much of the order's money is with the seller, more or less than before. */
async function countReleased(tx: Tx, w: Writing & { orderId: string }, by: number): Promise<void> {
  if (by === 0) return;
  await tx.execute(sql`
    update payments set released = greatest(0, released + ${by}) where shop_id = ${w.shopId} and order_id = ${w.orderId}`);
}

async function setRefunds(
  tx: Tx,
  w: Writing,
  state: string,
  key: string | null,
  reason: string | null,
): Promise<void> {
  await tx.execute(sql`
    update refunds set state = ${state}, reason = ${reason}, attempts = attempts + ${state === "sent" ? 1 : 0}, updated_at = app_now()
    where shop_id = ${w.shopId} and case_id = ${w.caseId} and state not in ('settled', 'credited') and (${key}::text is null or key = ${key})`);
}

function pgArray(ids: readonly string[]): string {
  return `{${ids.join(",")}}`;
}
