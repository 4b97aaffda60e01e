import { describe, expect, test } from "vitest";
import { shippedPolicy } from "../policy/profiles";
import { nameOf } from "../testing/place";
import { walk } from "../testing/walk";
import { RULEBOOK } from "./rulebook";

/** Goods with the grace of an act; the talk of two sides, holds and appeals have walks of their own. */
const WITH_GRACE = {
  offersPerSide: 0,
  infoRequests: 0,
  objections: 0,
  answerMetBy: "decision",
  executionHold: null,
  appeals: 0,
  appealWindow: null,
} as const;

describe.each(["return_refund", "exchange", "replacement"] as const)("an act about a %s", (kind) => {
  const { steps, places } = walk({ ...shippedPolicy("generic"), ...WITH_GRACE }, kind);
  const carriedOut = steps.filter(
    ({ from, verb, decision }) =>
      from.c.scheduled?.verb === verb && !decision.events.some((event) => event.type === "act_scheduled"),
  );

  test("is scheduled no longer once it has been carried out", () => {
    const graceful = new Set(carriedOut.map(({ verb }) => verb));
    expect([...graceful].sort()).toEqual([
      "accept_return",
      "accept_solution",
      "decide_case",
      "reject_solution",
    ]);
    expect([...graceful].filter((verb) => !("graceful" in RULEBOOK[verb]))).toEqual([]);
    expect(carriedOut.filter(({ to }) => to.c.scheduled !== null).map(({ to }) => nameOf(to))).toEqual([]);
  });

  test("has its grace running wherever it waits", () => {
    const wrong = [...places.values()].filter(
      ({ c, clocks }) => (c.scheduled !== null) !== clocks.some((clock) => clock.kind === "grace"),
    );
    expect(wrong.map(nameOf)).toEqual([]);
  });
});
