import { and, eq, inArray, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Db } from "@/db/client";
import { caseClocks, caseEvents, cases, scheduledActs, transfers } from "@/db/schema";
import { buyerBucket, mediatorBucket, sellerBucket } from "@/lib/domain/case/buckets";
import { type Case, disputedTotal, isHeld } from "@/lib/domain/case/case";
import type { ClockKind } from "@/lib/domain/case/clock-kinds";
import { CLOCKS } from "@/lib/domain/case/clocks";
import type { CaseEvent } from "@/lib/domain/case/events";
import { evolve } from "@/lib/domain/case/evolve";
import { CHAIN_START, link } from "@/lib/engine/canonical";
import type { CaseKey } from "@/lib/engine/result";

export type Audited = {
  readonly c: Case;
  readonly events: readonly CaseEvent[];
  readonly seq: number;
  readonly termsVersion: number;
};

/**
 * Everything that must be true of a case at every moment between two transactions: the row is what its events
 * add up to, the chain is whole, the money balances, the clocks are those its state calls for.
 */
export async function auditCase(db: Db, key: CaseKey): Promise<Audited> {
  const at = { shopId: key.shopId, caseId: key.caseId };
  const [row] = await db
    .select()
    .from(cases)
    .where(and(eq(cases.shopId, at.shopId), eq(cases.id, at.caseId)));
  if (row === undefined) throw new Error("the case is gone");
  const stored = await db
    .select()
    .from(caseEvents)
    .where(and(eq(caseEvents.shopId, at.shopId), eq(caseEvents.caseId, at.caseId)))
    .orderBy(caseEvents.seq);

  let c: Case | null = null;
  let hash = CHAIN_START;
  const events: CaseEvent[] = [];
  for (const [i, own] of stored.entries()) {
    const { event } = JSON.parse(own.body) as { event: CaseEvent };
    hash = link(hash, own.seq, own.body);
    expect(own).toMatchObject({ seq: i + 1, type: event.type, hash });
    c = evolve(c, event);
    events.push(event);
  }
  if (c === null) throw new Error("the case has no events");
  expect(row.body).toEqual(JSON.parse(JSON.stringify(c)));
  expect(row).toMatchObject({
    seq: stored.length,
    hash,
    stage: c.state.stage,
    money: c.state.money,
    closeCode: c.closeCode,
  });
  expect(row).toMatchObject({
    sellerBucket: sellerBucket(c),
    buyerBucket: buyerBucket(c),
    mediatorBucket: mediatorBucket(c),
  });

  const [held] = await db.execute<{ files: number }>(sql`
    select count(*)::int as files from evidence where shop_id = ${key.shopId} and case_id = ${key.caseId}`);
  expect(row.evidenceCount, "files").toBe(held?.files);
  await auditMoney(db, key, c);
  await auditStock(db, key, c);
  await auditClocks(db, key, c);
  return { c, events, seq: row.seq, termsVersion: row.termsVersion };
}

async function auditMoney(db: Db, key: CaseKey, c: Case): Promise<void> {
  const moved = await db
    .select()
    .from(transfers)
    .where(and(eq(transfers.shopId, key.shopId), eq(transfers.caseId, key.caseId)));
  const total = (account: string) =>
    moved.reduce(
      (sum, own) =>
        sum + (own.toAccount === account ? own.rupiah : 0) - (own.fromAccount === account ? own.rupiah : 0),
      0,
    );
  expect(total("disputed")).toBe(isHeld(c) ? disputedTotal(c) : 0);
  expect(total("buyer_refund")).toBe(c.granted);
  const [refunded] = await db.execute<{ rupiah: number }>(sql`
    select coalesce(sum(rupiah), 0)::int as rupiah from refunds where shop_id = ${key.shopId} and case_id = ${key.caseId}`);
  expect(refunded?.rupiah).toBe(c.granted);
}

/**
 * What the shop has set aside for the case is what its moves add up to; and each level of the shop is the sum of
 * all moves, but for what is for sale: that the shop's own stock keeping says.
 */
async function auditStock(db: Db, key: CaseKey, c: Case): Promise<void> {
  const aside = await db.execute<{ line: string; qty: number }>(sql`
    select order_line_id as line, sum(case when to_bin = 'reserved' then qty when from_bin = 'reserved' then -qty else 0 end)::int as qty
    from stock_moves where shop_id = ${key.shopId} and case_id = ${key.caseId} group by 1`);
  const reserved = new Map(aside.map((row) => [row.line, row.qty]));
  for (const line of c.lines) {
    expect(reserved.get(line.orderLineId) ?? 0, "set aside").toBe(c.goods.reserved ? line.qty : 0);
  }
  const wrong = await db.execute(sql`
    with moved as (
      select sku, bin, sum(qty)::int as qty
      from (select sku, to_bin as bin, qty from stock_moves where shop_id = ${key.shopId}
        union all select sku, from_bin, -qty from stock_moves where shop_id = ${key.shopId}) both_ends
      group by sku, bin),
    kept as (select sku, bin, qty from stock_levels where shop_id = ${key.shopId})
    select sku, bin, moved.qty as moved, kept.qty as kept from moved full join kept using (sku, bin)
    where bin <> 'sellable' and coalesce(moved.qty, 0) <> coalesce(kept.qty, 0)`);
  expect([...wrong], "levels that are not the sum of their moves").toEqual([]);
}

async function auditClocks(db: Db, key: CaseKey, c: Case): Promise<void> {
  const clocks = await db
    .select()
    .from(caseClocks)
    .where(
      and(
        eq(caseClocks.shopId, key.shopId),
        eq(caseClocks.caseId, key.caseId),
        inArray(caseClocks.state, ["running", "paused"]),
      ),
    );
  const [row] = await db.execute<{ body: Parameters<(typeof CLOCKS)["grace"]["phase"]>[1] }>(sql`
    select p.body from policy_versions p join cases c on c.marketplace_id = p.marketplace_id and c.policy_version = p.version
    where c.shop_id = ${key.shopId} and c.id = ${key.caseId}`);
  if (row === undefined) throw new Error("the case has no policy");
  for (const clock of clocks)
    expect(CLOCKS[clock.kind as ClockKind].phase(c, row.body), clock.kind).toBe(clock.state);
  const acts = await db
    .select({ verb: scheduledActs.verb })
    .from(scheduledActs)
    .where(and(eq(scheduledActs.shopId, key.shopId), eq(scheduledActs.caseId, key.caseId)));
  expect(acts.map((act) => act.verb)).toEqual(c.scheduled === null ? [] : [c.scheduled.verb]);
}
