import type { ConditionChoice, ReasonChoice } from "@/components/purchase/reason-choice";
import { sentencesOf } from "@/components/purchase/reason-groups";
import { REQUIREMENT_WORDS } from "@/lib/copy/evidence";
import { REASON_WORDS, RETURN_CONDITION_LABELS } from "@/lib/copy/kinds";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import { BUYER_EVIDENCE } from "@/lib/domain/evidence";
import { RETURN_CONDITIONS } from "@/lib/domain/kinds";
import { REASONS, type Reason } from "@/lib/domain/reasons";
import type { PurchaseView } from "@/lib/queries/list-views";

/** The rule book's lists as plain words: the browser never gets the rules themselves. */
export function reasonChoices(order: PurchaseView): ReasonChoice[] {
  const known = REASONS.filter((reason) => order.kinds.some((one) => one.reasons.includes(reason)));
  return known.map((reason) => ({
    reason,
    label: REASON_WORDS[reason].label,
    explained: REASON_WORDS[reason].hint,
    evidence: BUYER_EVIDENCE[reason].map(({ requirement, kinds, mandatory }) => ({
      requirement,
      kinds,
      mandatory,
      ...REQUIREMENT_WORDS[requirement],
    })),
    shipping: order.shippingReasons.includes(reason),
    notNow: notNowOf(order, reason),
  }));
}

function notNowOf(order: PurchaseView, reason: Reason): string | null {
  const fitting = order.kinds.filter((one) => one.reasons.includes(reason));
  if (fitting.every((one) => one.notNow !== null)) return sentencesOf(fitting.map((one) => one.notNow));
  const left = order.lines.filter((line) => line.qtyLeft > 0);
  const kept = reason === "change_of_mind" && left.length > 0 && left.every((line) => line.keptCategory);
  return kept ? BUYER_COPY.form.keptAll : null;
}

/** What a buyer who changed his mind vouches for, in the order of the rule book. */
export function conditionChoices(): ConditionChoice[] {
  return RETURN_CONDITIONS.map((condition) => ({ condition, label: RETURN_CONDITION_LABELS[condition] }));
}
