import type { CaseEvent } from "../../events";
import { nothing } from "../../input";
import { unpaid } from "../../settlement";
import { verb } from "../../verb";
import { moveIfUnreminded } from "./reminded-enough";

/** T22: the buyer has not paid the difference (C5). T22a: the gateway took it and is silent: he may press again. */
export const timeOutPayment = verb({
  by: ["system"],
  when: { stage: ["fulfilling"], money: ["awaiting_buyer_payment"] },
  changes: "terms",
  input: nothing,
  then: (c, _input, _actor, facts): readonly CaseEvent[] =>
    c.goods.paying
      ? [{ type: "payment_failed", n: c.goods.payments, reason: "no_answer" }]
      : (moveIfUnreminded(facts, "buyer_pays", "buyer") ?? unpaid(c)),
});
