import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Db } from "@/db/client";
import { caseEvents, cases, shopMembers } from "@/db/schema";
import { chainsAfter, type StoredChain } from "@/db/stores/chains";
import { type Audited, auditCase } from "@/db/testing/audit-case";
import { mintViewer } from "@/lib/auth/mint-viewer";
import type { Actor } from "@/lib/domain/access";
import { type SellerBucket, sellerBucket } from "@/lib/domain/case/buckets";
import { toldOf } from "@/lib/domain/case/consequences/notices";
import type { CaseEvent } from "@/lib/domain/case/events";
import { firstBrokenLink } from "@/lib/engine/verify-chain";
import { inbox } from "@/lib/queries/inbox";
import type { Told } from "./attempt";
import { checkLedgers } from "./ledger-invariants";

/** What is looked at, and what else the run promised. */
export type Run = {
  /** Only cases of this marketplace; without it, all. */
  readonly marketplaceId?: string;
  /** What callers were told is done. */
  readonly told?: readonly Told[];
  /** A worker is at work: nothing may be overdue for long. */
  readonly worker?: boolean;
};

export type Checked = { readonly cases: number; readonly events: number };

/** Acts that end a complaint. An appeal opens it once more, and then there is one again. */
const ENDINGS: readonly CaseEvent["type"][] = [
  "solution_accepted",
  "auto_approved",
  "case_withdrawn",
  "case_decided",
];
const LONGEST_OVERDUE_SECONDS = 60;
const AT_ONCE = 8;

/**
 * Everything that must hold after a fault, whatever it was: each case is what its events say and ended once,
 * nobody got more than was paid, chains are whole, nothing that a caller was told is gone, counts are right.
 */
export async function checkInvariants(db: Db, run: Run = {}): Promise<Checked> {
  const found = await db
    .select({ shopId: cases.shopId, caseId: cases.id, no: cases.no })
    .from(cases)
    .where(run.marketplaceId === undefined ? sql`true` : eq(cases.marketplaceId, run.marketplaceId));
  const audited = new Map<string, Audited>();
  for (let at = 0; at < found.length; at += AT_ONCE) {
    const some = found.slice(at, at + AT_ONCE);
    const done = await Promise.all(some.map((key) => auditCase(db, key)));
    for (const [i, key] of some.entries()) audited.set(key.caseId, done[i] as Audited);
  }
  for (const { no, caseId } of found) endedOnce(no, audited.get(caseId)?.events ?? []);
  const shopIds = [...new Set(found.map((key) => key.shopId))];
  await checkChains(db);
  await checkLedgers(db, shopIds);
  await checkNotices(db, shopIds);
  for (const shopId of shopIds) {
    const own = found.filter((key) => key.shopId === shopId);
    await checkCounts(
      db,
      shopId,
      own.map((key) => audited.get(key.caseId) as Audited),
    );
  }
  await checkTold(db, run.told ?? []);
  if (run.worker) await checkNothingOverdue(db);
  return { cases: found.length, events: [...audited.values()].reduce((sum, own) => sum + own.seq, 0) };
}

function endedOnce(no: string, events: readonly CaseEvent[]): void {
  let ended: string[] = [];
  let closed = 0;
  for (const event of events) {
    if (event.type === "appeal_filed") {
      ended = [];
      closed = 0;
    }
    if (ENDINGS.includes(event.type)) ended.push(event.type);
    if (event.type === "case_closed") closed += 1;
    expect(ended.length, `${no} ended by ${ended.join(" and ")}`).toBeLessThanOrEqual(1);
    expect(closed, `${no} was closed twice`).toBeLessThanOrEqual(1);
  }
}

async function checkChains(db: Db): Promise<void> {
  let last: StoredChain | null = null;
  for (;;) {
    const page: StoredChain[] = await chainsAfter(db, last, 200);
    for (const chain of page) expect(firstBrokenLink(chain.events, chain.head), chain.no).toBeNull();
    last = page.at(-1) ?? null;
    if (last === null) return;
  }
}

