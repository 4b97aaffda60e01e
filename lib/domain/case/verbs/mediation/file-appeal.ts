import { z } from "zod";
import { sideOf } from "../../case";
import { wordsOf } from "../../facts";
import { evidenceIds, explanation } from "../../input";
import { verb } from "../../verb";
import { refuseEvidence } from "../complaint/attach-evidence";

/**
 * `Ajukan Banding` against a decision or an act of the clock, within its window, with new evidence or the
 * finding that is wrong. Another, senior mediator hears it; money that has not moved waits for him (C2).
 */
export const fileAppeal = verb({
  by: ["buyer", "owner", "staff"],
  when: { stage: ["decided", "fulfilling", "closed"] },
  changes: "terms",
  input: z.strictObject({
    finding: z.number().int().min(0).max(9).nullable(),
    text: explanation,
    evidenceIds,
  }),
  gate: (c, actor, facts) => {
    if (c.appeals >= facts.policy.appeals) return { code: "appeals_used_up" };
    if (!c.appealable) return { code: "appeal_window_closed" };
    const side = sideOf(actor);
    if (side !== null && c.decision?.acceptedBy.includes(side)) return { code: "already_accepted" };
    const window = facts.clocks.find((clock) => clock.kind === "appeal_window");
    return window !== undefined && window.hardDue > facts.now ? null : { code: "appeal_window_closed" };
  },
  guard: (_c, input, _actor, facts) =>
    refuseEvidence(input.evidenceIds, facts) ??
    (input.finding === null && input.evidenceIds.length === 0 ? "appeal_needs_grounds" : null),
  then: (c, input, actor, facts) => [
    {
      type: "appeal_filed",
      n: c.appeals + 1,
      by: sideOf(actor) ?? "buyer",
      finding: input.finding,
      text: wordsOf(facts),
      evidenceIds: input.evidenceIds,
    },
  ],
});
