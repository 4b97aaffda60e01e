import type { Actor } from "../access";
import type { ClockKind } from "../case/clock-kinds";
import { decide } from "../case/decide";
import type { EvidenceFact, Facts } from "../case/facts";
import { foldClocks } from "../case/fold-clocks";
import type { CaseVerb } from "../case/rulebook";
import type { Policy, ProfileName } from "../policy/policy";
import { shippedPolicy } from "../policy/profiles";
import { granted, MONDAY, opened, type Standing, sampleFacts, solutionOf, TEXT } from "./sample-facts";

type Extra = {
  readonly staged?: readonly EvidenceFact[];
  readonly executing?: boolean;
  readonly attached?: readonly EvidenceFact[];
};

/** A complaint played step by step; times are milliseconds after it was opened. */
export function played(profile: ProfileName, change: Partial<Policy> = {}) {
  const policy = { ...shippedPolicy(profile), ...change };
  let at: Standing = opened(policy);
  const factsAt = (ms: number, extra: Extra = {}): Facts =>
    sampleFacts(policy, { ...extra, clocks: at.clocks, now: new Date(MONDAY.getTime() + ms) });
  const ask = (verb: CaseVerb, actor: Actor, input: unknown = {}, ms = 0, extra: Extra = {}) =>
    decide(at.c, verb, input, actor, factsAt(ms, extra));
  return {
    ask,
    press: (verb: CaseVerb, actor: Actor, input: unknown = {}, ms = 0, extra: Extra = {}) => {
      const done = granted(ask(verb, actor, input, ms, extra));
      const now = new Date(MONDAY.getTime() + ms);
      at = { c: done.next, clocks: foldClocks(at.clocks, done.clocks, now), now };
      return done.events.map((event) => event.type);
    },
    case: () => at.c,
    facts: factsAt,
    clock: (kind: ClockKind) => at.clocks.find((clock) => clock.kind === kind),
    dueIn: (kind: ClockKind) =>
      (at.clocks.find((clock) => clock.kind === kind)?.hardDue.getTime() ?? Number.NaN) - MONDAY.getTime(),
  };
}

/** An offer of so much for each of the two lines. */
export const offer = (a: number, b: number) => ({ solution: solutionOf(a, b), text: TEXT });
/** Files that are staged for an act, and their ids for its input. */
export const files = (...staged: EvidenceFact[]) => ({ staged, ids: staged.map((file) => file.id) });
