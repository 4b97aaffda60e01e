import { type Actor, SYSTEM } from "../access";
import type { Case } from "../case/case";
import type { ClockKind } from "../case/clock-kinds";
import { CLOCKS } from "../case/clocks";
import { type Decided, decide, decideOpening } from "../case/decide";
import type { CaseEvent } from "../case/events";
import type { EvidenceFact, Facts, RunningClock } from "../case/facts";
import { foldClocks } from "../case/fold-clocks";
import type { Wanted } from "../case/goods";
import { nextReminder } from "../case/reminders";
import type { CaseVerb } from "../case/rulebook";
import type { CaseKind } from "../kinds";
import type { RecordedEvent } from "../lab/story";
import { rupiah } from "../money";
import type { Policy } from "../policy/policy";
import type { Press } from "./presses";
import {
  aFile,
  BUYER,
  LINE_A,
  LINE_B,
  MONDAY,
  OLD_PROOF,
  SAMPLE_REASON,
  sampleFacts,
  TEXT,
} from "./sample-facts";

/** A complaint as its record tells it. */
export type Played = {
  readonly records: readonly RecordedEvent[];
  readonly files: ReadonlyMap<string, EvidenceFact>;
  readonly order: Facts["order"];
  readonly calendar: Facts["calendar"];
  readonly closed: boolean;
};

/**
 * One complaint with everything around it, as the door, the sweep and the store keep it, in memory. Changed in place.
 */
export type World = {
  readonly policy: Policy;
  now: Date;
  c: Case;
  clocks: RunningClock[];
  reminders: Map<ClockKind, Date>;
  readonly records: RecordedEvent[];
  readonly files: Map<string, EvidenceFact>;
  shown: EvidenceFact[];
  pending: { verb: CaseVerb; actor: Actor; press: Press } | null;
  refunds: { key: string; rupiah: number; open: boolean }[];
  commands: number;
};

/** The order of the samples, with a tenth of its price taken for selling it. */
function orderOf(policy: Policy): Facts["order"] {
  const { order } = sampleFacts(policy);
  return {
    ...order,
    lines: order.lines.map((line) => ({ ...line, commission: rupiah(Math.floor(line.paid / 10)) })),
  };
}

/** A complaint that has just been opened. */
export function begin(policy: Policy, kind: CaseKind, articles: readonly Wanted[] = []): World {
  const staged = [aFile("buyer", "item_photo"), aFile("buyer", "label_photo"), OLD_PROOF];
  const ask = (orderLineId: string, amount: number) => ({ orderLineId, qty: 1, rupiah: amount });
  const first = decideOpening(
    {
      kind,
      reason: SAMPLE_REASON[kind],
      lines: kind === "negligence" ? [] : [ask(LINE_A, 60), ask(LINE_B, 40)],
      withShipping: false,
      text: TEXT,
      evidenceIds: staged.map((file) => file.id),
      conditions: [],
      articles: [...articles],
    },
    sampleFacts(policy, { staged, attached: [], order: orderOf(policy) }),
  );
  if ("refused" in first) throw new Error(`the sample was refused: ${first.refused}`);
  const world: World = {
    policy,
    now: MONDAY,
    c: first.next,
    clocks: [],
    reminders: new Map(),
    records: [],
    files: new Map(),
    shown: [],
    pending: null,
    refunds: [],
    commands: 0,
  };
  commit(world, first, BUYER, staged);
  return world;
}

/** What the rules may know now. */
export function factsOf(world: World, staged: readonly EvidenceFact[], executing = false): Facts {
  const { now, clocks, shown, refunds } = world;
  const open = refunds.filter((own) => own.open).reduce((all, own) => all + own.rupiah, 0);
  return sampleFacts(world.policy, {
    now,
    clocks,
    staged,
    attached: shown,
    refundsOut: rupiah(open),
    order: orderOf(world.policy),
    executing,
  });
}

