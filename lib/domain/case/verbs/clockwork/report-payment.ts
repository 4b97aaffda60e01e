import { z } from "zod";
import { rupiah } from "../../../money";
import type { CaseEvent } from "../../events";
import { paidOnTop } from "../../exchange";
import { owed } from "../../goods";
import { verb } from "../../verb";

/**
 * What the payments gateway says of a difference that was to be charged: paid, or failed with its reason. Paid when
 * nobody waits for it any more, it goes back before it enters the books.
 */
export const reportPayment = verb({
  by: ["system"],
  when: {},
  changes: "desk",
  input: z.strictObject({
    /** Which of the buyer's attempts. */
    n: z.number().int().min(1),
    outcome: z.enum(["paid", "failed"]),
    reason: z.string().max(300).default(""),
  }),
  guard: (c, input) => (input.n > c.goods.payments ? "not_found" : null),
  then: (c, { n, outcome, reason }): readonly CaseEvent[] => {
    if (outcome === "failed")
      return c.goods.paying && n === c.goods.payments ? [{ type: "payment_failed", n, reason }] : [];
    if (c.state.money !== "awaiting_buyer_payment") return [{ type: "payment_voided", n }];
    const total = rupiah(owed(c.goods));
    return [{ type: "difference_paid", n, rupiah: total, lines: paidOnTop(c.goods.differences, total) }];
  },
});
