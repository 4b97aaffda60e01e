import { type SQL, sql } from "drizzle-orm";
import { outbox, refunds, transfers } from "@/db/schema";
import { insertion, type Write } from "@/db/writes";
import { type Case, totalOf } from "@/lib/domain/case/case";
import { type Posting, postingsOf } from "@/lib/domain/case/consequences/postings";
import type { CaseEvent } from "@/lib/domain/case/events";
import type { Writing } from "./case-store";
import { chargeKey } from "./charge-rows";
import { capChanges, capOf, noCaps } from "./order-caps";

type OrderWriting = Writing & { readonly orderId: string };

/** The writes of the side-ledgers, in the order in which they must be carried out. */
export type Consequences = {
  /** Each touches rows of its own: caps on the order, files. */
  readonly changes: readonly Write[];
  /** Transfers, refunds on their way out, messages to the world. */
  readonly rows: readonly Write[];
  /** What changes rows that the same decision may just have added. */
  readonly afterwards: readonly SQL[];
};

/** The side-ledgers of events: transfers, refunds on their way out, caps on the order, files, messages to the world. */
export function consequencesOf(
  w: OrderWriting,
  written: readonly { readonly seq: number; readonly event: CaseEvent }[],
  { lines, shippingDisputed }: Pick<Case, "lines" | "shippingDisputed">,
): Consequences {
  const caps = noCaps();
  const files = new Map<string, number>();
  const moved: (typeof transfers.$inferInsert)[] = [];
  const granted: (typeof refunds.$inferInsert)[] = [];
  const sent: (typeof outbox.$inferInsert)[] = [];
  const afterwards: SQL[] = [];
  for (const { seq, event } of written) {
    const postings = postingsOf(event);
    moved.push(...postings.map((posting) => transferOf(w, seq, posting)));
    if ("evidenceIds" in event) for (const id of event.evidenceIds) if (!files.has(id)) files.set(id, seq);
    switch (event.type) {
      case "case_opened":
        // Claimed units stay claimed, however the complaint ends, unless the buyer himself takes it back.
        for (const line of lines) capOf(caps, line.orderLineId).claimed += line.qty;
        caps.shipping += shippingDisputed;
        // What is held again of the seller's money is not with him any more.
        caps.released -= heldFromSeller(postings);
        break;
      case "case_withdrawn":
        // What it claimed can be complained about again, while the order's time for that lasts.
        for (const line of lines) capOf(caps, line.orderLineId).claimed -= line.qty;
        caps.shipping -= shippingDisputed;
        break;
      case "refund_granted": {
        const rupiah = totalOf(event.solution);
        for (const line of event.solution.lines) capOf(caps, line.orderLineId).refunded += line.rupiah;
        caps.refunded += rupiah;
        const key = `refund:${w.caseId}:${seq}`;
        granted.push({
          shopId: w.shopId,
          caseId: w.caseId,
          orderId: w.orderId,
          causeSeq: seq,
          key,
          rupiah,
          state: "granted",
          updatedAt: w.now,
        });
        sent.push({ shopId: w.shopId, kind: "refund", key, payload: { key } });
        break;
      }
      case "payment_ordered":
        sent.push({
          shopId: w.shopId,
          kind: "charge",
          key: chargeKey(w, event.n),
          payload: { rupiah: event.rupiah },
        });
        break;
      case "payment_voided":
        sent.push({
          shopId: w.shopId,
          kind: "charge",
          key: `void:${seq}:${chargeKey(w, event.n)}`,
          payload: { voids: chargeKey(w, event.n) },
        });
        break;
      case "difference_paid":
        for (const line of event.lines) capOf(caps, line.orderLineId).onTop += line.rupiah;
        caps.onTop += event.rupiah;
        break;
      case "funds_released":
        caps.released += event.rupiah;
        break;
      case "refund_sent":
        afterwards.push(setRefunds(w, "sent", event.key, null));
        break;
      case "refund_settled":
        afterwards.push(setRefunds(w, "settled", event.key, null));
        break;
      case "refund_failed":
        afterwards.push(setRefunds(w, "failed", event.key, event.reason));
        break;
      case "refund_overdue":
        afterwards.push(sql`
          insert into outbox (shop_id, id, kind, key, payload)
          select shop_id, gen_random_uuid(), 'refund', 'chase:' || key || ':' || ${String(seq)}, jsonb_build_object('key', key, 'chased', true)
          from refunds
          where shop_id = ${w.shopId} and case_id = ${w.caseId} and state in ('granted', 'sent')`);
        break;
      case "refund_credited":
        afterwards.push(setRefunds(w, "credited", null, null));
        break;
      default:
        break;
    }
  }
  return {
    changes: [...capChanges(w, caps), ...(files.size > 0 ? [attach(w, files)] : [])],
    rows: [
      ...(moved.length > 0 ? [insertion(transfers, moved)] : []),
      ...(granted.length > 0 ? [insertion(refunds, granted)] : []),
      ...(sent.length > 0 ? [insertion(outbox, sent)] : []),
    ],
    afterwards,
  };
}

function transferOf(w: Writing, seq: number, posting: Posting): typeof transfers.$inferInsert {
  return {
    shopId: w.shopId,
    caseId: w.caseId,
    causeSeq: seq,
    fromAccount: posting.from,
    toAccount: posting.to,
    rupiah: posting.rupiah,
    corrects: posting.corrects,
    at: w.now,
  };
}

function heldFromSeller(postings: readonly Posting[]): number {
  return postings.reduce((sum, own) => (own.from === "seller_balance" ? sum + own.rupiah : sum), 0);
}

/** Files become part of the case with the event that names them. */
function attach(w: Writing, files: ReadonlyMap<string, number>): Write {
  return {
    kind: "files",
    rows: [...files].map(([id, seq]) => ({ shop_id: w.shopId, case_id: w.caseId, id, seq })),
    statement: (json) => sql`
      update evidence e set case_id = d.case_id, seq = d.seq
      from json_to_recordset(${json}) as d (shop_id uuid, case_id uuid, id uuid, seq int)
      where e.shop_id = d.shop_id and e.id = d.id and e.case_id is null`,
  };
}

function setRefunds(w: Writing, state: string, key: string | null, reason: string | null): SQL {
  return sql`
    update refunds set state = ${state}, reason = ${reason}, attempts = attempts + ${state === "sent" ? 1 : 0}, updated_at = app_now()
    where shop_id = ${w.shopId} and case_id = ${w.caseId} and state not in ('settled', 'credited') and (${key}::text is null or key = ${key})`;
}
