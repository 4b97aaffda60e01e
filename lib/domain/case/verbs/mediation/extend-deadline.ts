import { z } from "zod";
import { CLOCK_KINDS } from "../../clock-kinds";
import { wordsOf } from "../../facts";
import { explanation } from "../../input";
import { verb } from "../../verb";
import { refuseUnlessTaken } from "./take-case";

/** `Perpanjang Batas Waktu`: the mediator gives a running deadline more hours, with a reason both sides read. */
export const extendDeadline = verb({
  by: ["mediator", "senior_mediator"],
  when: { stage: ["mediation", "appeal"] },
  changes: "terms",
  input: z.strictObject({
    clock: z.enum(CLOCK_KINDS),
    hours: z.number().int().min(1).max(168),
    text: explanation,
  }),
  gate: (c, actor) => refuseUnlessTaken(c, actor),
  guard: (_c, input, _actor, facts) => {
    const movable = input.clock === "mediator_rules" || input.clock === "info_awaited";
    const running = facts.clocks.some((clock) => clock.kind === input.clock && clock.state === "running");
    return movable && running ? null : "no_such_clock";
  },
  then: (_c, input, _actor, facts) => [
    { type: "deadline_extended", clock: input.clock, hours: input.hours, text: wordsOf(facts) },
  ],
});
