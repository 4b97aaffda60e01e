import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor } from "../access";
import type { CaseVerb } from "../case/rulebook";
import { PROFILE_NAMES } from "../policy/policy";
import { shippedPolicy } from "../policy/profiles";
import { DAY_MS, HOUR_MS } from "../sla/zone";
import { playAsTold, playByChance } from "../testing/play-story";
import { BUYER, MEDIATOR, OWNER, SENIOR } from "../testing/sample-facts";
import { verdictOf } from "./compare";
import { recoverStory } from "./recover";
import { replay } from "./replay";
import type { Story } from "./story";

/** The same numbers for the same seed. */
function diceOf(seed: number): (n: number) => number {
  let state = seed | 0;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * n);
  };
}

describe.each(PROFILE_NAMES)("a complaint that %s closed", (name) => {
  const policy = shippedPolicy(name);

  test.each(policy.kinds)("about %s ends as it did when it is played again under its own rules", (kind) => {
    let closed = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const played = playByChance(policy, kind, diceOf(seed));
        if (!played.closed) return;
        closed += 1;
        const story = recoverStory({ ...played, policy });
        if (story === null) throw new Error("no story");
        const again = replay(story, policy);
        expect(again).toMatchObject({ ok: true, ending: story.recorded, leftOut: [] });
      }),
      { numRuns: 40 },
    );
    expect(closed).toBeGreaterThan(20);
  });
});

describe("under other rules", () => {
  const policy = shippedPolicy("tiktok-tokopedia");
  const day = (n: number) => ({ n, unit: "calendar_day" }) as const;

  test("silence that approved would have brought the case to a mediator, whose ruling nobody knows", () => {
    const story = silent();
    // A tenth was the marketplace's, which gives it back with the price.
    expect(story.recorded).toMatchObject({ toBuyer: 100, toSeller: 10, fromPlatform: 10 });
    const verdict = verdictOf(story, policy, { ...policy, onTimeout: "mediate" });
    expect(verdict).toMatchObject({ kind: "flipped", after: { outcome: "undecided", toBuyer: 0 } });
  });

  test("what was granted comes later where the deadline does, and the end is the same", () => {
    const verdict = verdictOf(silent(), policy, { ...policy, sellerAnswers: day(3) });
    if (verdict.kind !== "same") throw new Error(verdict.kind);
    expect((verdict.after.at?.getTime() ?? 0) - (verdict.before.at?.getTime() ?? 0)).toBe(DAY_MS);
  });

  test("a refusal that came too late is left out and named, and silence approves in its place", () => {
    const story = told([
      [30 * HOUR_MS, "reject_solution", OWNER],
      [40 * HOUR_MS, "withdraw", BUYER],
    ]);
    expect(story.recorded).toMatchObject({ code: "withdrawn", toSeller: 100 });
    const verdict = verdictOf(story, policy, { ...policy, sellerAnswers: day(1) });
    expect(verdict).toMatchObject({
      kind: "flipped",
      after: { outcome: "closed", code: "auto_approved", toBuyer: 100, toSeller: 10 },
      leftOut: [
        { verb: "reject_solution", role: "owner", overtakenBy: "seller_timed_out" },
        { verb: "withdraw", role: "buyer", refusal: "wrong_status" },
      ],
    });
  });

  test("who ruled, ruled as long after the case came to him; nobody answers what did not happen", () => {
    const story = told([
      [20 * HOUR_MS, "reject_solution", OWNER],
      [30 * HOUR_MS, "ask_help", BUYER],
      [35 * HOUR_MS, "take_case", MEDIATOR],
      [40 * HOUR_MS, "decide_case", MEDIATOR],
      [60 * HOUR_MS, "file_appeal", BUYER],
      [70 * HOUR_MS, "take_case", SENIOR],
      [80 * HOUR_MS, "decide_case", SENIOR],
    ]);
    const sooner = replay(story, { ...policy, onReject: "mediate" });
    if (!sooner.ok) throw new Error(sooner.why);
    expect(sooner.ending).toMatchObject({ outcome: "closed", toBuyer: story.recorded.toBuyer });
    // The desk has it ten hours earlier, all but the minutes of grace.
    const earlier = (story.recorded.at?.getTime() ?? 0) - (sooner.ending.at?.getTime() ?? 0);
    expect(Math.round(earlier / HOUR_MS)).toBe(10);
    // Approved by silence, there is no ruling to appeal against and none to hear.
    const approved = replay(story, { ...policy, sellerAnswers: { n: 12, unit: "hour" } });
    expect(approved).toMatchObject({ ok: true, ending: { code: "auto_approved", toBuyer: 100 } });
    if (!approved.ok) throw new Error(approved.why);
    expect(approved.leftOut.filter((act) => act.verb === "file_appeal")).toMatchObject([{ refusal: null }]);
  });

  test("a complaint that these rules do not take leaves everything with the seller", () => {
    const narrow = { ...policy, complaintWindow: { n: 1, unit: "hour" } as const };
    expect(verdictOf(silent(), policy, narrow)).toMatchObject({
      kind: "flipped",
      after: { outcome: "not_opened", toBuyer: 0, toSeller: 100 },
      leftOut: [{ verb: "open_case", refusal: "complaint_window_closed" }],
    });
  });

  test("an act that was taken back cannot be played where there is no time to take it back", () => {
    const story = told([
      [HOUR_MS, "reject_solution", OWNER],
      [HOUR_MS + 30_000, "undo", OWNER],
    ]);
    expect(verdictOf(story, policy, { ...policy, sellerAnswers: day(3) }).kind).toBe("same");
    expect(verdictOf(story, policy, { ...policy, graceSeconds: 0 })).toMatchObject({
      kind: "unreplayable",
      why: "taken_back",
    });
  });

  test("a record that its own rules cannot tell is not believed about others", () => {
    const story = silent();
    const forged = { ...story, recorded: { ...story.recorded, toBuyer: 99 } };
    expect(verdictOf(forged, policy, policy)).toMatchObject({ kind: "unreplayable", why: "differs" });
    expect(verdictOf(null, policy, policy)).toMatchObject({ kind: "unreplayable", why: "no_record" });
  });

  /** A complaint that nobody at the shop answers. */
  function silent(): Story {
    return told([]);
  }

  /** So long after the opening somebody presses something; then the clocks run out. */
  function told(acts: readonly (readonly [ms: number, verb: CaseVerb, actor: Actor])[]): Story {
    const story = recoverStory({ ...playAsTold(policy, acts), policy });
    if (story === null) throw new Error("no story");
    return story;
  }
});
