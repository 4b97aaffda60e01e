import { type Rupiah, rupiah } from "../money";
import type { CaseLine, Solution } from "./case";
import type { OrderFacts } from "./facts";
import type { PriceDifference, Wanted } from "./goods";

/** What of an order the price of an exchange is computed from. */
export type Shelf = Pick<OrderFacts, "lines" | "shelf">;

/** The articles a solution sends out, line by line: the line's own where no other is wanted. */
export function articlesOut(
  lines: readonly CaseLine[],
  wanted: readonly Wanted[],
  order: Shelf,
): readonly (Wanted & { readonly qty: number })[] {
  return lines.map(({ orderLineId, qty }) => {
    const other = wanted.find((own) => own.orderLineId === orderLineId);
    const line = order.lines.find((own) => own.id === orderLineId);
    return { orderLineId, qty, sku: other?.sku ?? line?.sku ?? "" };
  });
}

/** Does the shop have every unit that would go out? Two lines may want the same article. */
export function inStock(
  { lines }: { readonly lines: readonly CaseLine[] },
  { order }: { readonly order: Shelf },
  wanted: readonly Wanted[] = [],
): boolean {
  const out = articlesOut(lines, wanted, order);
  return out.every(({ sku }) => {
    const needed = out.reduce((total, own) => (own.sku === sku ? total + own.qty : total), 0);
    return needed <= (order.shelf.find((own) => own.sku === sku)?.inStock ?? 0);
  });
}

/**
 * What each line's new units cost more than the old ones, in rupiah; less than nothing where they are cheaper. Listed
 * prices are compared: a discount that the buyer had on his order stays his.
 */
export function priceDifferences(
  lines: readonly CaseLine[],
  wanted: readonly Wanted[],
  order: Shelf,
): readonly PriceDifference[] {
  return wanted.flatMap(({ orderLineId, sku }) => {
    const claimed = lines.find((own) => own.orderLineId === orderLineId);
    const line = order.lines.find((own) => own.id === orderLineId);
    const price = order.shelf.find((own) => own.sku === sku)?.price ?? null;
    if (claimed === undefined || line === undefined || price === null || sku === line.sku) return [];
    return [{ orderLineId, rupiah: (price - line.unitPrice) * claimed.qty }];
  });
}

/** The same solution with its articles as the shop calls them now: an input names them by number alone. */
export function named(solution: Solution, { shelf }: Pick<OrderFacts, "shelf">): Solution {
  if (solution.articles === undefined) return solution;
  return {
    ...solution,
    articles: solution.articles.map(({ orderLineId, sku }) => {
      const name = shelf.find((own) => own.sku === sku)?.name ?? null;
      return name === null ? { orderLineId, sku } : { orderLineId, sku, name };
    }),
  };
}

/** Can every wanted article be had here: an article of this shop with a price, for a line of the complaint, once? */
export function wantedAreKnown(lines: readonly CaseLine[], wanted: readonly Wanted[], order: Shelf): boolean {
  const ids = new Set(wanted.map((own) => own.orderLineId));
  return (
    ids.size === wanted.length &&
    wanted.every(
      ({ orderLineId, sku }) =>
        lines.some((own) => own.orderLineId === orderLineId) &&
        (order.lines.some((own) => own.id === orderLineId && own.sku === sku) ||
          order.shelf.some((own) => own.sku === sku && own.price !== null)),
    )
  );
}

/** Are the same articles wanted for the same lines? */
export function sameArticles(a: readonly Wanted[] = [], b: readonly Wanted[] = []): boolean {
  const inB = (own: Wanted) =>
    b.some((other) => other.orderLineId === own.orderLineId && other.sku === own.sku);
  return a.length === b.length && a.every(inB);
}

/** Spreads what the buyer paid on top over the lines that became dearer, in order; it is held with them. */
export function paidOnTop(
  differences: readonly PriceDifference[],
  total: Rupiah,
): readonly { readonly orderLineId: string; readonly rupiah: Rupiah }[] {
  let left: number = total;
  return differences.flatMap(({ orderLineId, rupiah: more }) => {
    const part = Math.min(Math.max(0, more), left);
    left -= part;
    return part > 0 ? [{ orderLineId, rupiah: rupiah(part) }] : [];
  });
}

/** What goes back to the buyer whose new article is cheaper, off the lines in order: never more than they hold. */
export function paidBack(lines: readonly CaseLine[], total: number): Solution {
  let left = total;
  return {
    lines: lines.map(({ orderLineId, disputed }) => {
      const part = Math.min(disputed, left);
      left -= part;
      return { orderLineId, rupiah: rupiah(part) };
    }),
    shipping: rupiah(0),
  };
}
