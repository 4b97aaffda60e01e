import { randomUUID } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { caseClocks, cases } from "@/db/schema";
import { auditCase } from "@/db/testing/audit-case";
import { passDeadline } from "@/db/testing/expire";
import { aMarketplace, type Fixture, type FixtureCase } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { SYSTEM } from "@/lib/domain/access";
import { type Case, fullRefund, NOTHING } from "@/lib/domain/case/case";
import type { ClockKind } from "@/lib/domain/case/clock-kinds";
import { type Disposition, receivedOf } from "@/lib/domain/case/goods";
import { type CaseVerb, pageOf } from "@/lib/domain/case/rulebook";
import { matches } from "@/lib/domain/case/state";
import { BUYER_EVIDENCE, CONTEST_EVIDENCE, type Requirement } from "@/lib/domain/evidence";
import { type CaseKind, RETURN_CONDITIONS } from "@/lib/domain/kinds";
import { PROFILE_NAMES } from "@/lib/domain/policy/policy";
import { shippedPolicy } from "@/lib/domain/policy/profiles";
import type { Reason } from "@/lib/domain/reasons";
import { ingestStock } from "@/lib/orders/ingest-stock";
import type { Performed, Refused } from "./result";

const database = ownDatabase();
const RUNS = 30;
const TEXT = "Penjelasan yang cukup panjang.";
/** The order's two articles, one that costs more and one that costs less. */
const ARTICLES = [
  { sku: "BTK-01" },
  { sku: "BTK-02" },
  { sku: "BTK-90", name: "Kemeja sutra", price: 350_000 },
  { sku: "BTK-10", name: "Kaus batik", price: 30_000 },
];
const SKUS = ARTICLES.map((article) => article.sku);
const OTHERS = [null, "BTK-90", "BTK-10"];

const REASONS: Record<CaseKind, readonly Reason[]> = {
  refund_only: ["not_as_described"],
  return_refund: ["not_as_described", "change_of_mind"],
  replacement: ["defective"],
  exchange: ["size_unfit"],
  reship: ["incomplete"],
  not_received: ["not_arrived"],
  negligence: ["late"],
};

type Actors = Fixture["actors"];
type Move = {
  readonly verb: CaseVerb;
  readonly by: keyof Actors | "system";
  readonly input: (c: Case) => object;
  readonly shows?: (c: Case) => readonly Requirement[];
};

const parcel = () => ({ courier: "JNE", resi: `JX${randomUUID().slice(0, 12)}` });
const always = (input: object) => () => input;
const counted = (qty: (claimed: number) => number) => (c: Case) => ({
  lines: c.lines.map((line) => ({ orderLineId: line.orderLineId, qty: qty(line.qty) })),
});
const taken = (disposition: Disposition, percent: number) => (c: Case) => ({
  disposed: c.lines.flatMap(({ orderLineId, qty }) => {
    const came = receivedOf(c.goods, orderLineId);
    return [
      ...(came > 0 ? [{ orderLineId, qty: came, disposition }] : []),
      ...(qty > came ? [{ orderLineId, qty: qty - came, disposition: "missing" }] : []),
    ];
  }),
  deducted: c.lines.flatMap(({ orderLineId, disputed }) => {
    const rupiah = Math.floor((disputed * percent) / 100);
    return rupiah > 0 ? [{ orderLineId, rupiah }] : [];
  }),
});
const rules = (solution: (c: Case) => Case["request"], found: boolean) => (c: Case) => ({
  solution: solution(c),
  fault: found ? "seller" : "none",
  findings: [{ rule: "claim_must_be_shown", evidenceIds: [], result: "not_proven" }],
  text: TEXT,
  ...(c.kind === "negligence" ? { negligence: found ? "found" : "not_found" } : {}),
});

/**
 * What people, couriers and the payments gateway may do. Appeals move money that was settled, and who withdraws ends
 * the story before it begins: both are left out.
 */
