import { z } from "zod";
import { wordsOf } from "../../facts";
import { evidenceIds, explanation } from "../../input";
import { verb } from "../../verb";
import { refuseEvidence } from "../complaint/attach-evidence";

/** `Ajukan Banding` before any mediator, as the refusal of the buyer's solution (S1); the buyer speaks next. */
export const fileObjection = verb({
  by: ["owner", "staff"],
  when: { stage: ["awaiting_seller", "negotiating"], money: ["held"] },
  changes: "terms",
  input: z.strictObject({ text: explanation, evidenceIds }),
  gate: (c, _actor, facts) => {
    if (c.objections >= facts.policy.objections) return { code: "objections_used_up" };
    return c.state.stage === "negotiating" && c.turn !== "seller" ? { code: "wrong_status" } : null;
  },
  guard: (_c, input, _actor, facts) => refuseEvidence(input.evidenceIds, facts),
  then: (_c, input, _actor, facts) => [
    { type: "objection_filed", text: wordsOf(facts), evidenceIds: input.evidenceIds },
  ],
});
