import type { CaseKind } from "@/lib/domain/kinds";
import type { Reason } from "@/lib/domain/reasons";
import type { PurchaseLine } from "@/lib/queries/list-views";
import type { ComplaintDraft } from "./complaint-draft";

/** Why a line of the order cannot be part of the complaint. */
export type LineObstacle = "none_left" | "worthless" | "kept";

/** Whether a line can be chosen for this reason; null: it can. */
export function obstacleOf(line: PurchaseLine, reason: Reason | null): LineObstacle | null {
  if (line.qtyLeft === 0) return "none_left";
  if ((line.worth.at(-1) ?? 0) === 0) return "worthless";
  return reason === "change_of_mind" && line.keptCategory ? "kept" : null;
}

/**
 * Units by order line, as the form shows them. A parcel that never came is missing as a whole until the buyer
 * says otherwise; that answer is kept apart, so that a look at another reason does not change what he counted.
 */
export function quantitiesOf(
  draft: Pick<ComplaintDraft, "quantities" | "missing" | "reason">,
  lines: readonly PurchaseLine[],
  kind: CaseKind | null,
): Record<string, number> {
  const chosen =
    kind === "not_received"
      ? (draft.missing ?? Object.fromEntries(lines.map((line) => [line.id, line.qtyLeft])))
      : draft.quantities;
  return Object.fromEntries(
    lines
      .filter((line) => obstacleOf(line, draft.reason) === null)
      .map((line) => [line.id, chosen[line.id] ?? 0]),
  );
}
