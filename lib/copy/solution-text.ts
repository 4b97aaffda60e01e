import { remedyOf, type Solution, totalOf } from "@/lib/domain/case/case";
import type { ProfileName } from "@/lib/domain/policy/policy";
import { rupiah } from "@/lib/format/rupiah";
import { kindLabel } from "./packs";

/** A solution by name, with its money where money is part of it: "Pengembalian Dana Rp100", "Penukaran". */
export function solutionText(solution: Solution, profile: ProfileName): string {
  const total = totalOf(solution);
  const remedy = remedyOf(solution);
  if (remedy === null) {
    const shippingOnly = total > 0 && solution.shipping === total;
    return `${shippingOnly ? "Pengembalian Ongkos Kirim" : "Pengembalian Dana"} ${rupiah(total)}`;
  }
  return total === 0 ? kindLabel(remedy, profile) : `${kindLabel(remedy, profile)} ${rupiah(total)}`;
}
