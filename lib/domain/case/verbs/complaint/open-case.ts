import { z } from "zod";
import { BUYER_EVIDENCE, missingEvidence } from "../../../evidence";
import { CASE_KINDS, KINDS_OF_REASON, RETURN_CONDITIONS } from "../../../kinds";
import { type Rupiah, rupiah, shareOf, sum, ZERO } from "../../../money";
import { ALLEGED_FAULT, REASONS } from "../../../reasons";
import { addWindow } from "../../../sla/calendar";
import { type CaseLine, NOTHING, type Solution } from "../../case";
import type { CaseEvent } from "../../events";
import { named, wantedAreKnown } from "../../exchange";
import { type Facts, wordsOf } from "../../facts";
import { explanation, wanted } from "../../input";
import type { RefusalCode } from "../../refusals";
import { refuseEvidence } from "./attach-evidence";

/** `Ajukan Komplain`: the buyer says what is wrong with which units, shows it, and says what he wants (S0, S1, S2). */
export const openCaseInput = z.strictObject({
  kind: z.enum(CASE_KINDS),
  reason: z.enum(REASONS),
  lines: z
    .array(
      z.strictObject({
        orderLineId: z.uuid(),
        qty: z.number().int().min(1).max(9999),
        rupiah: z.number().int().min(1).optional(),
      }),
    )
    .max(50),
  withShipping: z.boolean().default(false),
  text: explanation,
  evidenceIds: z.array(z.uuid()).max(20).default([]),
  /** What is wanted in the place of the articles, for who asks for an exchange. */
  articles: wanted.default([]),
  /** What a buyer who changed his mind vouches for (S3g). */
  conditions: z.array(z.enum(RETURN_CONDITIONS)).max(RETURN_CONDITIONS.length).default([]),
});
export type OpenCaseInput = z.output<typeof openCaseInput>;

/** T0: the last instant at which the order may be complained about; null while it has not arrived. */
export function complaintWindowEnds(facts: Pick<Facts, "policy" | "calendar" | "order">): Date | null {
  return facts.order.deliveredAt === null
    ? null
    : addWindow(facts.order.deliveredAt, facts.policy.complaintWindow, facts.calendar);
}

/** Whether the shipping fee may be asked back for this reason (S0: never; elsewhere by fault). */
export function shippingClaimable(
  facts: { policy: Facts["policy"]; order: Pick<Facts["order"], "shippingLeft"> },
  reason: OpenCaseInput["reason"],
): Rupiah {
  const fault = ALLEGED_FAULT[reason];
  const refundable =
    facts.policy.refundShipping === "by_fault" && (fault === "seller" || fault === "courier");
  return refundable ? facts.order.shippingLeft : ZERO;
}

/** What so many units of a line are worth now: their share of what no other complaint disputes. */
export function worthOf(
  line: {
    readonly paid: Rupiah;
    readonly disputed: Rupiah;
    readonly qty: number;
    readonly qtyClaimed: number;
  },
  qty: number,
): Rupiah {
  return shareOf(rupiah(line.paid - line.disputed), line.qty - line.qtyClaimed, qty);
}

function claimedLines(input: OpenCaseInput, facts: Facts): CaseLine[] {
  return input.lines.flatMap((claimed) => {
    const line = facts.order.lines.find((own) => own.id === claimed.orderLineId);
    return line === undefined
      ? []
      : [
          {
            orderLineId: line.id,
            qty: claimed.qty,
            disputed: worthOf(line, claimed.qty),
          },
        ];
  });
}

export function refuseOpening(input: OpenCaseInput, facts: Facts): RefusalCode | null {
  if (!facts.policy.kinds.includes(input.kind)) return "kind_unknown";
  if (!KINDS_OF_REASON[input.reason].includes(input.kind)) return "kind_unfit";
  const early = input.kind === "not_received" ? refuseSearch(facts) : refuseWindow(facts);
  if (early !== null) return early;
  if (input.kind === "negligence") {
    if (facts.order.negligenceAlleged) return "negligence_alleged";
    if (input.lines.length > 0 || shippingClaimable(facts, input.reason) === 0) return "nothing_claimed";
  } else {
    const lines = refuseLines(input, facts);
    if (lines !== null) return lines;
    if (input.withShipping && shippingClaimable(facts, input.reason) === 0) return "shipping_not_refundable";
  }
  if (input.articles.length > 0) {
    const known = wantedAreKnown(claimedLines(input, facts), input.articles, facts.order);
    if (input.kind !== "exchange" || !known) return "article_unknown";
  }
  if (input.reason === "change_of_mind") {
    const kept = input.lines.some((claimed) => {
      const line = facts.order.lines.find((own) => own.id === claimed.orderLineId);
      return line !== undefined && facts.policy.keptCategories.includes(line.category);
    });
    if (kept) return "category_kept";
    if (RETURN_CONDITIONS.some((own) => !input.conditions.includes(own))) return "conditions_required";
  }
  const evidence = refuseEvidence(input.evidenceIds, facts);
  if (evidence !== null) return evidence;
  return missingEvidence(BUYER_EVIDENCE[input.reason], facts.staged).length > 0 ? "evidence_required" : null;
}

