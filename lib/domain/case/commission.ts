import { type Rupiah, rupiah } from "../money";
import type { Policy } from "../policy/policy";
import type { Case } from "./case";
import type { CaseEvent } from "./events";

/**
 * What the marketplace took for selling goes back to the shop with the share of the price that went back to the buyer,
 * in whole rupiah, rounded down (I-MKT). Where an appeal has the platform pay the shop after all, it is taken again.
 */
export function commissionEvents(before: Case | null, after: Case, policy: Policy): readonly CaseEvent[] {
  if (before === null || policy.commissionOnRefund === "kept") return [];
  const due = reversedShare(after);
  if (due > after.commissionBack)
    return [{ type: "commission_reversed", rupiah: rupiah(due - after.commissionBack) }];
  if (due < after.commissionBack)
    return [{ type: "commission_charged", rupiah: rupiah(after.commissionBack - due) }];
  return [];
}

function reversedShare(c: Case): Rupiah {
  const sold = c.lines.reduce((total, line) => total + line.disputed, 0) - c.goods.paidOnTop;
  const gone = c.granted - c.grantedPart.shipping - c.compensated;
  if (sold <= 0 || gone <= 0) return rupiah(0);
  return rupiah(Math.floor((c.commission * Math.min(gone, sold)) / sold));
}
