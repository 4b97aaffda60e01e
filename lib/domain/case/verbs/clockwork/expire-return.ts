import { disputedTotal } from "../../case";
import type { CaseEvent } from "../../events";
import { nothing } from "../../input";
import { freed } from "../../settlement";
import { verb } from "../../verb";
import { moveIfUnreminded } from "./reminded-enough";

/**
 * T5: the buyer did not send the goods: the complaint ends and the money goes to the seller. Where others have
 * already been sent to him (both at the same time) nothing is released silently: the desk decides.
 */
export const expireReturn = verb({
  by: ["system"],
  when: { stage: ["fulfilling"], money: ["held"], return: ["awaiting_buyer_ship"] },
  changes: "terms",
  input: nothing,
  then: (c, _input, _actor, facts): readonly CaseEvent[] => {
    const moved = moveIfUnreminded(facts, "buyer_ships", "buyer");
    if (moved !== null) return moved;
    const sent = ["shipped", "delivered", "confirmed"].includes(c.state.outbound);
    const expired: CaseEvent = { type: "return_expired" };
    if (sent) return [expired, ...freed(c), { type: "help_asked", by: "system", text: null }];
    const held = disputedTotal(c);
    return [
      expired,
      ...freed(c),
      ...(held > 0 ? ([{ type: "funds_released", rupiah: held }] as const) : []),
      { type: "case_closed", code: "not_sent_back" },
    ];
  },
});
