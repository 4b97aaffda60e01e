import type { CaseView, SolutionView } from "@/lib/queries/case-view";

/** Amounts being typed, in rupiah, by order line; null while a field is empty. */
export type SolutionDraft = {
  readonly lines: Readonly<Record<string, number | null>>;
  readonly shipping: number | null;
};

/** A share of all that is disputed, 0 to 1; halves are rounded down to whole rupiah. */
export function shareOfDispute(view: CaseView, share: number): SolutionDraft {
  return {
    lines: Object.fromEntries(
      view.lines.map((line) => [line.orderLineId, Math.floor(line.disputed * share)]),
    ),
    shipping: Math.floor(view.purse.shippingDisputed * share),
  };
}

/** A solution that already stands, to start from. */
export function draftOf(view: CaseView, solution: SolutionView): SolutionDraft {
  const known = new Map(solution.lines.map((line) => [line.orderLineId, line.rupiah]));
  return {
    lines: Object.fromEntries(view.lines.map((line) => [line.orderLineId, known.get(line.orderLineId) ?? 0])),
    shipping: solution.shipping,
  };
}

/** The input of a verb; null while a field is empty or above what is disputed. */
export function solutionInput(view: CaseView, draft: SolutionDraft) {
  const lines: { orderLineId: string; rupiah: number }[] = [];
  for (const line of view.lines) {
    const rupiah = draft.lines[line.orderLineId] ?? null;
    if (rupiah === null || rupiah > line.disputed) return null;
    lines.push({ orderLineId: line.orderLineId, rupiah });
  }
  const shipping = view.purse.shippingDisputed === 0 ? 0 : draft.shipping;
  if (shipping === null || shipping > view.purse.shippingDisputed) return null;
  return { lines, shipping };
}

/** Rupiah to the buyer, empty fields counting as nothing. */
export function draftTotal(view: CaseView, draft: SolutionDraft): number {
  const lines = view.lines.reduce((sum, line) => sum + (draft.lines[line.orderLineId] ?? 0), 0);
  return lines + (view.purse.shippingDisputed === 0 ? 0 : (draft.shipping ?? 0));
}
