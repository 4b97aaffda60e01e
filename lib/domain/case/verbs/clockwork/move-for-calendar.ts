import { z } from "zod";
import { moveOnlyLater, remainingWork, resume, type WorkCalendar } from "../../../sla/calendar";
import type { CaseEvent } from "../../events";
import type { Facts } from "../../facts";
import { verb } from "../../verb";

/**
 * Days were declared closed while deadlines ran (a cuti bersama is decreed late): what was left of them is
 * counted again without those days. Deadlines only move later, never earlier.
 */
export const moveForCalendar = verb({
  by: ["system"],
  when: {},
  changes: "desk",
  input: z.strictObject({ closedOn: z.array(z.iso.date()).min(1).max(60) }),
  then: (_c, input, _actor, facts): readonly CaseEvent[] =>
    facts.clocks.flatMap((clock): CaseEvent[] => {
      if (clock.state !== "running" || clock.hardDue <= facts.now) return [];
      const left = remainingWork(facts.now, clock.hardDue, without(input.closedOn, facts), clock.window);
      const dueAt = moveOnlyLater(clock.hardDue, resume(facts.now, left, facts.calendar, clock.window));
      return dueAt > clock.hardDue
        ? [
            {
              type: "deadline_moved",
              clock: clock.kind,
              because: "calendar_changed",
              dueAt: dueAt.toISOString(),
            },
          ]
        : [];
    }),
});

/** The calendar as it was when the deadlines were computed. */
function without(closedOn: readonly string[], facts: Facts): WorkCalendar {
  const closedDays = new Map(facts.calendar.closedDays);
  for (const day of closedOn) closedDays.delete(day);
  return { ...facts.calendar, closedDays };
}