const MOVES: readonly Move[] = [
  { verb: "accept_solution", by: "owner", input: always({ checks: ["packing_slip", "warehouse_log"] }) },
  {
    verb: "accept_solution",
    by: "staff",
    input: always({ how: "refund_now", checks: ["packing_slip", "warehouse_log"] }),
  },
  { verb: "accept_solution", by: "buyer", input: always({}) },
  {
    verb: "propose_solution",
    by: "owner",
    input: (c) => ({
      solution: {
        lines: c.lines.map(({ orderLineId, disputed }) => ({
          orderLineId,
          rupiah: Math.floor(disputed / 3),
        })),
        shipping: 0,
      },
      text: TEXT,
    }),
  },
  {
    verb: "reject_solution",
    by: "owner",
    input: always({ reason: "other", text: TEXT }),
    shows: () => ["packing_proof"],
  },
  { verb: "start_trace", by: "owner", input: parcel },
  { verb: "ship_return", by: "buyer", input: () => ({ method: "dropoff", ...parcel() }) },
  { verb: "ship_return", by: "buyer", input: () => ({ method: "self", ...parcel() }) },
  { verb: "report_delivery", by: "system", input: always({ of: "return" }) },
  { verb: "report_delivery", by: "system", input: always({ of: "outbound" }) },
  { verb: "confirm_receipt", by: "staff", input: counted((qty) => qty) },
  { verb: "confirm_receipt", by: "owner", input: counted((qty) => Math.floor(qty / 2)) },
  { verb: "accept_return", by: "owner", input: taken("sellable", 0) },
  { verb: "accept_return", by: "staff", input: taken("damaged", 50) },
  {
    verb: "contest_return",
    by: "owner",
    input: always({ reason: "used", text: TEXT }),
    shows: () => CONTEST_EVIDENCE.map((rule) => rule.requirement),
  },
  {
    verb: "change_disposition",
    by: "staff",
    input: (c) => ({ orderLineId: c.lines[0]?.orderLineId, qty: 1, from: null, to: "repair" }),
  },
  { verb: "reserve_stock", by: "staff", input: always({}) },
  { verb: "pay_difference", by: "buyer", input: always({}) },
  {
    verb: "report_payment",
    by: "system",
    input: (c) => ({ n: Math.max(1, c.goods.payments), outcome: "failed" }),
  },
  {
    verb: "report_payment",
    by: "system",
    input: (c) => ({ n: Math.max(1, c.goods.payments), outcome: "paid" }),
  },
  { verb: "ship_replacement", by: "staff", input: parcel },
  { verb: "ship_back", by: "staff", input: parcel },
  { verb: "confirm_replacement", by: "buyer", input: always({}) },
  {
    verb: "report_replacement_problem",
    by: "buyer",
    input: always({ text: TEXT }),
    shows: (c) => BUYER_EVIDENCE[c.reason].filter((rule) => rule.mandatory).map((rule) => rule.requirement),
  },
  { verb: "report_trace", by: "mediator", input: always({ result: "lost", text: TEXT }) },
  { verb: "report_trace", by: "mediator", input: always({ result: "delivered_proven", text: TEXT }) },
  { verb: "confirm_delivery", by: "buyer", input: always({}) },
  { verb: "take_case", by: "mediator", input: always({}) },
  { verb: "decide_case", by: "mediator", input: rules(() => NOTHING, false) },
  { verb: "decide_case", by: "mediator", input: rules(fullRefund, true) },
  { verb: "decide_case", by: "mediator", input: rules((c) => c.request, true) },
  { verb: "review_negligence", by: "mediator", input: always({ found: true, text: TEXT }) },
  { verb: "report_refund", by: "system", input: always({ outcome: "settled" }) },
];

/** How every case comes to its end: a desk that rules for the shop may rule so again each time it ships nothing. */
const DESK: readonly Move[] = [
  { verb: "report_refund", by: "system", input: always({ outcome: "settled" }) },
  { verb: "review_negligence", by: "mediator", input: always({ found: false, text: TEXT }) },
  { verb: "take_case", by: "mediator", input: always({}) },
  { verb: "decide_case", by: "mediator", input: rules(fullRefund, true) },
];

async function press(f: Fixture, key: FixtureCase, c: Case, move: Move): Promise<Performed | Refused> {
  const actor = move.by === "system" ? SYSTEM : f.actors[move.by];
  const evidenceIds = [];
  if (move.by !== "system") {
    for (const requirement of move.shows?.(c) ?? [])
      evidenceIds.push(await f.stage(f.actors[move.by], requirement));
  }
  const input = evidenceIds.length > 0 ? { ...move.input(c), evidenceIds } : move.input(c);
  return f.press(key, move.verb, input, actor);
}

async function caseOf(key: FixtureCase): Promise<Case> {
  const [row] = await database().db.select({ body: cases.body }).from(cases).where(eq(cases.id, key.caseId));
  if (row === undefined) throw new Error("the case is gone");
  return row.body;
}

/** Deadlines whose end changes something: not the grace of an act, and no appeal is awaited here. */
async function deadlinesOf(key: FixtureCase): Promise<ClockKind[]> {
  const rows = await database()
    .db.select({ kind: caseClocks.kind })
    .from(caseClocks)
    .where(and(eq(caseClocks.caseId, key.caseId), inArray(caseClocks.state, ["running"])))
    .orderBy(caseClocks.kind);
  return rows.map((row) => row.kind as ClockKind).filter((kind) => kind !== "appeal_window");
}

/** One thing happens in a case: one of the moves its place allows, or one of its deadlines passes. */
async function step(f: Fixture, key: FixtureCase, choice: number): Promise<Performed | Refused | null> {
  const c = await caseOf(key);
  const moves = MOVES.filter((move) => matches(c.state, pageOf(move.verb).when));
  const deadlines = await deadlinesOf(key);
  const nth = choice % (moves.length + deadlines.length || 1);
  const move = moves[nth];
  if (move !== undefined) return press(f, key, c, move);
  const deadline = deadlines[nth - moves.length];
  return deadline === undefined ? null : passDeadline(database().db, key, deadline);
}

