import type { Party } from "../../access";
import { remainingWork, resume, softAndHard, type Window } from "../../sla/calendar";
import { HOUR_MS } from "../../sla/zone";
import type { Case } from "../case";
import { CLOCK_KINDS, type ClockKind } from "../clock-kinds";
import { CLOCKS } from "../clocks";
import type { CaseEvent } from "../events";
import { clockOf, type Facts, type RunningClock } from "../facts";

export type ClockChange =
  | {
      readonly op: "start";
      readonly kind: ClockKind;
      readonly waitsFor: Party | null;
      readonly window: Window;
      readonly softDue: Date;
      readonly hardDue: Date;
    }
  | { readonly op: "pause"; readonly kind: ClockKind; readonly remainingMs: number }
  | { readonly op: "resume"; readonly kind: ClockKind; readonly softDue: Date; readonly hardDue: Date }
  /** `counts`: as the one time that a deadline is moved; one that a changed calendar moves keeps that. */
  | { readonly op: "move"; readonly kind: ClockKind; readonly hardDue: Date; readonly counts: boolean }
  | { readonly op: "remind"; readonly kind: ClockKind }
  | { readonly op: "end"; readonly kind: ClockKind; readonly how: "met" | "cancelled" };

/** After an act that failed at the end of its grace period, or a payment that failed, its author has at least this long to act again. */
const SECOND_CHANCE_MS = 2 * HOUR_MS;
/** A deadline nobody was reminded of in time moves to this long after the reminder that is sent with the move. */
const AFTER_REMINDER_MS = 4 * HOUR_MS;

/** What happens to each deadline of a case because of what just happened in it. */
export function clockChanges(
  events: readonly CaseEvent[],
  before: Case | null,
  after: Case,
  facts: Facts,
): ClockChange[] {
  return CLOCK_KINDS.flatMap((kind) => [
    ...phaseChange(kind, events, before, after, facts),
    ...ownChange(kind, events, facts),
  ]);
}

function phaseChange(
  kind: ClockKind,
  events: readonly CaseEvent[],
  before: Case | null,
  after: Case,
  facts: Facts,
): ClockChange[] {
  const clock = CLOCKS[kind];
  const row = clockOf(facts, kind);
  const window = clock.length(facts.policy, after);
  const phase = window === null ? "off" : clock.phase(after, facts.policy);
  const restarted = events.some((event) => clock.restartedBy.includes(event.type));

  if (phase === "off") return row === null ? [] : [{ op: "end", kind, how: "met" }];
  if (window === null) return [];
  const fresh = (): ClockChange[] => {
    const started: ClockChange = {
      op: "start",
      kind,
      waitsFor: clock.waitsFor(after),
      window,
      ...softAndHard(facts.now, window, facts.calendar),
    };
    return phase === "paused"
      ? [
          started,
          {
            op: "pause",
            kind,
            remainingMs: remainingWork(facts.now, started.hardDue, facts.calendar, window),
          },
        ]
      : [started];
  };
  if (row === null) {
    // A clock that was on before and has no row has run out or been met: only a new beginning starts it again.
    const wasOn = before !== null && clock.phase(before, facts.policy) !== "off";
    return wasOn && !restarted ? [] : fresh();
  }
  if (restarted) return [{ op: "end", kind, how: "cancelled" }, ...fresh()];
  if (row.state === "running" && phase === "paused") {
    return [
      { op: "pause", kind, remainingMs: remainingWork(facts.now, row.hardDue, facts.calendar, row.window) },
    ];
  }
  if (row.state === "paused" && phase === "running") return [resumed(kind, row, events, facts)];
  return [];
}

function resumed(
  kind: ClockKind,
  row: RunningClock,
  events: readonly CaseEvent[],
  facts: Facts,
): ClockChange {
  const due = resume(facts.now, row.remainingMs ?? 0, facts.calendar, row.window);
  const failed = events.some((event) => event.type === "act_failed" || event.type === "payment_failed");
  const atLeast = facts.now.getTime() + SECOND_CHANCE_MS;
  const hardDue = failed && due.getTime() < atLeast ? new Date(atLeast) : due;
  const shifted = row.softDue.getTime() + (hardDue.getTime() - row.hardDue.getTime());
  const softDue = new Date(Math.max(facts.now.getTime(), Math.min(shifted, hardDue.getTime())));
  return { op: "resume", kind, softDue, hardDue };
}

/** What an event says about one deadline by name: extended, moved, reminded. */
function ownChange(kind: ClockKind, events: readonly CaseEvent[], facts: Facts): ClockChange[] {
  const row = clockOf(facts, kind);
  if (row === null) return [];
  return events.flatMap((event): ClockChange[] => {
    switch (event.type) {
      case "deadline_extended":
        return event.clock === kind
          ? [
              {
                op: "move",
                kind,
                hardDue: new Date(row.hardDue.getTime() + event.hours * HOUR_MS),
                counts: true,
              },
            ]
          : [];
      case "deadline_moved": {
        if (event.clock !== kind) return [];
        return event.dueAt === undefined
          ? [{ op: "move", kind, hardDue: new Date(facts.now.getTime() + AFTER_REMINDER_MS), counts: true }]
          : [{ op: "move", kind, hardDue: new Date(event.dueAt), counts: false }];
      }
      case "reminder_sent":
        return event.clock === kind ? [{ op: "remind", kind }] : [];
      default:
        return [];
    }
  });
}
