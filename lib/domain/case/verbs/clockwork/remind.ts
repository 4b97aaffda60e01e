import { z } from "zod";
import { CLOCK_KINDS } from "../../clock-kinds";
import { clockOf } from "../../facts";
import { verb } from "../../verb";

/** T2: who owes something is reminded before his time runs out; what is stored for him counts as delivered (S2). */
export const remind = verb({
  by: ["system"],
  when: { stage: ["awaiting_seller", "negotiating", "fulfilling"] },
  changes: "desk",
  input: z.strictObject({ clock: z.enum(CLOCK_KINDS) }),
  guard: (_c, input, _actor, facts) =>
    clockOf(facts, input.clock)?.state === "running" ? null : "no_such_clock",
  then: (_c, input, _actor, facts) => {
    const clock = clockOf(facts, input.clock);
    const to = clock?.waitsFor === "buyer" ? { to: clock.waitsFor } : {};
    return [{ type: "reminder_sent", clock: input.clock, n: (clock?.reminders ?? 0) + 1, ...to }];
  },
});
