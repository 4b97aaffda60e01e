import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { buyers, cases, marketplaces, orders, payments, shops } from "@/db/schema";
import { loadFacts } from "@/db/stores/load-facts";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { REQUIREMENT_WORDS } from "@/lib/copy/evidence";
import { explainClock, ifNobodyActs, nextClock } from "@/lib/copy/if-nobody-acts";
import {
  DESK_NAMES,
  FAULT_LABELS,
  FINDING_LABELS,
  KIND_LABELS,
  REASON_LABELS,
  RULING_TEXTS,
} from "@/lib/copy/kinds";
import { refusalText } from "@/lib/copy/refusals";
import { statusOf } from "@/lib/copy/statuses";
import { verbKey, verbLabel } from "@/lib/copy/verbs";
import type { Actor, Party } from "@/lib/domain/access";
import { partyOf } from "@/lib/domain/access";
import { type Case, disputedTotal, type Solution, totalOf, waitingOn } from "@/lib/domain/case/case";
import { CLOCKS } from "@/lib/domain/case/clocks";
import { availableVerbs } from "@/lib/domain/case/decide";
import type { Facts, RunningClock } from "@/lib/domain/case/facts";
import {
  BUYER_EVIDENCE,
  checklist,
  type EvidenceKind,
  type Requirement,
  SELLER_EVIDENCE,
} from "@/lib/domain/evidence";
import type { ProfileName } from "@/lib/domain/policy/policy";
import type { Zone } from "@/lib/domain/sla/zone";
import { dayTime } from "@/lib/format/dates";
import { caseEvidence } from "./case-evidence";
import { iso } from "./case-rows";
import { caseTimeline, type TimelineRow } from "./case-timeline";
import type { CaseView, ChecklistItem, DecisionView, LineView, SolutionView, VerbView } from "./case-view";
import { actorIn, readerOf, whereVisible } from "./visible";

/** A case as this person sees it, or null when it is none of theirs. */
export async function caseRoom(db: Db, viewer: Viewer, no: string): Promise<CaseView | null> {
  const row = await readCase(db, viewer, no);
  if (row === null) return null;
  const actor = actorIn(viewer, row);
  if (actor === null) return null;
  const reader = readerOf(actor);
  const [facts, evidence, timeline, lines, ledger, people, parcel] = await Promise.all([
    readFacts(db, row, actor),
    caseEvidence(db, viewer, actor, row),
    caseTimeline(db, row, reader),
    readLines(db, row),
    readLedger(db, row),
    reader === "seller" ? readMembers(db, row.shopId) : [],
    readParcel(db, row),
  ]);
  const c = row.body;
  const zone = row.zone as Zone;
  const texts = new Map(timeline.map((item) => [item.seq, item.text]));
  const shown = evidence.map((item) => ({ kind: item.kind, requirement: item.requirement, by: item.by }));

  return {
    no: row.no,
    shopId: row.shopId,
    caseId: row.caseId,
    serverNow: facts.now.toISOString(),
    zone,
    profile: row.profile as ProfileName,
    reader,
    role: actor.role,
    me: viewer.userId,
    title: row.title,
    kindLabel: KIND_LABELS[c.kind],
    reason: c.reason,
    reasonLabel: REASON_LABELS[c.reason],
    stage: c.state.stage,
    money: c.state.money,
    closeCode: c.closeCode,
    status: statusOf(c, reader, row.profile as ProfileName),
    waitingOn: waitingOn(c),
    termsVersion: row.termsVersion,
    openedAt: row.openedAt.toISOString(),
    buyer: { name: row.buyerName, city: row.buyerCity },
    shop: { name: row.shopName, city: row.shopCity },
    desk: DESK_NAMES[row.profile as ProfileName],
    order: {
      no: row.orderNo,
      invoiceNo: row.invoiceNo,
      paidAt: row.paidAt.toISOString(),
      deliveredAt: row.deliveredAt?.toISOString() ?? null,
      ...parcel,
    },
    complaint: texts.get(1) ?? null,
    lines: lines.map((line): LineView => ({ ...line, ...claimOf(c, line.orderLineId) })),
    request: solutionView(c.request),
    offer:
      c.offer === null
        ? null
        : {
            ...solutionView(c.offer.solution),
            by: c.offer.by,
            n: c.offer.n,
            text: lastText(timeline, "solution_proposed"),
          },
    info:
      c.info === null
        ? null
        : {
            from: c.info.from,
            to: c.info.to,
            items: c.info.items.map((requirement) => infoItem(requirement)),
            text: lastText(timeline, "info_requested"),
            dueAt: facts.clocks.find((clock) => clock.kind === "info_awaited")?.hardDue.toISOString() ?? null,
          },
    decision: decisionView(c, timeline, facts),
    due: dueView(c, reader, partyOf(actor.role), facts, zone),
    verbs: verbViews(c, actor, facts, row.profile as ProfileName, zone),
    pending: pendingView(c, actor, facts, row.profile as ProfileName),
    purse: {
      captured: row.captured ?? 0,
      shippingFee: row.shippingFee,
      disputed: disputedTotal(c),
      shippingDisputed: c.shippingDisputed,
      ...ledger,
    },
    evidence,
    buyerChecklist: checklistView(
      BUYER_EVIDENCE[c.reason],
      shown.filter((item) => item.by === "buyer"),
    ),
    sellerChecklist: checklistView(
      SELLER_EVIDENCE,
      shown.filter((item) => item.by === "seller"),
    ),
    rejectEvidence: facts.policy.rejectEvidence,
    timeline: timeline.map((item) => item.view(viewer.userId, evidence, people)),
    // Who of the shop handles a case is told to the shop alone, as `case_assigned` is.
    assignee: reader === "seller" ? person(row.assigneeId, row.assigneeName) : null,
    members: people,
    mediator: person(row.mediatorId, row.mediatorName),
  };
}

