import { nothing } from "../../input";
import { refundInstead } from "../../settlement";
import { verb } from "../../verb";

/** T6: the return has not arrived: the courier is asked, or the buyer gets his money, as the profile says (T2). */
export const overdueReturn = verb({
  by: ["system"],
  when: { stage: ["fulfilling"], money: ["held"], return: ["in_transit"], trace: ["none", "inconclusive"] },
  changes: "terms",
  input: nothing,
  then: (c, _input, _actor, { policy }) => {
    if (policy.onReturnOverdue === "refund") return refundInstead(c);
    // The courier was asked before and had no answer: the desk sees to it.
    if (c.state.trace === "inconclusive") return [{ type: "help_asked", by: "system", text: null }];
    return c.goods.returnParcel === null
      ? []
      : [{ type: "trace_started", of: "return", by: "system", parcel: c.goods.returnParcel }];
  },
});
