import { z } from "zod";
import { remedyOf, totalOf } from "../../case";
import { named } from "../../exchange";
import { wordsOf } from "../../facts";
import { evidenceIds, explanation, solution } from "../../input";
import { refuseSolution, sameSolution } from "../../refuse-solution";
import { verb } from "../../verb";
import { refuseEvidence } from "./attach-evidence";

/** `Ajukan Ulang`: after a refusal the buyer may ask once more, with new evidence or another wish (T2). */
export const reviseRequest = verb({
  by: ["buyer"],
  when: { stage: ["negotiating"] },
  changes: "terms",
  input: z.strictObject({ request: solution, text: explanation, evidenceIds }),
  gate: (c) => (!c.refused ? { code: "wrong_status" } : c.revised ? { code: "already_revised" } : null),
  guard: (c, input, _actor, facts) => {
    if (totalOf(input.request) === 0 && remedyOf(input.request) === null) return "nothing_claimed";
    const refused = refuseSolution(c, input.request, facts) ?? refuseEvidence(input.evidenceIds, facts);
    if (refused !== null) return refused;
    const asBefore = sameSolution(input.request, c.request);
    return asBefore && input.evidenceIds.length === 0 ? "same_as_request" : null;
  },
  then: (_c, input, _actor, facts) => [
    {
      type: "request_revised",
      request: named(input.request, facts.order),
      text: wordsOf(facts),
      evidenceIds: input.evidenceIds,
    },
  ],
});