export type CaseRoomRow = NonNullable<Awaited<ReturnType<typeof readCase>>>;

/** The case, its order, its two sides and its desk, in one statement and only if it may be seen. */
export async function readCase(db: Db, viewer: Viewer, no: string) {
  const [row] = await db
    .select({
      shopId: cases.shopId,
      caseId: cases.id,
      no: cases.no,
      marketplaceId: cases.marketplaceId,
      orderId: cases.orderId,
      buyerId: cases.buyerId,
      policyVersion: cases.policyVersion,
      body: cases.body,
      title: cases.title,
      termsVersion: cases.termsVersion,
      seq: cases.seq,
      openedAt: cases.openedAt,
      assigneeId: cases.assigneeId,
      mediatorId: cases.mediatorId,
      assigneeName: sql<string | null>`(select name from users where users.id = ${cases.assigneeId})`,
      mediatorName: sql<string | null>`(select name from users where users.id = ${cases.mediatorId})`,
      shopName: shops.name,
      shopCity: shops.city,
      zone: shops.zone,
      profile: marketplaces.profile,
      buyerName: buyers.name,
      buyerCity: buyers.city,
      buyerUserId: buyers.userId,
      orderNo: orders.externalNo,
      invoiceNo: orders.invoiceNo,
      paidAt: orders.paidAt,
      deliveredAt: orders.deliveredAt,
      shippingFee: orders.shippingFee,
      captured: payments.captured,
    })
    .from(cases)
    .innerJoin(shops, eq(shops.id, cases.shopId))
    .innerJoin(marketplaces, eq(marketplaces.id, cases.marketplaceId))
    .innerJoin(buyers, eq(buyers.id, cases.buyerId))
    .innerJoin(orders, and(eq(orders.shopId, cases.shopId), eq(orders.id, cases.orderId)))
    .leftJoin(payments, and(eq(payments.shopId, cases.shopId), eq(payments.orderId, cases.orderId)))
    .where(and(eq(cases.no, no), whereVisible(viewer)));
  return row ?? null;
}

