import { type Actor, SYSTEM } from "../access";
import type { Case } from "../case/case";
import type { ClockKind } from "../case/clock-kinds";
import { CLOCKS } from "../case/clocks";
import { type Decided, decide } from "../case/decide";
import type { EvidenceFact, Facts, RunningClock } from "../case/facts";
import { foldClocks } from "../case/fold-clocks";
import type { Wanted } from "../case/goods";
import type { CaseVerb } from "../case/rulebook";
import { RULEBOOK } from "../case/rulebook";
import { matches } from "../case/state";
import type { CaseKind } from "../kinds";
import type { Policy } from "../policy/policy";
import { MINUTE_MS } from "../sla/zone";
import { type Place, placeOf } from "./place";
import { type Press, pressesOf } from "./presses";
import { ADMIN, BUYER, MEDIATOR, OWNER, opened, SENIOR, SENIOR_2, sampleFacts, TEXT } from "./sample-facts";

export type Step = {
  readonly from: Place;
  readonly to: Place;
  readonly verb: CaseVerb;
  readonly actor: Actor;
  readonly decision: Decided;
  /** Goes on without either side: a clock, the payments gateway, or the desk that owns a mediation. */
  readonly unaided: boolean;
};

export type Walk = {
  readonly start: Place;
  readonly places: ReadonlyMap<string, Place>;
  readonly steps: readonly Step[];
  readonly decided: number;
};

const PEOPLE: readonly Actor[] = [BUYER, OWNER, MEDIATOR, SENIOR, SENIOR_2, ADMIN];

/** Who might act: second appeals and a desk that never acts are walked where nothing but money is at stake. */
function peopleAt(c: Case): readonly Actor[] {
  if (c.kind === "refund_only") return PEOPLE;
  return c.state.stage === "appeal" ? [BUYER, OWNER, SENIOR] : [BUYER, OWNER, MEDIATOR];
}

/** Acts that change nothing a rule could notice but the length of a clock; tests press them at each place. */
const STILL: ReadonlySet<CaseVerb> = new Set<CaseVerb>([
  "post_note",
  "attach_evidence",
  "extend_deadline",
  "assign_case",
  "remind",
  "move_for_calendar",
  "change_disposition",
]);
/** What the courier may say, or not. */
const COURIER: readonly (readonly [CaseVerb, object])[] = [
  ...["order", "return", "outbound"].map((of) => ["report_delivery", { of }] as const),
  ...["found", "delivered_proven", "lost"].map((result) => ["report_trace", { result, text: TEXT }] as const),
];
const DESK: ReadonlySet<CaseVerb> = new Set<CaseVerb>(["take_case", "decide_case", "review_negligence"]);
const VERBS = (Object.keys(RULEBOOK) as CaseVerb[]).filter((verb) => !STILL.has(verb));

/**
 * Every place the rules can bring a complaint to under a policy, breadth first. Places that differ in nothing
 * a rule could notice are one. Clocks run out in any order, because people may take any time they like.
 * `without` removes one clock, to show that the walk would notice.
 */
export function walk(
  policy: Policy,
  kind: CaseKind = "refund_only",
  {
    without = null,
    inStock = true,
    articles = [],
  }: { without?: ClockKind | null; inStock?: boolean; articles?: readonly Wanted[] } = {},
): Walk {
  const first = opened(policy, 60, 40, kind, articles);
  const start = placeOf(first.c, reminded(first.clocks, without), first.now, null, first.first.events, null);
  const places = new Map([[start.key, start]]);
  const steps: Step[] = [];
  const queue = [start];
  let decided = 0;
  for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
    const from = place;
    const go = (verb: CaseVerb, actor: Actor, press: Press, now: Date, executing: boolean): boolean => {
      decided += 1;
      const facts = factsOf(policy, inStock, { now, clocks: from.clocks, staged: press.staged, executing });
      const decision = decide(from.c, verb, press.input, actor, facts);
      if ("refused" in decision) return false;
      if (decision.events.length === 0) return true;
      const changes = decision.clocks.filter((change) => change.kind !== without);
      const clocks = reminded(foldClocks(from.clocks, changes, now), without);
      const scheduled = decision.events.some((event) => event.type === "act_scheduled");
      const pending = decision.next.scheduled === null ? null : scheduled ? press.input : from.pending;
      const to = placeOf(decision.next, clocks, now, pending, decision.events, from);
      steps.push({
        from,
        to,
        verb,
        actor,
        decision,
        unaided: (actor.role === "system" && !COURIERS.has(verb)) || executing || DESK.has(verb),
      });
      if (!places.has(to.key)) {
        places.set(to.key, to);
        queue.push(to);
      }
      return true;
    };
    for (const clock of from.clocks) if (clock.state === "running") expire(from, clock, go);
    for (const outcome of ["sent", "settled", "failed"])
      go("report_refund", SYSTEM, { input: { outcome }, staged: [] }, from.now, false);
    const n = from.c.goods.payments;
    for (const outcome of n === 0 ? [] : ["paid", "failed"])
      go("report_payment", SYSTEM, { input: { n, outcome }, staged: [] }, from.now, false);
    for (const [verb, input] of COURIER) go(verb, SYSTEM, { input, staged: [] }, from.now, false);
    for (const actor of peopleAt(from.c)) {
      for (const verb of VERBS) {
        if (!RULEBOOK[verb].by.some((role: string) => role === actor.role)) continue;
        // The door would say so too: not asking saves most of the walk.
        if (!matches(from.c.state, RULEBOOK[verb].when)) continue;
        for (const press of pressesOf(verb, actor, from.c)) {
          go(verb, actor, press, new Date(from.now.getTime() + MINUTE_MS), false);
        }
      }
    }
  }
  return { start, places, steps, decided };
}

