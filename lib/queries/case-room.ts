import type { Db } from "@/db/client";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { DESK_NAMES, REASON_LABELS } from "@/lib/copy/kinds";
import { kindLabel } from "@/lib/copy/packs";
import { statusOf } from "@/lib/copy/statuses";
import { flowOf } from "@/lib/copy/verbs";
import { partyOf } from "@/lib/domain/access";
import { disputedTotal, waitingOn } from "@/lib/domain/case/case";
import { GOODS_REMEDIES, owed } from "@/lib/domain/case/goods";
import { BUYER_EVIDENCE, CONTEST_EVIDENCE, SELLER_EVIDENCE } from "@/lib/domain/evidence";
import type { ProfileName } from "@/lib/domain/policy/policy";
import type { Zone } from "@/lib/domain/sla/zone";
import { caseEvidence } from "./case-evidence";
import { goodsView, readCaseParcels } from "./case-goods";
import { caseLedger } from "./case-ledger";
import { caseReaders } from "./case-readers";
import {
  checklistView,
  claimOf,
  decisionViews,
  dueView,
  infoItem,
  lastText,
  pendingView,
  person,
  solutionView,
  verbViews,
} from "./case-room-parts";
import {
  readCase,
  readFacts,
  readLedger,
  readLines,
  readMembers,
  readParcel,
  shipToOf,
} from "./case-room-rows";
import { caseTimeline } from "./case-timeline";
import type { CaseView, LineView } from "./case-view";
import { actorIn, readerOf } from "./visible";
/** A case as this person sees it, or null when it is none of theirs. */
export async function caseRoom(db: Db, viewer: Viewer, no: string): Promise<CaseView | null> {
  const row = await readCase(db, viewer, no);
  if (row === null) return null;
  const actor = actorIn(viewer, row);
  if (actor === null) return null;
  const reader = readerOf(actor);
  const [facts, evidence, timeline, lines, purse, people, parcel, parcels, ledger, readers] =
    await Promise.all([
      readFacts(db, row, actor),
      caseEvidence(db, viewer, actor, row),
      caseTimeline(db, row, reader),
      readLines(db, row),
      readLedger(db, row),
      reader === "seller" ? readMembers(db, row.shopId) : [],
      readParcel(db, row),
      readCaseParcels(db, row),
      reader === "seller" ? caseLedger(db, row) : null,
      reader === "mediator" ? caseReaders(db, row) : [],
    ]);
  const c = row.body;
  const zone = row.zone as Zone;
  const [decision = null, ...earlierDecisions] = decisionViews(c, timeline, facts);
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
    kindLabel: kindLabel(c.kind, row.profile as ProfileName),
    reason: c.reason,
    reasonLabel: REASON_LABELS[c.reason],
    kind: c.kind,
    flow: flowOf(c),
    stage: c.state.stage,
    money: c.state.money,
    state: c.state,
    remedies: GOODS_REMEDIES.filter(
      (remedy) => c.lines.length > 0 && facts.policy.kinds.includes(remedy),
    ).map((remedy) => ({ remedy, label: kindLabel(remedy, row.profile as ProfileName) })),
    goods: goodsView(c, {
      reader,
      facts,
      lines,
      parcels,
      address: row.returnAddress,
      shipTo: shipToOf(row),
      no: row.no,
    }),
    ledger,
    contestChecklist: checklistView(
      CONTEST_EVIDENCE,
      shown.filter((item) => item.by === "seller"),
    ),
    closeCode: c.closeCode,
    status: statusOf(c, reader, row.profile as ProfileName),
    waitingOn: waitingOn(c),
    termsVersion: row.termsVersion,
    openedAt: row.openedAt.toISOString(),
    buyer: { name: row.buyerName, city: row.buyerCity },
    shop: { id: row.shopId, name: row.shopName, city: row.shopCity },
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
    resolution: c.resolution === null ? null : solutionView(c.resolution),
    decision,
    earlierDecisions,
    due: dueView(c, reader, partyOf(actor.role), facts, zone),
    verbs: verbViews(c, actor, facts, row.profile as ProfileName, zone),
    pending: pendingView(c, actor, facts, row.profile as ProfileName),
    purse: {
      captured: row.captured ?? 0,
      onTop: c.goods.paidOnTop,
      owed: c.state.money === "awaiting_buyer_payment" ? owed(c.goods) : 0,
      shippingFee: row.shippingFee,
      disputed: disputedTotal(c),
      shippingDisputed: c.shippingDisputed,
      ...purse,
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
    readers,
  };
}
