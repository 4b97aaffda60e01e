import { z } from "zod";
import { verb } from "../../verb";

/** `Tugaskan` and `Ambil`: one person of the shop answers for the case (S2: one PIC per shift). */
export const assignCase = verb({
  by: ["owner", "staff"],
  when: {},
  changes: "desk",
  input: z.strictObject({ to: z.uuid().nullable() }),
  guard: (_c, input, _actor, facts) =>
    input.to === null || facts.memberIds.includes(input.to) ? null : "unknown_member",
  then: (c, input) => (input.to === c.assigneeId ? [] : [{ type: "case_assigned", to: input.to }]),
});