const COURIERS: ReadonlySet<CaseVerb> = new Set(COURIER.map(([verb]) => verb));

/** The world as it is, or with nothing left on the shop's shelf. */
function factsOf(policy: Policy, inStock: boolean, change: Partial<Facts>): Facts {
  const facts = sampleFacts(policy, change);
  if (inStock) return facts;
  const shelf = facts.order.shelf.map((article) => ({ ...article, inStock: 0 }));
  return { ...facts, order: { ...facts.order, shelf } };
}

type Go = (verb: CaseVerb, actor: Actor, press: Press, now: Date, executing: boolean) => boolean;

/** The system presses what the clock is for; an act whose grace is over is carried out as its author, or given up. */
function expire(from: Place, clock: RunningClock, go: Go): void {
  const verb = CLOCKS[clock.kind].onExpiry;
  if (verb !== "run_scheduled") {
    go(verb, SYSTEM, { input: {}, staged: [] }, clock.hardDue, false);
    return;
  }
  if (from.c.scheduled === null) return;
  const { actorId, role, verb: act } = from.c.scheduled;
  const press = pressesOf(act as CaseVerb, { id: actorId, role }, from.c)[0];
  const done = go(
    act as CaseVerb,
    { id: actorId, role },
    { input: from.pending, staged: restaged(from.pending, press) },
    clock.hardDue,
    true,
  );
  if (!done) go("give_up_act", SYSTEM, { input: { refusal: "not_taken" }, staged: [] }, clock.hardDue, false);
}

/** The files a scheduled act names are still there when it is carried out. */
function restaged(pending: unknown, press: Press | undefined): readonly EvidenceFact[] {
  const ids = (pending as { evidenceIds?: readonly string[] } | null)?.evidenceIds ?? [];
  return (press?.staged ?? []).slice(0, ids.length).map((file, i) => ({ ...file, id: ids[i] ?? file.id }));
}

/** Answer clocks count as reminded; what happens when they are not has tests of its own. */
function reminded(clocks: readonly RunningClock[], without: ClockKind | null): RunningClock[] {
  return clocks.filter((clock) => clock.kind !== without).map((clock) => ({ ...clock, reminders: 2 }));
}

/** Places that break decision 15: nothing runs that would move them, and nobody in particular owns them. */
export function unownedPlaces(found: Walk): Place[] {
  return [...found.places.values()].filter((place) => {
    if (place.c.state.stage === "closed") return false;
    return !place.clocks.some((clock) => clock.state === "running" && clock.kind !== "appeal_window");
  });
}

/** Open places from which neither clocks nor the desk nor the payments gateway ever bring the case to its end. */
export function deadEnds(found: Walk): Place[] {
  const into = new Map<string, string[]>();
  for (const step of found.steps) {
    if (!step.unaided) continue;
    const sources = into.get(step.to.key) ?? [];
    sources.push(step.from.key);
    into.set(step.to.key, sources);
  }
  const good = new Set(
    [...found.places.values()].filter((place) => place.c.state.stage === "closed").map((place) => place.key),
  );
  const queue = [...good];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const source of into.get(key) ?? []) {
      if (good.has(source)) continue;
      good.add(source);
      queue.push(source);
    }
  }
  return [...found.places.values()].filter((place) => !good.has(place.key));
}
