import type { CaseKind } from "@/lib/domain/kinds";
import type { Reason } from "@/lib/domain/reasons";
import type { PurchaseView } from "@/lib/queries/list-views";

export type SolutionChoice = PurchaseView["kinds"][number];

/** What fits what happened, what cannot be asked for now included: the buyer reads why. */
export function solutionsFor(order: Pick<PurchaseView, "kinds">, reason: Reason | null): SolutionChoice[] {
  return reason === null ? [] : order.kinds.filter((one) => one.reasons.includes(reason));
}

/**
 * The solution that stands chosen. Where only one can be asked for there is nothing to ask, and money alone
 * needs nothing else of anybody; anything that makes goods travel is the buyer's own choice.
 */
export function chosenSolution(
  wanted: CaseKind | null,
  solutions: readonly SolutionChoice[],
): SolutionChoice | null {
  const open = solutions.filter((one) => one.notNow === null);
  return (
    open.find((one) => one.kind === wanted) ??
    open.find((one) => one.kind === "refund_only" || open.length === 1) ??
    null
  );
}
