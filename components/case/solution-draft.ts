import type { GoodsRemedy } from "@/lib/domain/case/goods";
import type { CaseView, SolutionView } from "@/lib/queries/case-view";
import { type WantedDraft, wantedInput } from "./wanted-draft";

/** A radio has no null: money alone goes by a name of its own. */
export const MONEY_ALONE = "money";
export type RemedyChoice = GoodsRemedy | typeof MONEY_ALONE;

/** Amounts being typed, in rupiah, by order line; null while a field is empty. */
export type SolutionDraft = {
  /** Absent in drafts that were kept before goods could be chosen. */
  readonly remedy?: RemedyChoice;
  /** Of an exchange: the other article for a line. */
  readonly articles?: WantedDraft;
  readonly lines: Readonly<Record<string, number | null>>;
  readonly shipping: number | null;
};

/** What was chosen for the goods. */
export function remedyChoice(draft: SolutionDraft): RemedyChoice {
  return draft.remedy ?? MONEY_ALONE;
}

/** Whether other goods are sent: then no money is split, it goes to the seller once they have arrived. */
export function sendsGoods(remedy: RemedyChoice | null): boolean {
  return remedy === "replacement" || remedy === "exchange" || remedy === "reship";
}

/** A share of all that is disputed, 0 to 1; halves are rounded down to whole rupiah. */
export function shareOfDispute(view: CaseView, share: number): Pick<SolutionDraft, "lines" | "shipping"> {
  return {
    lines: Object.fromEntries(
      view.lines.map((line) => [line.orderLineId, Math.floor(line.disputed * share)]),
    ),
    shipping: Math.floor(view.purse.shippingDisputed * share),
  };
}

/** A solution that already stands, to start from; of goods alone the whole money, should it come to that. */
export function draftOf(view: CaseView, solution: SolutionView): SolutionDraft {
  const remedy = solution.remedy ?? MONEY_ALONE;
  const articles = Object.fromEntries(solution.articles.map((own) => [own.orderLineId, own.sku]));
  if (sendsGoods(remedy)) return { remedy, articles, ...shareOfDispute(view, 1) };
  const known = new Map(solution.lines.map((line) => [line.orderLineId, line.rupiah]));
  return {
    remedy,
    lines: Object.fromEntries(view.lines.map((line) => [line.orderLineId, known.get(line.orderLineId) ?? 0])),
    shipping: solution.shipping,
  };
}

function lineIds(view: CaseView): string[] {
  return view.lines.map((line) => line.orderLineId);
}

/** The input of a verb; null while a field is empty or above what is disputed. */
export function solutionInput(view: CaseView, draft: SolutionDraft) {
  const remedy = remedyChoice(draft);
  const wanted = remedy === "exchange" ? wantedInput(draft.articles, lineIds(view)) : [];
  if (sendsGoods(remedy))
    return { remedy, ...(wanted.length === 0 ? {} : { articles: wanted }), lines: [], shipping: 0 };
  const lines: { orderLineId: string; rupiah: number }[] = [];
  for (const line of view.lines) {
    const rupiah = draft.lines[line.orderLineId] ?? null;
    if (rupiah === null || rupiah > line.disputed) return null;
    lines.push({ orderLineId: line.orderLineId, rupiah });
  }
  const shipping = view.purse.shippingDisputed === 0 ? 0 : draft.shipping;
  if (shipping === null || shipping > view.purse.shippingDisputed) return null;
  return { ...(remedy === MONEY_ALONE ? {} : { remedy }), lines, shipping };
}

/** Rupiah to the buyer, empty fields counting as nothing. */
export function draftTotal(view: CaseView, draft: SolutionDraft): number {
  if (sendsGoods(remedyChoice(draft))) return 0;
  const lines = view.lines.reduce((sum, line) => sum + (draft.lines[line.orderLineId] ?? 0), 0);
  return lines + (view.purse.shippingDisputed === 0 ? 0 : (draft.shipping ?? 0));
}