/** The same facts the door reads, for buttons and previews: nothing is locked and nothing is promised. */
export async function readFacts(db: Db, row: CaseRoomRow, actor: Actor, input: unknown = {}): Promise<Facts> {
  return loadFacts(db, {
    shopId: row.shopId,
    caseId: row.caseId,
    orderId: row.orderId,
    marketplaceId: row.marketplaceId,
    policyVersion: row.policyVersion,
    zone: row.zone as Zone,
    actor,
    input,
    text: null,
    inputDigest: "",
    executing: false,
  });
}

async function readLines(db: Db, row: CaseRoomRow) {
  const ids = `{${row.body.lines.map((line) => line.orderLineId).join(",")}}`;
  return db.execute<{
    orderLineId: string;
    name: string;
    variant: string | null;
    sku: string;
    picture: string | null;
    qtyOrdered: number;
  }>(sql`
    select id as "orderLineId", product_name as name, variant, sku, picture, qty as "qtyOrdered" from order_lines
    where shop_id = ${row.shopId} and id = any(${ids}::uuid[]) order by line_no`);
}

async function readLedger(db: Db, row: CaseRoomRow) {
  const [sums] = await db.execute<{
    toBuyer: string;
    toSeller: string;
    compensation: string;
    state: string | null;
    reason: string | null;
  }>(sql`
    select coalesce(sum(rupiah) filter (where to_account = 'buyer_refund'), 0) as "toBuyer",
           coalesce(sum(rupiah) filter (where from_account = 'disputed' and to_account = 'seller_balance'), 0) as "toSeller",
           coalesce(sum(rupiah) filter (where from_account = 'platform_comp'), 0) as compensation,
           (select state from refunds r where r.shop_id = ${row.shopId} and r.case_id = ${row.caseId} order by cause_seq desc limit 1) as state,
           (select reason from refunds r where r.shop_id = ${row.shopId} and r.case_id = ${row.caseId} order by cause_seq desc limit 1) as reason
    from transfers where shop_id = ${row.shopId} and case_id = ${row.caseId}`);
  return {
    toBuyer: Number(sums?.toBuyer ?? 0),
    toSeller: Number(sums?.toSeller ?? 0),
    compensation: Number(sums?.compensation ?? 0),
    refund: sums?.state == null ? null : { state: sums.state, reason: sums.reason },
  };
}

async function readMembers(db: Db, shopId: string) {
  return db.execute<{ id: string; name: string }>(sql`
    select u.id, u.name from shop_members m join users u on u.id = m.user_id
    where m.shop_id = ${shopId} and m.role in ('owner', 'staff') order by u.name`);
}

async function readParcel(db: Db, row: CaseRoomRow) {
  const [parcel] = await db.execute<{
    courier: string;
    resi: string;
    shipments: { at: string; note: string }[] | null;
  }>(sql`
    select p.courier, p.resi, (
      select json_agg(json_build_object('at', e.at, 'note', e.note) order by e.at) from shipment_events e
      where e.shop_id = p.shop_id and e.package_id = p.id) as shipments
    from packages p where p.shop_id = ${row.shopId} and p.order_id = ${row.orderId} order by p.package_no limit 1`);
  return {
    courier: parcel?.courier ?? null,
    resi: parcel?.resi ?? null,
    shipments: (parcel?.shipments ?? []).map((scan) => ({ at: iso(scan.at) ?? "", note: scan.note })),
  };
}

function claimOf(c: Case, orderLineId: string) {
  const claim = c.lines.find((line) => line.orderLineId === orderLineId);
  return { qty: claim?.qty ?? 0, disputed: claim?.disputed ?? 0 };
}

export function solutionView(solution: Solution): SolutionView {
  return { lines: solution.lines, shipping: solution.shipping, total: totalOf(solution) };
}

