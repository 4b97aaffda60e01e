import type { ClockKind } from "../../clock-kinds";
import type { CaseEvent } from "../../events";
import { clockOf, type Facts } from "../../facts";

/** No automatic act before this many reminders were delivered; what is stored for a person counts as delivered. */
export const REMINDERS_BEFORE_ACTING = 2;

/**
 * A deadline that fell due though its owner was not reminded often enough (an outage): it moves, once, with the
 * reminder that was missing. Null: it was reminded of, or has moved before; the system may act.
 */
export function moveIfUnreminded(
  facts: Facts,
  kind: ClockKind,
  to: "buyer" | "seller",
): readonly CaseEvent[] | null {
  const clock = clockOf(facts, kind);
  if (clock === null || clock.state !== "running") return null;
  if (clock.moved || clock.reminders >= REMINDERS_BEFORE_ACTING) return null;
  return [
    { type: "reminder_sent", clock: kind, n: clock.reminders + 1, ...(to === "buyer" ? { to } : {}) },
    { type: "deadline_moved", clock: kind, because: "reminders_missing" },
  ];
}
