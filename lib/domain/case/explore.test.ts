import { describe, expect, test } from "vitest";
import { partyOf, ROLES, SYSTEM } from "../access";
import { type Policy, PROFILE_NAMES } from "../policy/policy";
import { shippedPolicy } from "../policy/profiles";
import { nameOf } from "../testing/place";
import { BUYER, MEDIATOR, OWNER, SENIOR, sampleFacts, WAREHOUSE } from "../testing/sample-facts";
import { deadEnds, type Step, unownedPlaces, type Walk, walk } from "../testing/walk";
import { type Case, disputedTotal, rupiahOf, waitingOn } from "./case";
import { CLOCKS } from "./clocks";
import { availableVerbs, blockedBy, decide } from "./decide";
import { type CaseVerb, RULEBOOK } from "./rulebook";
import { CLOSE_CODES, MONEY_STATES, STAGES } from "./state";

const VERBS = Object.keys(RULEBOOK) as CaseVerb[];

/** Counting higher than one brings no new kind of place, only more of them; the limits have tests of their own. */
const small = (policy: Policy): Policy => ({ ...policy, offersPerSide: 1, infoRequests: 1 });
const found = new Map(PROFILE_NAMES.map((name) => [name, walk(small(shippedPolicy(name)))]));
const walked = (name: (typeof PROFILE_NAMES)[number]): Walk => found.get(name) ?? walk(shippedPolicy(name));

/** The first step that breaks a rule, in words; null when none does. */
function breach(steps: readonly Step[], broken: (step: Step) => unknown): string | null {
  const step = steps.find((one) => broken(one));
  if (step === undefined) return null;
  const events = step.decision.events.map((event) => event.type).join(", ");
  return `${step.verb} by ${step.actor.role} → ${events}\n  from ${nameOf(step.from)}\n  to ${nameOf(step.to)}`;
}

const happened = (steps: readonly Step[], type: string) =>
  steps.filter((step) => step.decision.events.some((event) => event.type === type));