function person(id: string | null, name: string | null) {
  return id === null || name === null ? null : { id, name };
}

function lastText(timeline: readonly TimelineRow[], type: string): string | null {
  return timeline.findLast((item) => item.event.type === type)?.text ?? null;
}

function checklistView(
  rules: Parameters<typeof checklist>[0],
  shown: readonly { kind: EvidenceKind; requirement: string | null }[],
): ChecklistItem[] {
  return checklist(rules, shown).map((item) => ({ ...item, ...REQUIREMENT_WORDS[item.requirement] }));
}

function infoItem(requirement: Requirement): ChecklistItem {
  return {
    requirement,
    ...REQUIREMENT_WORDS[requirement],
    kinds: ["photo", "video", "document"],
    mandatory: true,
    met: false,
  };
}

function decisionView(c: Case, timeline: readonly TimelineRow[], facts: Facts): DecisionView | null {
  const made = timeline.findLast((item) => item.event.type === "case_decided");
  if (made === undefined || made.event.type !== "case_decided" || c.decision === null) return null;
  const { event } = made;
  const window = facts.clocks.find((clock) => clock.kind === "appeal_window");
  return {
    n: event.n,
    by: made.who,
    at: made.at.toISOString(),
    solution: solutionView(event.solution),
    toSeller: disputedTotal(c) - totalOf(event.solution),
    fault: event.fault,
    faultLabel: FAULT_LABELS[event.fault],
    final: event.final,
    text: made.text,
    findings: event.findings.map((finding) => ({
      ...finding,
      ruleText: RULING_TEXTS[finding.rule],
      resultText: FINDING_LABELS[finding.result],
    })),
    acceptedBy: c.decision.acceptedBy,
    appealUntil: c.appealable ? (window?.hardDue.toISOString() ?? null) : null,
  };
}

/** The deadline that acts first; what opens `Bantuan` or ends a grace period is told where it belongs. */
function dueView(c: Case, reader: Party, side: Party | null, facts: Facts, zone: Zone): CaseView["due"] {
  const silent: readonly RunningClock["kind"][] = ["grace", "help_opens", "appeal_window"];
  const acting = facts.clocks.filter((clock) => !silent.includes(clock.kind));
  const clock = nextClock(c, acting, { policy: facts.policy, reader });
  if (clock === null) return null;
  const sentence = ifNobodyActs(c, clock, { policy: facts.policy, zone, now: facts.now, reader });
  return {
    at: clock.hardDue.toISOString(),
    waitsForMe: CLOCKS[clock.kind].waitsFor(c) === side,
    sentence,
    explanation: explainClock(clock, facts.calendar),
    softAt: clock.softDue.getTime() === clock.hardDue.getTime() ? null : clock.softDue.toISOString(),
  };
}

function verbViews(c: Case, actor: Actor, facts: Facts, profile: ProfileName, zone: Zone): VerbView[] {
  return availableVerbs(c, actor, facts).map((own) => ({
    verb: own.verb,
    label: verbLabel(own.verb, actor.role, profile),
    key: verbKey(own.verb),
    mandatory: own.mandatory,
    dueAt: own.dueAt?.toISOString() ?? null,
    blocked: own.blocked
      ? refusalText(
          own.blocked.code,
          own.blocked.opensAt ? { at: dayTime(own.blocked.opensAt, zone, facts.now) } : {},
        )
      : null,
  }));
}

function pendingView(c: Case, actor: Actor, facts: Facts, profile: ProfileName): CaseView["pending"] {
  if (c.scheduled === null || partyOf(c.scheduled.role) !== partyOf(actor.role)) return null;
  const grace = facts.clocks.find((clock) => clock.kind === "grace");
  if (grace === undefined) return null;
  return {
    label: verbLabel(c.scheduled.verb, c.scheduled.role, profile),
    until: grace.hardDue.toISOString(),
    mine: c.scheduled.actorId === actor.id,
  };
}
