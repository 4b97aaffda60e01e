import { z } from "zod";
import { REFUSAL_CODES } from "../../refusals";
import { verb } from "../../verb";

/** The grace period ended but the rules no longer allow the act: its author is told, his clock goes on. */
export const giveUpAct = verb({
  by: ["system"],
  when: {},
  changes: "terms",
  input: z.strictObject({ refusal: z.enum(REFUSAL_CODES) }),
  gate: (c) => (c.scheduled === null ? { code: "nothing_to_undo" } : null),
  then: (c, input) =>
    c.scheduled === null
      ? []
      : [{ type: "act_failed", verb: c.scheduled.verb, role: c.scheduled.role, refusal: input.refusal }],
});