/** Nobody does anything any more but the desk, the payments gateway and the clocks. */
async function bringToEnd(f: Fixture, key: FixtureCase): Promise<void> {
  for (let n = 0; n < 60; n += 1) {
    const c = await caseOf(key);
    if (c.state.stage === "closed") return;
    const moves = DESK.filter((move) => matches(c.state, pageOf(move.verb).when));
    let moved = false;
    for (const move of moves) {
      const answer = await press(f, key, c, move);
      moved = answer.ok && answer.seq > 0;
      if (moved) break;
    }
    if (moved) continue;
    const [deadline] = await deadlinesOf(key);
    if (deadline !== undefined) await passDeadline(database().db, key, deadline);
  }
  throw new Error(`never ends: ${JSON.stringify((await caseOf(key)).state)}`);
}

/** Where the disputed money of a case went. */
async function spentOn(key: FixtureCase) {
  const [row] = await database().db.execute<{ held: number; spent: number }>(sql`
    select coalesce(sum(rupiah) filter (where to_account = 'disputed'), 0)::int as held,
      coalesce(sum(rupiah) filter (where from_account = 'disputed'
        and to_account in ('buyer_refund', 'seller_balance', 'freight')), 0)::int as spent
    from transfers where case_id = ${key.caseId}`);
  return row;
}

async function unitsOf(f: Fixture): Promise<Record<string, number>> {
  const rows = await database().db.execute<{ sku: string; qty: number }>(sql`
    select sku, sum(qty)::int as qty from stock_levels where shop_id = ${f.shopId} group by sku`);
  return Object.fromEntries(rows.map((row) => [row.sku, row.qty]));
}

const story = fc.record({
  profile: fc.constantFrom(...PROFILE_NAMES),
  shelf: fc.nat({ max: 4 }),
  openings: fc.array(
    fc.record({
      kind: fc.nat(),
      reason: fc.nat(),
      other: fc.nat({ max: 2 }),
      qty: fc.integer({ min: 1, max: 2 }),
    }),
    {
      minLength: 2,
      maxLength: 3,
    },
  ),
  /** What happens at the same time, in each of the cases. */
  moments: fc.array(fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 9 }),
});

test("whatever happens in whatever order, every disputed rupiah goes to one place once and no unit is made or lost", {
  timeout: 300_000,
}, async () => {
  const { db } = database();
  const endings = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(story, async ({ profile, shelf, openings, moments }) => {
      const f = await aMarketplace(db, profile, { graceSeconds: 0 });
      await ingestStock(
        db,
        f.marketplaceId,
        ARTICLES.map((article) => ({ shop: f.shopCode, sellable: shelf, ...article })),
      );
      const { kinds } = shippedPolicy(profile);
      const keys: FixtureCase[] = [];
      for (const { kind: nth, reason: why, other, qty } of openings) {
        const kind = kinds[nth % kinds.length] ?? "refund_only";
        const reason = REASONS[kind][why % REASONS[kind].length] ?? "not_as_described";
        const { orderId, lineIds } = await f.anotherOrder();
        const lines = lineIds.map((orderLineId) => ({ orderLineId, qty }));
        const sku = OTHERS[other] ?? null;
        const [first] = lineIds;
        keys.push(
          await f.open(
            {
              kind,
              reason,
              lines: kind === "negligence" ? [] : lines,
              articles: kind === "exchange" && sku !== null ? [{ orderLineId: first, sku }] : [],
              conditions: reason === "change_of_mind" ? [...RETURN_CONDITIONS] : [],
            },
            orderId,
          ),
        );
      }
      for (const moment of moments) {
        await Promise.all(keys.map((key, n) => step(f, key, moment[n] ?? 0)));
        for (const key of keys) await auditCase(db, key);
      }
      for (const key of keys) {
        await bringToEnd(f, key);
        const { c } = await auditCase(db, key);
        const money = await spentOn(key);
        expect(money?.spent).toBe(money?.held);
        expect(c.goods.reserved, "nothing stays set aside for a closed case").toBe(false);
        const ending = `${c.kind}: ${c.closeCode}`;
        endings.set(ending, (endings.get(ending) ?? 0) + 1);
      }
      expect(await unitsOf(f)).toEqual(Object.fromEntries(SKUS.map((sku) => [sku, shelf])));
    }),
    // Things that happen at once do not happen the same way twice: a failure is shown as it was met.
    { numRuns: RUNS, endOnFailure: true },
  );
  // The stories must have gone somewhere: several kinds, several endings.
  expect(endings.size).toBeGreaterThan(5);
});
