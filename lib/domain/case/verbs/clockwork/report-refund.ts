import { z } from "zod";
import type { CaseEvent } from "../../events";
import { evolve } from "../../evolve";
import { closeCodeOf } from "../../settlement";
import { verb } from "../../verb";

/** What the payments gateway says of a refund: sent, settled, or failed with its reason. Settled closes the case. */
export const reportRefund = verb({
  by: ["system"],
  when: { stage: ["fulfilling", "appeal"], money: ["refund_granted", "refund_processing", "refund_failed"] },
  // What is being decided does not change because money arrives: nobody's act is stale or cancelled by it.
  changes: "desk",
  input: z.strictObject({ outcome: z.enum(["sent", "settled", "failed"]), reason: z.string().max(300).default("") }),
  then: (c, input): readonly CaseEvent[] => {
    switch (input.outcome) {
      case "sent":
        return c.state.money === "refund_processing" ? [] : [{ type: "refund_sent" }];
      case "failed":
        return c.state.money === "refund_failed" ? [] : [{ type: "refund_failed", reason: input.reason }];
      case "settled": {
        const settled: CaseEvent = { type: "refund_settled" };
        const after = evolve(c, settled);
        return after.state.stage === "fulfilling" ? [settled, { type: "case_closed", code: closeCodeOf(after) }] : [settled];
      }
    }
  },
});