function refuseWindow(facts: Facts): RefusalCode | null {
  const ends = complaintWindowEnds(facts);
  if (ends === null) return "order_not_delivered";
  return ends <= facts.now ? "complaint_window_closed" : null;
}

/** A parcel can be looked for once it is later than promised, and as long after its arrival as anything else (S3j). */
function refuseSearch(facts: Facts): RefusalCode | null {
  if (facts.order.deliveredAt !== null) return refuseWindow(facts);
  if (facts.order.status !== "shipped") return "order_not_shipped";
  const promised = facts.order.estimatedAt;
  return promised !== null && promised <= facts.now ? null : "not_late_yet";
}

function refuseLines(input: OpenCaseInput, facts: Facts): RefusalCode | null {
  const ids = new Set(input.lines.map((line) => line.orderLineId));
  if (ids.size === 0 || ids.size !== input.lines.length) return "nothing_claimed";
  for (const claimed of input.lines) {
    const line = facts.order.lines.find((own) => own.id === claimed.orderLineId);
    if (line === undefined) return "nothing_claimed";
    if (claimed.qty > line.qty - line.qtyClaimed) return "qty_exceeds_left";
    const share = worthOf(line, claimed.qty);
    if (share === 0) return "nothing_claimed";
    if (claimed.rupiah !== undefined && claimed.rupiah > share) return "refund_exceeds_paid";
  }
  return null;
}

/** What is wished for, by kind: goods where goods are the wish, the shipping fee alone for negligence (S3h). */
function requestOf(input: OpenCaseInput, lines: readonly CaseLine[], shipping: Rupiah): Solution {
  const money = {
    lines: lines.map((line) => {
      const asked = input.lines.find((own) => own.orderLineId === line.orderLineId)?.rupiah;
      return { orderLineId: line.orderLineId, rupiah: asked === undefined ? line.disputed : rupiah(asked) };
    }),
    shipping,
  };
  switch (input.kind) {
    case "refund_only":
    case "not_received":
    case "negligence":
      return money;
    case "return_refund":
      return { remedy: input.kind, ...money };
    case "exchange":
      return input.articles.length === 0
        ? { remedy: input.kind, ...NOTHING }
        : { remedy: input.kind, articles: input.articles, ...NOTHING };
    case "replacement":
    case "reship":
      return { remedy: input.kind, ...NOTHING };
  }
}

/** What was taken for selling the claimed units, shared out like their price. */
function commissionOf(input: OpenCaseInput, facts: Facts): Rupiah {
  return sum(
    input.lines.map((claimed) => {
      const line = facts.order.lines.find((own) => own.id === claimed.orderLineId);
      return line === undefined ? ZERO : shareOf(line.commission, line.qty, claimed.qty);
    }),
  );
}

export function openCase(input: OpenCaseInput, facts: Facts): readonly CaseEvent[] {
  const lines = claimedLines(input, facts);
  const shipping =
    input.withShipping || input.kind === "negligence" ? shippingClaimable(facts, input.reason) : ZERO;
  const { released, escrowLeft } = facts.order;
  // What a complaint held that was withdrawn is the seller's by now, and is held again from there.
  const missing = escrowLeft === null ? 0 : sum(lines.map((line) => line.disputed)) + shipping - escrowLeft;
  return [
    {
      type: "case_opened",
      kind: input.kind,
      reason: input.reason,
      lines,
      shipping,
      commission: commissionOf(input, facts),
      request: named(requestOf(input, lines, shipping), facts.order),
      fault: ALLEGED_FAULT[input.reason],
      heldFrom: released ? "seller_balance" : "escrow",
      ...(!released && missing > 0 ? { fromBalance: rupiah(missing) } : {}),
      text: wordsOf(facts),
      evidenceIds: input.evidenceIds,
    },
  ];
}
