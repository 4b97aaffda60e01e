import { expect, test } from "vitest";
import { SYSTEM } from "../access";
import { shippedPolicy } from "../policy/profiles";
import type { ClosedDay } from "../sla/calendar";
import { HOUR_MS } from "../sla/zone";
import { granted, MONDAY, opened, sampleFacts } from "../testing/sample-facts";
import { decide } from "./decide";

const policy = shippedPolicy("generic");
const { c, clocks } = opened(policy);
const { calendar } = sampleFacts(policy);
const answers = clocks.find((clock) => clock.kind === "seller_answers");

/** The same case after these days were declared closed. */
function closing(...days: string[]) {
  const closedDays = new Map(calendar.closedDays);
  for (const on of days)
    closedDays.set(on, { on, name: "Cuti bersama susulan", kind: "cuti_bersama" } satisfies ClosedDay);
  const facts = sampleFacts(policy, { clocks, calendar: { ...calendar, closedDays } });
  return granted(decide(c, "move_for_calendar", { closedOn: days }, SYSTEM, facts));
}

test("a day declared closed while the seller's two working days run gives him one day more", () => {
  const decided = closing("2026-09-08");
  expect(decided.clocks).toEqual([
    {
      op: "move",
      kind: "seller_answers",
      hardDue: new Date((answers?.hardDue.getTime() ?? 0) + 24 * HOUR_MS),
      counts: false,
    },
  ]);
});

test("a day that was closed anyway, or lies behind the deadline, moves nothing", () => {
  expect(closing("2026-09-12").events).toEqual([]);
  expect(closing("2026-09-21").events).toEqual([]);
  expect(MONDAY.toISOString().slice(0, 10)).toBe("2026-09-07");
});
