import { z } from "zod";
import type { CaseEvent } from "../../events";
import { evolve } from "../../evolve";
import { closeWhenPaid } from "../../settlement";
import { verb } from "../../verb";

/** What the payments gateway says of a refund: sent, settled, or failed with its reason. Settled closes the case. */
export const reportRefund = verb({
  by: ["system"],
  when: { stage: ["fulfilling", "appeal"], money: ["refund_granted", "refund_processing", "refund_failed"] },
  // What is being decided does not change because money arrives: nobody's act is stale or cancelled by it.
  changes: "desk",
  input: z.strictObject({
    outcome: z.enum(["sent", "settled", "failed"]),
    reason: z.string().max(300).default(""),
    /** Which refund: an appeal may have granted a second one while the first was on its way. Null: all of them. */
    key: z.string().max(120).nullable().default(null),
  }),
  then: (c, input): readonly CaseEvent[] => {
    switch (input.outcome) {
      case "sent":
        return c.state.money === "refund_processing" && input.key === null
          ? []
          : [{ type: "refund_sent", key: input.key }];
      case "failed":
        return c.state.money === "refund_failed" && input.key === null
          ? []
          : [{ type: "refund_failed", reason: input.reason, key: input.key }];
      case "settled": {
        const settled: CaseEvent = { type: "refund_settled", key: input.key };
        const after = evolve(c, settled);
        return [settled, ...closeWhenPaid(after)];
      }
    }
  },
});
