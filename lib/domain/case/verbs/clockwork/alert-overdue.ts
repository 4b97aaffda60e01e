import { nothing } from "../../input";
import { verb } from "../../verb";

/** T7: the mediator is late. A person is alerted, again and again; mediation is never decided by a clock. */
export const alertOverdue = verb({
  by: ["system"],
  when: { stage: ["mediation", "appeal", "fulfilling"] },
  changes: "desk",
  input: nothing,
  then: () => [{ type: "mediation_overdue" }],
});