function commit(
  world: World,
  decided: Decided,
  actor: Actor,
  staged: readonly EvidenceFact[],
  fired: ClockKind | null = null,
): void {
  const { now } = world;
  world.commands += 1;
  world.clocks = foldClocks(world.clocks, decided.clocks, now);
  if (fired !== null && !decided.clocks.some((change) => change.kind === fired)) drop(world, fired);
  for (const { kind } of decided.clocks) {
    const clock = world.clocks.find((own) => own.kind === kind);
    const runs = clock?.state === "running" && CLOCKS[kind].reminds;
    const at = runs ? nextReminder(clock.startsAt, clock.hardDue, now) : null;
    if (at === null) world.reminders.delete(kind);
    else world.reminders.set(kind, at);
  }
  for (const event of decided.events) {
    world.records.push({ at: now, actor, commandId: String(world.commands), event });
    note(world, event, staged);
  }
  world.c = decided.next;
  if (world.c.scheduled === null) world.pending = null;
}

function note(world: World, event: CaseEvent, staged: readonly EvidenceFact[]): void {
  const ids = "evidenceIds" in event ? event.evidenceIds : [];
  for (const file of staged.filter((own) => ids.includes(own.id))) {
    world.files.set(file.id, file);
    world.shown = [...world.shown, file];
  }
  if (event.type === "refund_granted") {
    const { solution } = event;
    const total = solution.lines.reduce((all, line) => all + line.rupiah, solution.shipping as number);
    world.refunds.push({ key: `refund:case:${world.records.length}`, rupiah: total, open: true });
  }
  if (event.type === "refund_settled" || event.type === "refund_credited")
    for (const own of world.refunds)
      if (event.type === "refund_credited" || event.key === null || event.key === own.key) own.open = false;
}

function drop(world: World, kind: ClockKind): void {
  world.clocks = world.clocks.filter((clock) => clock.kind !== kind);
  world.reminders.delete(kind);
}

/** The next deadline or reminder; null while none runs. */
export function nextMoment({ clocks, reminders }: World) {
  const moments = [
    ...clocks
      .filter((clock) => clock.state === "running")
      .map((clock) => ({ what: "expiry", at: clock.hardDue, clock: clock.kind }) as const),
    ...[...reminders].map(([clock, at]) => ({ what: "reminder", at, clock }) as const),
  ];
  return moments.reduce<(typeof moments)[number] | null>(
    (first, own) => (first === null || own.at < first.at ? own : first),
    null,
  );
}

/** A deadline runs out now. */
export function expire(world: World, kind: ClockKind): void {
  const verb = CLOCKS[kind].onExpiry;
  if (verb !== "run_scheduled") obey(world, verb, {}, kind);
  else if (world.pending === null) drop(world, kind);
  else carryOut(world, world.pending, kind);
}

function carryOut(world: World, { verb, actor, press }: Pressable, kind: ClockKind): void {
  const done = decide(world.c, verb, press.input, actor, factsOf(world, press.staged, true));
  if ("refused" in done) obey(world, "give_up_act", { refusal: done.refused }, kind);
  else commit(world, done, actor, press.staged, kind);
}

function obey(world: World, verb: CaseVerb, input: object, kind: ClockKind): void {
  const done = decide(world.c, verb, input, SYSTEM, factsOf(world, []));
  if ("refused" in done || done.events.length === 0) drop(world, kind);
  else commit(world, done, SYSTEM, [], kind);
}

/** A reminder is due now. */
export function remind(world: World, kind: ClockKind): void {
  const done = decide(world.c, "remind", { clock: kind }, SYSTEM, factsOf(world, []));
  if ("refused" in done) world.reminders.delete(kind);
  else commit(world, done, SYSTEM, []);
}

/** Something that can be pressed, with an input that satisfies its guards. */
export type Pressable = { verb: CaseVerb; actor: Actor; press: Press };

/** Presses at this instant; false where the rules refuse. */
export function pressed(world: World, { verb, actor, press }: Pressable): boolean {
  const done = decide(world.c, verb, press.input, actor, factsOf(world, press.staged));
  if ("refused" in done || done.events.length === 0) return false;
  const scheduled = done.events.some((event) => event.type === "act_scheduled");
  commit(world, done, actor, press.staged);
  if (scheduled) world.pending = { verb, actor, press };
  return true;
}

export function playedOf({ policy, records, files, c }: World): Played {
  const { calendar } = sampleFacts(policy);
  const order = orderOf(policy);
  return { records, files, order, calendar, closed: c.state.stage === "closed" };
}
