import fc from "fast-check";
import { expect, test } from "vitest";
import { shippedPolicy } from "../policy/profiles";
import { opened, sampleFacts, solutionOf } from "../testing/sample-facts";
import { type Case, disputedTotal, rupiahOf, totalOf } from "./case";
import { postingsOf } from "./consequences/postings";
import type { CaseEvent } from "./events";
import { evolve } from "./evolve";
import { execute } from "./execution";
import { closeCodeOf, settle } from "./settlement";

const open = opened(shippedPolicy("generic")).c;
const split = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }))
  .map(([a, b]) => solutionOf(a, b));
const play = (c: Case, events: readonly CaseEvent[]) => events.reduce<Case>(evolve, c);
const outOf = (account: string, events: readonly CaseEvent[]) =>
  events.flatMap(postingsOf).reduce((sum, own) => sum + (own.from === account ? own.rupiah : 0), 0);

test("every split empties the hold, to the last rupiah", () => {
  fc.assert(
    fc.property(split, (solution) => {
      const events = settle(open, solution);
      expect(outOf("disputed", events)).toBe(disputedTotal(open));
      expect(play(open, events).granted).toBe(totalOf(solution));
    }),
  );
});

test("a later decision never gives a line more than it disputes, and ends at what it says or at what was paid", () => {
  fc.assert(
    fc.property(split, split, (first, second) => {
      const paid = play(open, [...settle(open, first), { type: "refund_settled", key: null }]);
      const events = execute({ ...paid, decision: null }, second, sampleFacts(shippedPolicy("generic")));
      const after = play(paid, events);
      expect(after.granted).toBe(Math.max(totalOf(first), totalOf(second)));
      for (const line of after.lines)
        expect(rupiahOf(after.grantedPart, line.orderLineId)).toBeLessThanOrEqual(line.disputed);
      expect(outOf("disputed", events)).toBe(
        totalOf(first) === 0 && paid.state.money === "held" ? disputedTotal(open) : 0,
      );
      expect(outOf("platform_comp", events)).toBe(Math.max(0, totalOf(first) - totalOf(second)));
    }),
  );
});

test("nothing for the buyer closes the case at once, and says why", () => {
  expect(settle(open, solutionOf(0, 0)).map((event) => event.type)).toEqual([
    "funds_released",
    "case_closed",
  ]);
  const full = play(open, [...settle(open, solutionOf(60, 40)), { type: "refund_settled", key: null }]);
  expect([full.state.money, closeCodeOf(full)]).toEqual(["refunded_full", "refunded"]);
  const part = play(open, [...settle(open, solutionOf(60, 0)), { type: "refund_settled", key: null }]);
  expect([part.state.money, closeCodeOf(part)]).toEqual(["refunded_partial", "refunded_partial"]);
});
