import { z } from "zod";
import { type Case, moneyOf, remedyOf, type Solution, sideOf } from "../../case";
import type { CaseEvent } from "../../events";
import { evolve } from "../../evolve";
import { inStock } from "../../exchange";
import { STOCK_CHECKS } from "../../goods-events";
import { carryOut, settle } from "../../settlement";
import { verb } from "../../verb";

/**
 * `Terima Solusi`: the seller takes the buyer's wish, or either side takes the other's offer (S1). Of a return it is
 * the first of two approvals, `Setujui Permintaan`: the shop has the goods sent back, or refunds at once and lets
 * the buyer keep them (S3g). Of negligence it is `Terima Pengajuan`: the shop admits it and pays (S3h).
 */
export const acceptSolution = verb({
  by: ["buyer", "owner", "staff"],
  when: { stage: ["awaiting_seller", "negotiating"], money: ["held"] },
  changes: "terms",
  graceful: true,
  input: z.strictObject({
    how: z.enum(["return_first", "refund_now"]).default("return_first"),
    /** What the shop looked at before it sends goods once more (S2). */
    checks: z.array(z.enum(STOCK_CHECKS)).max(STOCK_CHECKS.length).default([]),
  }),
  gate: (c, actor) => {
    const side = sideOf(actor);
    if (c.offer !== null) return c.offer.by === side ? { code: "own_offer" } : null;
    return side === "buyer" ? { code: "no_offer" } : null;
  },
  guard: (c, input, actor, facts) => {
    const remedy = remedyOf(standing(c));
    if (remedy === null || remedy === "return_refund") return null;
    if (!inStock(c, facts, standing(c).articles)) return "out_of_stock";
    const unchecked = STOCK_CHECKS.some((check) => !input.checks.includes(check));
    return remedy === "reship" && sideOf(actor) === "seller" && unchecked ? "checks_required" : null;
  },
  then: (c, input, actor, facts): readonly CaseEvent[] => {
    const by = sideOf(actor) ?? "seller";
    const kept = input.how === "refund_now" && by === "seller" && remedyOf(standing(c)) === "return_refund";
    const solution = kept ? moneyOf(standing(c)) : standing(c);
    const accepted: CaseEvent = { type: "solution_accepted", by, solution };
    if (c.kind !== "negligence") return [accepted, ...carryOut(c, solution, facts, input.checks)];
    if (c.offer !== null) return [accepted, ...settle(c, solution)];
    const admitted: CaseEvent = {
      type: "negligence_admitted",
      review: facts.policy.negligenceOnAccept === "review",
    };
    return [accepted, admitted, ...settle(evolve(c, admitted), solution)];
  },
});

/** What would be agreed on now: the offer on the table, else the buyer's wish. */
function standing(c: Case): Solution {
  return c.offer?.solution ?? c.request;
}
