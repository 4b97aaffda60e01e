import fc from "fast-check";
import { expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../sla/zone";
import { MONDAY } from "../testing/sample-facts";
import { nextReminder } from "./reminders";

/** All reminders of a deadline, each sent when it is due. */
function remindersOf(start: Date, due: Date): Date[] {
  const sent: Date[] = [];
  for (let next = nextReminder(start, due, start); next !== null; next = nextReminder(start, due, next))
    sent.push(next);
  return sent;
}

test("two days bring a reminder half-way, then 6 and 1 hours before the end", () => {
  const due = new Date(MONDAY.getTime() + 48 * HOUR_MS);
  const hoursLeft = remindersOf(MONDAY, due).map((at) => (due.getTime() - at.getTime()) / HOUR_MS);
  expect(hoursLeft).toEqual([24, 6, 1]);
});

test("reminders lie within the deadline, in order, and two hours apart", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 * 24 * 60 }), (minutes) => {
      const due = new Date(MONDAY.getTime() + minutes * MINUTE_MS);
      const sent = remindersOf(MONDAY, due).map((at) => at.getTime());
      for (const [i, at] of sent.entries()) {
        expect(at).toBeGreaterThan(MONDAY.getTime());
        expect(at).toBeLessThan(due.getTime());
        if (i > 0) expect(at - (sent[i - 1] ?? 0)).toBeGreaterThanOrEqual(2 * HOUR_MS);
      }
    }),
  );
});

test("a deadline of a working day or more is announced at least twice", () => {
  for (const hours of [24, 36, 48, 72, 24 * 14]) {
    expect(remindersOf(MONDAY, new Date(MONDAY.getTime() + hours * HOUR_MS)).length).toBeGreaterThanOrEqual(
      2,
    );
  }
});
