import { remedyOf, type Solution, totalOf } from "@/lib/domain/case/case";
import type { GoodsRemedy } from "@/lib/domain/case/goods";
import type { ProfileName } from "@/lib/domain/policy/policy";
import { rupiah } from "@/lib/format/rupiah";
import { kindLabel } from "./packs";

/** What happens with the goods, by its name; with what is wanted in the place of what was bought. */
export function remedyText(
  remedy: GoodsRemedy,
  articles: Solution["articles"],
  profile: ProfileName,
): string {
  const names = [...new Set((articles ?? []).map((own) => own.name ?? own.sku))];
  const label = kindLabel(remedy, profile);
  return names.length === 0 ? label : `${label} dengan ${names.join(" dan ")}`;
}

/** A solution by name, with its money where money is part of it: "Pengembalian Dana Rp100", "Penukaran". */
export function solutionText(solution: Solution, profile: ProfileName): string {
  const total = totalOf(solution);
  const remedy = remedyOf(solution);
  if (remedy === null) {
    const shippingOnly = total > 0 && solution.shipping === total;
    return `${shippingOnly ? "Pengembalian Ongkos Kirim" : "Pengembalian Dana"} ${rupiah(total)}`;
  }
  const named = remedyText(remedy, solution.articles, profile);
  return total === 0 ? named : `${named} ${rupiah(total)}`;
}
