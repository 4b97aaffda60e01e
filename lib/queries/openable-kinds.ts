import { KIND_HINTS, notNowText } from "@/lib/copy/kinds";
import { kindLabel } from "@/lib/copy/packs";
import { NOT_NOW } from "@/lib/copy/screens-buyer";
import { shippingClaimable } from "@/lib/domain/case/verbs/complaint/open-case";
import { type CaseKind, KINDS_OF_REASON } from "@/lib/domain/kinds";
import type { Rupiah } from "@/lib/domain/money";
import type { Policy } from "@/lib/domain/policy/policy";
import { REASONS } from "@/lib/domain/reasons";
import type { Zone } from "@/lib/domain/sla/zone";
import { dayTime } from "@/lib/format/dates";
import type { PurchaseView } from "./list-views";

type Openable = {
  readonly policy: Policy;
  readonly now: Date;
  readonly zone: Zone;
  /** Until when the order may be complained about; null while it has not arrived. */
  readonly until: Date | null;
  readonly status: string;
  readonly estimatedAt: Date | null;
  readonly nothingLeft: boolean;
  readonly shippingLeft: Rupiah;
  readonly negligenceAlleged: boolean;
};

/** What can be asked for about an order at its marketplace, and for what cannot be asked now, why. */
export function openableKinds(order: Openable): PurchaseView["kinds"] {
  return order.policy.kinds.map((kind) => ({
    kind,
    label: kindLabel(kind, order.policy.profile),
    hint: KIND_HINTS[kind],
    reasons: REASONS.filter((reason) => KINDS_OF_REASON[reason].includes(kind)),
    notNow: notNow(kind, order),
  }));
}

function notNow(kind: CaseKind, order: Openable): string | null {
  const { until, now, zone } = order;
  const closedAt = until !== null && until <= now ? dayTime(until, zone, now) : null;
  if (kind === "not_received" && until === null) {
    if (order.status !== "shipped") return NOT_NOW.notShipped;
    const late = order.estimatedAt !== null && order.estimatedAt <= now;
    if (!late)
      return NOT_NOW.notLate(order.estimatedAt === null ? null : dayTime(order.estimatedAt, zone, now));
    return order.nothingLeft ? notNowText({ delivered: true, closedAt: null, nothingLeft: true }) : null;
  }
  if (kind === "negligence") {
    const general = notNowText({ delivered: until !== null, closedAt, nothingLeft: false });
    if (general !== null) return general;
    if (order.negligenceAlleged) return NOT_NOW.negligenceAlleged;
    const reasons = REASONS.filter((reason) => KINDS_OF_REASON[reason].includes(kind));
    return reasons.some((reason) => shippingClaimable({ policy: order.policy, order }, reason) > 0)
      ? null
      : NOT_NOW.shippingClaimed;
  }
  return notNowText({ delivered: until !== null, closedAt, nothingLeft: order.nothingLeft });
}
