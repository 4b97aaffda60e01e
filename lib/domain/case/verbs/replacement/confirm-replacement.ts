import { evolve } from "../../evolve";
import { nothing } from "../../input";
import { replaced } from "../../settlement";
import { verb } from "../../verb";

/** `Selesaikan Komplain`: what was sent is right. T18: silence after delivery says the same (K7). */
export const confirmReplacement = verb({
  by: ["buyer", "system"],
  when: { stage: ["fulfilling"], money: ["held"], outbound: ["delivered"] },
  changes: "terms",
  input: nothing,
  gate: (c) => (c.goods.out === "ship_back" ? { code: "wrong_status" } : null),
  then: (c, _input, actor) => {
    const confirmed = {
      type: "replacement_confirmed",
      by: actor.role === "buyer" ? "buyer" : "system",
    } as const;
    const after = evolve(c, confirmed);
    // Where the goods come back at the same time, the case waits for both parcels.
    const both = after.goods.back !== "with" || after.state.return === "accepted";
    return both ? [confirmed, ...replaced(after)] : [confirmed];
  },
});