/** The rule book says who is told of what: the shop's people and the buyer must have exactly those notices. */
async function checkNotices(db: Db, shopIds: readonly string[]): Promise<void> {
  if (shopIds.length === 0) return;
  const events = await db
    .select({
      shopId: caseEvents.shopId,
      caseId: caseEvents.caseId,
      seq: caseEvents.seq,
      body: caseEvents.body,
    })
    .from(caseEvents)
    .where(inArray(caseEvents.shopId, [...shopIds]));
  const members = await db
    .select({ shopId: shopMembers.shopId, userId: shopMembers.userId })
    .from(shopMembers)
    .where(and(inArray(shopMembers.shopId, [...shopIds]), inArray(shopMembers.role, ["owner", "staff"])));
  const buyers = await db.execute<{ caseId: string; userId: string }>(sql`
    select c.id as "caseId", b.user_id as "userId" from cases c join buyers b on b.id = c.buyer_id
    where c.shop_id = any(${`{${shopIds.join(",")}}`}::uuid[]) and b.user_id is not null`);
  const buyerOf = new Map(buyers.map((row) => [row.caseId, row.userId]));
  const crew = Map.groupBy(members, (row) => row.shopId);

  const expected = new Set<string>();
  for (const { shopId, caseId, seq, body } of events) {
    const { event, actor } = JSON.parse(body) as { event: CaseEvent; actor: Actor };
    const told = toldOf(event, actor);
    const people = [
      ...(told.includes("seller") ? (crew.get(shopId) ?? []).map((row) => row.userId) : []),
      ...(told.includes("buyer") ? [buyerOf.get(caseId) ?? ""] : []),
    ];
    for (const userId of people)
      if (userId && userId !== actor.id) expected.add(`${userId} ${caseId} ${seq}`);
  }
  const notices = await db.execute<{ key: string }>(sql`
    select n.user_id || ' ' || n.case_id || ' ' || n.seq as key from notifications n
    where n.shop_id = any(${`{${shopIds.join(",")}}`}::uuid[]) and not exists (
      select from marketplace_members m where m.user_id = n.user_id)`);
  expect(notices.map((row) => row.key).sort()).toEqual([...expected].sort());
}

/** What the tabs of the inbox say, against a count by the rule book. */
async function checkCounts(db: Db, shopId: string, audited: readonly Audited[]): Promise<void> {
  const [owner] = await db
    .select({ userId: shopMembers.userId })
    .from(shopMembers)
    .where(and(eq(shopMembers.shopId, shopId), eq(shopMembers.role, "owner")))
    .orderBy(asc(shopMembers.userId))
    .limit(1);
  const viewer = owner === undefined ? null : await mintViewer(db, owner.userId);
  if (viewer === null) throw new Error("the shop has no owner to look through");
  const page = await inbox(db, viewer, { shopId, tab: "perlu_respons", q: "", mine: false, cursor: null });
  const recount: Partial<Record<SellerBucket | "disetujui_otomatis", number>> = {};
  const count = (tab: SellerBucket | "disetujui_otomatis") => {
    recount[tab] = (recount[tab] ?? 0) + 1;
  };
  for (const { c } of audited) {
    count(sellerBucket(c));
    if (c.automatic && c.state.stage === "closed") count("disetujui_otomatis");
  }
  const shown = Object.entries(page?.counts ?? {}).filter(([, n]) => n > 0);
  expect(Object.fromEntries(shown)).toEqual(recount);
}

async function checkTold(db: Db, told: readonly Told[]): Promise<void> {
  for (const own of told) {
    const [kept] = await db.execute<{ caseId: string; seq: number }>(sql`
      select k.case_id as "caseId", c.seq from commands k join cases c on c.shop_id = k.shop_id and c.id = k.case_id
      where k.actor_id = ${own.actorId} and k.command_id = ${own.commandId}`);
    expect(kept, `${own.commandId} was acknowledged`).toMatchObject({ caseId: own.caseId });
    expect(kept?.seq).toBeGreaterThanOrEqual(own.seq);
  }
}

/** A deadline that cannot be carried out carries its error and is somebody's to look at; the others are on time. */
async function checkNothingOverdue(db: Db): Promise<void> {
  const late = await db.execute(sql`
    select case_id, kind, hard_due from case_clocks
    where state = 'running' and error is null
      and hard_due < app_now() - ${LONGEST_OVERDUE_SECONDS} * interval '1 second'`);
  expect([...late]).toEqual([]);
}
