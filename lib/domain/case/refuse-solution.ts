import { type Case, remedyOf, type Solution, totalOf, withinDispute } from "./case";
import { sameArticles, wantedAreKnown } from "./exchange";
import type { Facts } from "./facts";
import type { RefusalCode } from "./refusals";

/** Whether a solution can be put forward at all: within what is disputed, with a remedy that this marketplace knows. */
export function refuseSolution(
  c: Case,
  solution: Solution,
  { policy, order }: Pick<Facts, "policy" | "order">,
): RefusalCode | null {
  if (!withinDispute(c, solution)) return "refund_exceeds_paid";
  const remedy = remedyOf(solution);
  const articles = solution.articles ?? [];
  if (articles.length > 0 && (remedy !== "exchange" || !wantedAreKnown(c.lines, articles, order)))
    return "article_unknown";
  if (remedy === null) return null;
  return policy.kinds.includes(remedy) && c.lines.length > 0 ? null : "remedy_unknown";
}

/** Do two solutions give the same money and do the same with the goods? */
export function sameSolution(a: Solution, b: Solution): boolean {
  return totalOf(a) === totalOf(b) && remedyOf(a) === remedyOf(b) && sameArticles(a.articles, b.articles);
}