describe.each(PROFILE_NAMES)("every complaint that %s knows", (name) => {
  const policy = small(shippedPolicy(name));
  const { steps, places } = walked(name);
  const all = [...places.values()];

  test("stands in a state the row can store", () => {
    expect(all.length).toBeGreaterThan(100);
    const wrong = all.filter(
      ({ c }) =>
        !STAGES.includes(c.state.stage) ||
        !MONEY_STATES.includes(c.state.money) ||
        (c.state.stage === "closed") !== (c.closeCode !== null) ||
        (c.closeCode !== null && !CLOSE_CODES.includes(c.closeCode)) ||
        (c.state.stage === "closed") !== (waitingOn(c) === null),
    );
    expect(wrong.map(nameOf)).toEqual([]);
  });

  test("is moved on by a clock, the payments gateway or a named owner, whatever people fail to do", () => {
    expect(unownedPlaces(walked(name)).map(nameOf)).toEqual([]);
    expect(deadEnds(walked(name)).map(nameOf)).toEqual([]);
  });

  test("is final once closed, but for an appeal and the shop's own desk", () => {
    const after = new Set(
      steps.filter((step) => step.from.c.state.stage === "closed").map((step) => step.verb),
    );
    for (const verb of ["file_appeal", "end_appeal_window"] as const) after.delete(verb);
    expect([...after]).toEqual([]);
    const closed = all.filter(({ c }) => c.state.stage === "closed");
    for (const { c, clocks, now } of closed) {
      const facts = sampleFacts(policy, { clocks, now });
      const open = [BUYER, OWNER, WAREHOUSE, MEDIATOR, SENIOR].flatMap((actor) =>
        availableVerbs(c, actor, facts).filter((own) => !own.blocked),
      );
      expect(
        open
          .map((own) => own.verb)
          .filter((verb) => !["file_appeal", "post_note", "assign_case"].includes(verb)),
      ).toEqual([]);
    }
  });

  test("holds the disputed rupiah until they leave, all at once and once only", () => {
    const moved = (step: Step, account: "from" | "to") =>
      step.decision.postings
        .filter((own) => own[account] === "disputed")
        .reduce((sum, own) => sum + own.rupiah, 0);
    expect(
      breach(steps, (step) => {
        const leaves = step.from.c.state.money === "held" && step.to.c.state.money !== "held";
        return moved(step, "to") !== 0 || moved(step, "from") !== (leaves ? disputedTotal(step.from.c) : 0);
      }),
    ).toBeNull();
    expect(all.filter(({ c }) => c.state.stage === "closed" && c.state.money === "held").map(nameOf)).toEqual(
      [],
    );
  });

  test("never grants a line more than it disputes, and pays later grants from the seller's balance", () => {
    const over = all.filter(({ c, lines }) =>
      c.lines.some((line) => (lines[line.orderLineId] ?? 0) > line.disputed),
    );
    expect(over.map(nameOf)).toEqual([]);
    const uneven = all.filter(({ c, lines }) =>
      c.lines.some((line) => rupiahOf(c.grantedPart, line.orderLineId) !== (lines[line.orderLineId] ?? 0)),
    );
    expect(uneven.map(nameOf)).toEqual([]);
    expect(
      breach(steps, (step) =>
        step.decision.events.some(
          (event) =>
            event.type === "refund_granted" &&
            (event.from === "disputed") !== (step.from.c.state.money === "held"),
        ),
      ),
    ).toBeNull();
  });

  test("lets a scheduled act end by execution, undo, cancellation or failure, and in no other way", () => {
    const ends = ["act_undone", "act_cancelled", "act_failed"];
    expect(
      breach(steps, ({ from, to, decision, verb }) => {
        if (from.c.scheduled === null || to.c.scheduled === from.c.scheduled) return false;
        return from.c.scheduled.verb !== verb && !decision.events.some((event) => ends.includes(event.type));
      }),
    ).toBeNull();
    expect(all.filter(({ c }) => c.state.stage === "closed" && c.scheduled !== null).map(nameOf)).toEqual([]);
    // Before it is carried out nothing moves: not the stage, not a rupiah.
    expect(
      breach(
        happened(steps, "act_scheduled"),
        ({ from, to, decision }) => decision.postings.length > 0 || from.c.state !== to.c.state,
      ),
    ).toBeNull();
  });

  test("leaves no clock to act against a act that can still be undone", () => {
    const own = happened(steps, "act_cancelled").filter(
      ({ from, actor }) => actor.role === "system" && from.c.scheduled !== null,
    );
    expect(breach(own, () => true)).toBeNull();
  });

  test("closes its door at the deadline, before any job has noticed", () => {
    for (const { c, clocks, now } of all) {
      for (const clock of clocks) {
        const party = CLOCKS[clock.kind].waitsFor(c);
        if (clock.state !== "running" || CLOCKS[clock.kind].onExpiry === "alert_overdue") continue;
        if (party === null || waitingOn(c) !== party) continue;
        const facts = sampleFacts(policy, { now: clock.hardDue, clocks });
        const actor = party === "buyer" ? BUYER : OWNER;
        const open = VERBS.filter(
          (verb) => RULEBOOK[verb].changes === "terms" && blockedBy(c, verb, actor, facts) === null,
        );
        expect(
          open,
          `${clock.kind} at ${nameOf({ c, clocks, now, key: "", pending: null, lines: {} })}`,
        ).toEqual([]);
      }
    }
  });

  test("answers every verb of every role with a decision or a known refusal, and buttons agree with the door", () => {
    // Places spread over the whole walk are enough for what no place can influence, and keep the tests quick.
    const every = Math.ceil(all.length / 200);
    for (const { c, clocks, now } of all.filter((_, i) => i % every === 0)) {
      const facts = sampleFacts(policy, { clocks, now });
      for (const role of ROLES) {
        const actor = role === "system" ? SYSTEM : { id: "00000000-0000-4000-8000-0000000000ff", role };
        const buttons = availableVerbs(c, actor, facts);
        for (const verb of VERBS) {
          const blocked = blockedBy(c, verb, actor, facts);
          if (!RULEBOOK[verb].by.some((own: string) => own === role)) expect(blocked?.code).toBe("not_yours");
          const button = buttons.find((own) => own.verb === verb);
          if (button !== undefined) expect(button.blocked).toEqual(blocked ?? undefined);
          else if (partyOf(role) !== null && RULEBOOK[verb].by.length > 0) expect(blocked).not.toBeNull();
          if (blocked !== null) expect(decide(c, verb, {}, actor, facts)).toEqual({ refused: blocked.code });
        }
      }
    }
  });

  test("obeys the answers of the profile", () => {
    const timedOut = happened(steps, "seller_timed_out");
    const effects = new Set(
      timedOut.flatMap((step) =>
        step.decision.events.flatMap((e) => (e.type === "seller_timed_out" ? [e.effect] : [])),
      ),
    );
    const expected = {
      auto_approve: ["auto_approve"],
      mediate: ["mediate"],
      warn_then_mediate: ["mediate", "warn"],
    };
    expect([...effects].sort()).toEqual(expected[policy.onTimeout]);
    expect(happened(steps, "auto_approved").length > 0).toBe(policy.onTimeout === "auto_approve");
    expect(Math.max(...all.map(({ c }) => c.appeals))).toBe(policy.appeals);
    expect(Math.max(...all.map(({ c }) => c.objections))).toBe(policy.objections);
    expect(happened(steps, "help_opened").length > 0).toBe(
      policy.helpAfterSilence !== null ||
        (policy.onInfoSilence === "open_help" && policy.infoAwaited !== null),
    );
    expect(happened(steps, "offer_lapsed").length > 0).toBe(policy.offerStands !== null);
    expect(happened(steps, "info_lapsed").length > 0).toBe(policy.infoAwaited !== null);
    expect(happened(steps, "seller_acknowledged").length > 0).toBe(policy.answerMetBy === "reply");
    expect(all.some(({ c }) => c.state.stage === "decided")).toBe(policy.executionHold !== null);
    expect(happened(steps, "request_revised").length > 0).toBe(policy.onReject === "await_rerequest");
    expect(all.some(({ c }) => c.state.stage === "appeal")).toBe(policy.appeals > 0);
    expect(happened(steps, "act_scheduled").length > 0).toBe(policy.graceSeconds > 0);
  });
});

describe("the walk would notice", () => {
  const generic = small(shippedPolicy("generic"));
  const standing = (c: Case) => `${c.state.stage}`;

  test.each([
    ["seller_answers", "awaiting_seller"],
    ["execution_hold", "decided"],
  ] as const)("that %s is missing", (kind, stage) => {
    const holed = walk(generic, "refund_only", { without: kind });
    const stuck = [...unownedPlaces(holed), ...deadEnds(holed)];
    expect(new Set(stuck.map(({ c }) => standing(c)))).toContain(stage);
  });

  test("that nobody alerts a mediator", () => {
    expect(
      unownedPlaces(walk(generic, "refund_only", { without: "mediator_rules" })).map(
        ({ c }) => c.state.stage,
      ),
    ).toContain("mediation");
  });

  test("that a mediator who waits for an answer without a deadline is still alerted", () => {
    const asked = [...walked("tokopedia").places.values()].filter(
      ({ c }) => c.state.stage === "mediation" && c.info !== null && c.scheduled === null,
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(
      asked.every(({ clocks }) =>
        clocks.some((clock) => clock.kind === "mediator_rules" && clock.state === "running"),
      ),
    ).toBe(true);
  });
});
