import { nothing } from "../../input";
import { verb } from "../../verb";

/** T17: what the shop sent has not arrived: the courier is asked. */
export const traceOutbound = verb({
  by: ["system"],
  when: { stage: ["fulfilling"], money: ["held"], outbound: ["shipped"], trace: ["none", "inconclusive"] },
  changes: "terms",
  input: nothing,
  then: (c) => {
    // The courier was asked before and had no answer: the desk sees to it.
    if (c.state.trace === "inconclusive") return [{ type: "help_asked", by: "system", text: null }];
    return c.goods.outParcel === null
      ? []
      : [{ type: "trace_started", of: "outbound", by: "system", parcel: c.goods.outParcel }];
  },
});
