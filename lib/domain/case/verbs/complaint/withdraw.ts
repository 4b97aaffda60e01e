import { disputedTotal } from "../../case";
import { nothing } from "../../input";
import { verb } from "../../verb";

/** `Batalkan Komplain`: before any agreement or decision the buyer may give up; the money goes to the seller (K3). */
export const withdraw = verb({
  by: ["buyer"],
  when: { stage: ["awaiting_seller", "negotiating", "mediation"], money: ["held"] },
  changes: "terms",
  always: true,
  input: nothing,
  gate: (c) => (c.resolution === null ? null : { code: "already_agreed" }),
  then: (c) => [
    { type: "case_withdrawn" },
    { type: "funds_released", rupiah: disputedTotal(c) },
    { type: "case_closed", code: "withdrawn" },
  ],
});
