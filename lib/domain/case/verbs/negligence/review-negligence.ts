import { z } from "zod";
import type { CaseEvent } from "../../events";
import { evolve } from "../../evolve";
import { explanation } from "../../input";
import { closeWhenPaid } from "../../settlement";
import { verb } from "../../verb";

/** `Tinjau Kelalaian`: the shop admitted it; whether it counts as negligence the desk alone says (S3h). */
export const reviewNegligence = verb({
  by: ["mediator", "senior_mediator", "platform_admin"],
  when: { stage: ["fulfilling"], negligence: ["admitted"] },
  changes: "terms",
  always: true,
  input: z.strictObject({ found: z.boolean(), text: explanation }),
  gate: (c) => (c.reviewDue ? null : { code: "wrong_status" }),
  then: (c, input, _actor, facts): readonly CaseEvent[] => {
    const ruled = { type: "negligence_ruled", found: input.found, text: facts.text } as const;
    return [ruled, ...closeWhenPaid(evolve(c, ruled))];
  },
});
