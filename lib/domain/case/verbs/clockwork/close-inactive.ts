import { disputedTotal, waitingOn } from "../../case";
import type { CaseEvent } from "../../events";
import { nothing } from "../../input";
import { verb } from "../../verb";

/** T15: nobody has said anything. Silence closes only against the one who owes the answer. */
export const closeInactive = verb({
  by: ["system"],
  when: { stage: ["awaiting_seller", "negotiating", "fulfilling"], money: ["held"] },
  changes: "terms",
  input: nothing,
  then: (c): readonly CaseEvent[] =>
    waitingOn(c) === "buyer"
      ? [
          { type: "funds_released", rupiah: disputedTotal(c) },
          { type: "case_closed", code: "inactive_buyer" },
        ]
      : [{ type: "help_asked", by: "system", text: null }],
});
