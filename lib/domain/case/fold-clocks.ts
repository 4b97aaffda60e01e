import type { ClockChange } from "./consequences/clock-changes";
import type { RunningClock } from "./facts";

/**
 * What a case's deadlines are after a decision: the same folding the store does on rows.
 * @throws when a change names a deadline that is not there: that is a bug of the rules.
 */
export function foldClocks(
  clocks: readonly RunningClock[],
  changes: readonly ClockChange[],
  now: Date,
): RunningClock[] {
  const after = new Map(clocks.map((clock) => [clock.kind, clock]));
  for (const change of changes) {
    const row = after.get(change.kind);
    switch (change.op) {
      case "start": {
        if (row !== undefined) throw new Error(`${change.kind} is started while it is on`);
        const { kind, window, waitsFor, softDue, hardDue } = change;
        const nothingYet = { remainingMs: null, reminders: 0, lastReminderAt: null, moved: false };
        after.set(kind, {
          kind,
          state: "running",
          waitsFor,
          startsAt: now,
          softDue,
          hardDue,
          window,
          ...nothingYet,
        });
        break;
      }
      case "end":
        if (row === undefined) throw new Error(`${change.kind} is ended while it is off`);
        after.delete(change.kind);
        break;
      default: {
        if (row === undefined) throw new Error(`${change.op} of ${change.kind}, which is off`);
        if (change.op === "pause")
          after.set(row.kind, { ...row, state: "paused", remainingMs: change.remainingMs });
        if (change.op === "resume") {
          after.set(row.kind, {
            ...row,
            state: "running",
            softDue: change.softDue,
            hardDue: change.hardDue,
            remainingMs: null,
          });
        }
        if (change.op === "move")
          after.set(row.kind, { ...row, hardDue: change.hardDue, moved: row.moved || change.counts });
        if (change.op === "remind")
          after.set(row.kind, { ...row, reminders: row.reminders + 1, lastReminderAt: now });
      }
    }
  }
  return [...after.values()];
}
