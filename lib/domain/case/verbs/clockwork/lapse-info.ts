import { disputedTotal } from "../../case";
import type { CaseEvent } from "../../events";
import { nothing } from "../../input";
import { verb } from "../../verb";

/**
 * T4: nobody answered the request for evidence. A silent buyer loses the complaint, or `Bantuan` opens for
 * the seller, as the profile says (S1); a silent seller, and anybody before a mediator, is ruled on without it.
 */
export const lapseInfo = verb({
  by: ["system"],
  when: { stage: ["awaiting_seller", "negotiating", "mediation", "appeal"] },
  changes: "terms",
  input: nothing,
  gate: (c) => (c.info === null ? { code: "no_info_request" } : null),
  then: (c, _input, _actor, facts): readonly CaseEvent[] => {
    const by = c.info?.to ?? "buyer";
    const lapsed: CaseEvent = { type: "info_lapsed", by };
    if (by === "seller" || c.info?.from === "mediator") return [lapsed];
    if (facts.policy.onInfoSilence === "open_help") return [lapsed, { type: "help_opened" }];
    return [
      lapsed,
      { type: "funds_released", rupiah: disputedTotal(c) },
      { type: "case_closed", code: "inactive_buyer" },
    ];
  },
});
