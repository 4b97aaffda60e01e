import { disputedTotal } from "../../case";
import { nothing } from "../../input";
import { verb } from "../../verb";

/** T5b: refused, and the buyer did not ask again: closed, the money goes to the seller (T2). */
export const closeUnrevised = verb({
  by: ["system"],
  when: { stage: ["negotiating"], money: ["held"] },
  changes: "terms",
  input: nothing,
  gate: (c) => (c.refused ? null : { code: "wrong_status" }),
  then: (c) => [
    { type: "funds_released", rupiah: disputedTotal(c) },
    { type: "case_closed", code: "rejected" },
  ],
});
