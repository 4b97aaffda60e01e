import { nothing } from "../../input";
import { verb } from "../../verb";

/** T19a: the gateway took the refund and said nothing since: it is asked again and the desk is told. */
export const chaseRefund = verb({
  by: ["system"],
  when: { stage: ["fulfilling", "appeal"], money: ["refund_granted", "refund_processing"] },
  changes: "desk",
  input: nothing,
  then: () => [{ type: "refund_overdue" }],
});
