import { sideOf } from "../../case";
import { nothing } from "../../input";
import { settle } from "../../settlement";
import { verb } from "../../verb";

/** `Terima Solusi`: the seller takes the buyer's wish, or either side takes the other's offer (S1). */
export const acceptSolution = verb({
  by: ["buyer", "owner", "staff"],
  when: { stage: ["awaiting_seller", "negotiating"], money: ["held"] },
  changes: "terms",
  graceful: true,
  input: nothing,
  gate: (c, actor) => {
    const side = sideOf(actor);
    if (c.offer !== null) return c.offer.by === side ? { code: "own_offer" } : null;
    return side === "buyer" ? { code: "no_offer" } : null;
  },
  then: (c, _input, actor) => {
    const solution = c.offer?.solution ?? c.request;
    return [{ type: "solution_accepted", by: sideOf(actor) ?? "seller", solution }, ...settle(c, solution)];
  },
});
