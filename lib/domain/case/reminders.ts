import { HOUR_MS } from "../sla/zone";

/** Before the deadline, besides half-way: 24, 6 and 1 hour (T2). */
const BEFORE_MS = [24 * HOUR_MS, 6 * HOUR_MS, HOUR_MS] as const;
const APART_MS = 2 * HOUR_MS;

/**
 * When the next reminder of a deadline is due after `after`; null when there is none left. Reminders lie at
 * least two hours apart and after the start.
 */
export function nextReminder(startsAt: Date, hardDue: Date, after: Date): Date | null {
  const half = startsAt.getTime() + (hardDue.getTime() - startsAt.getTime()) / 2;
  const instants = [half, ...BEFORE_MS.map((ms) => hardDue.getTime() - ms)].sort((a, b) => a - b);
  const earliest = Math.max(after.getTime() + (after > startsAt ? APART_MS : 1), startsAt.getTime() + 1);
  const next = instants.find((at) => at >= earliest && at < hardDue.getTime());
  return next === undefined ? null : new Date(Math.floor(next));
}
