import type { CaseEvent } from "../../events";
import { evolve } from "../../evolve";
import { nothing } from "../../input";
import { closeWhenPaid } from "../../settlement";
import { verb } from "../../verb";

/** T19: the refund could not be paid out: it is credited to the buyer's balance, so that no money hangs. */
export const creditRefund = verb({
  by: ["system"],
  when: { stage: ["fulfilling", "appeal"], money: ["refund_failed"] },
  // What is being decided does not change because money arrives: nobody's act is stale or cancelled by it.
  changes: "desk",
  input: nothing,
  then: (c, _input, _actor, facts): readonly CaseEvent[] => {
    const credited: CaseEvent = { type: "refund_credited", rupiah: facts.refundsOut };
    return [credited, ...closeWhenPaid(evolve(c, credited))];
  },
});
