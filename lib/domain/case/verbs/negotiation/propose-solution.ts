import { z } from "zod";
import { remedyOf, sideOf, totalOf } from "../../case";
import { inStock, named } from "../../exchange";
import { wordsOf } from "../../facts";
import { solution, words } from "../../input";
import { refuseSolution, sameSolution } from "../../refuse-solution";
import { carryOut } from "../../settlement";
import { verb } from "../../verb";

/**
 * `Tawarkan Solusi Lain` (seller) and `Ubah Solusi` (buyer): another split of the disputed money, or goods in its
 * place: sent back, exchanged, sent once more (S1). An
 * offer that gives the other side all it asked for needs no further answer (T3).
 */
export const proposeSolution = verb({
  by: ["buyer", "owner", "staff"],
  when: { stage: ["awaiting_seller", "negotiating"], money: ["held"] },
  changes: "terms",
  input: z.strictObject({ solution, text: words }),
  gate: (c, actor, facts) => {
    const side = sideOf(actor) ?? "seller";
    if (c.info !== null) return { code: "info_pending" };
    if (c.state.stage === "awaiting_seller" && side === "buyer") return { code: "wrong_status" };
    if (c.state.stage === "negotiating" && c.turn !== side && c.offer?.by === side)
      return { code: "own_offer" };
    return c.offersMade[side] >= facts.policy.offersPerSide ? { code: "offers_used_up" } : null;
  },
  guard: (c, input, actor, facts) => {
    const refused = refuseSolution(c, input.solution, facts);
    if (refused !== null) return refused;
    const remedy = remedyOf(input.solution);
    const goodsOut = remedy !== null && remedy !== "return_refund";
    if (goodsOut && sideOf(actor) === "seller" && !inStock(c, facts, input.solution.articles))
      return "out_of_stock";
    const standing = c.offer !== null && c.offer.by !== sideOf(actor) ? c.offer.solution : c.request;
    return sameSolution(input.solution, standing) ? "same_as_request" : null;
  },
  then: (c, input, actor, facts) => {
    const by = sideOf(actor) ?? "seller";
    const proposal = named(input.solution, facts.order);
    const proposed = {
      type: "solution_proposed",
      by,
      n: c.offersMade[by] + 1,
      solution: proposal,
      text: wordsOf(facts),
    } as const;
    // Only money can be compared: goods are agreed on by saying so.
    const money = remedyOf(input.solution) === null && remedyOf(c.offer?.solution ?? c.request) === null;
    const generous =
      money &&
      (by === "seller"
        ? totalOf(input.solution) > totalOf(c.request)
        : c.offer !== null && totalOf(input.solution) < totalOf(c.offer.solution));
    if (!generous) return [proposed];
    const other = by === "seller" ? "buyer" : "seller";
    return [
      proposed,
      { type: "solution_accepted", by: other, solution: input.solution },
      ...carryOut(c, input.solution, facts),
    ];
  },
});
