import { type Case, fullRefund, remedyOf } from "../../case";
import type { CaseEvent } from "../../events";
import { inStock } from "../../exchange";
import type { Facts } from "../../facts";
import { nothing } from "../../input";
import { carryOut } from "../../settlement";
import { verb } from "../../verb";
import { moveIfUnreminded } from "./reminded-enough";

const ANSWER_CLOCKS = ["seller_answers", "seller_concludes", "seller_warned"] as const;

/** T1, T1b and the warning ran out: the seller's silence means what his marketplace's profile says (S2, S3g). */
export const timeOutSeller = verb({
  by: ["system"],
  when: { stage: ["awaiting_seller", "negotiating"], money: ["held"] },
  changes: "terms",
  input: nothing,
  then: (c, _input, _actor, facts): readonly CaseEvent[] => {
    for (const kind of ANSWER_CLOCKS) {
      const moved = moveIfUnreminded(facts, kind, "seller");
      if (moved !== null) return moved;
    }
    const mediate: readonly CaseEvent[] = [
      { type: "seller_timed_out", effect: "mediate" },
      { type: "help_asked", by: "system", text: null },
    ];
    switch (facts.policy.onTimeout) {
      case "auto_approve":
        return approve(c, facts) ?? mediate;
      case "warn_then_mediate":
        return c.warned ? mediate : [{ type: "seller_timed_out", effect: "warn" }];
      case "mediate":
        return mediate;
    }
  },
});

/**
 * What silence grants, by what was asked for: goods only where they are in stock, else money; a missing parcel is
 * looked for. Silence is never an admission of guilt: negligence goes to the desk (C1).
 */
function approve(c: Case, facts: Facts): readonly CaseEvent[] | null {
  const timedOut: CaseEvent = { type: "seller_timed_out", effect: "auto_approve" };
  if (c.kind === "negligence") return null;
  if (c.kind === "not_received") {
    const { parcel } = facts.order;
    return parcel === null ? null : [timedOut, { type: "trace_started", of: "order", by: "system", parcel }];
  }
  const remedy = remedyOf(c.request);
  const promised = remedy === null || remedy === "return_refund" || inStock(c, facts, c.request.articles);
  const solution = promised ? c.request : fullRefund(c);
  return [timedOut, { type: "auto_approved", solution }, ...carryOut(c, solution, facts)];
}
