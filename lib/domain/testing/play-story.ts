import { type Actor, partyOf, SYSTEM } from "../access";
import { blockedBy } from "../case/decide";
import { type CaseVerb, RULEBOOK } from "../case/rulebook";
import type { CaseKind } from "../kinds";
import type { Policy } from "../policy/policy";
import { HOUR_MS, MINUTE_MS } from "../sla/zone";
import {
  begin,
  expire,
  factsOf,
  nextMoment,
  type Played,
  type Pressable,
  playedOf,
  pressed,
  remind,
  type World,
} from "./play-world";
import { pressesOf } from "./presses";
import { ADMIN, BUYER, LINE_A, MEDIATOR, MONDAY, OWNER, SENIOR, SENIOR_2, TEXT } from "./sample-facts";

/** A number from 0 up to and without `n`. */
export type Dice = (n: number) => number;

const PEOPLE: readonly Actor[] = [BUYER, OWNER, MEDIATOR, SENIOR, SENIOR_2, ADMIN];
const VERBS = Object.keys(RULEBOOK) as CaseVerb[];
const DESK: readonly CaseVerb[] = ["take_case", "decide_case", "review_negligence"];
/** Long enough for every story; then the desk alone acts, so that each comes to its end. */
const LIVELY_STEPS = 60;
const MOST_STEPS = 400;

/**
 * A complaint played by chance, exactly as the door and the sweep would: people press whatever the rules let them, at
 * any time before the next deadline; deadlines, reminders, couriers and refunds come in between. Ends when it is
 * closed and nobody appeals.
 */
export function playByChance(policy: Policy, kind: CaseKind, dice: Dice): Played {
  const other = ["A", "DEARER", "CHEAPER"][dice(3)] ?? "A";
  const articles = kind === "exchange" && other !== "A" ? [{ orderLineId: LINE_A, sku: other }] : [];
  const world = begin(policy, kind, articles);
  for (let step = 0; step < MOST_STEPS; step++) {
    const lively = step < LIVELY_STEPS;
    const next = nextMoment(world);
    const closed = world.c.state.stage === "closed";
    if (closed && (!lively || dice(3) > 0)) break;
    if (dice(100) < (lively ? 45 : 80) && pressSomething(world, dice, next?.at ?? null, !lively)) continue;
    if (next === null) break;
    world.now = next.at;
    if (next.what === "expiry") expire(world, next.clock);
    else remind(world, next.clock);
  }
  return playedOf(world);
}

/** So many milliseconds after the opening somebody presses a verb, with an input that satisfies its guards. */
export type Told = readonly (readonly [ms: number, verb: CaseVerb, actor: Actor])[];

/** A complaint in which exactly these acts happen, while deadlines fall; refunds arrive an hour after they are granted. */
export function playAsTold(policy: Policy, acts: Told, kind: CaseKind = "refund_only"): Played {
  const world = begin(policy, kind);
  const waiting = acts.map(([ms, verb, actor]) => ({ at: new Date(MONDAY.getTime() + ms), verb, actor }));
  for (let step = 0; step < MOST_STEPS; step++) {
    const open = world.refunds.find((own) => own.open);
    const next = nextMoment(world);
    const act = waiting[0];
    if (act !== undefined && (next === null || act.at < next.at)) {
      world.now = act.at;
      waiting.shift();
      const [press] = pressesOf(act.verb, act.actor, world.c);
      if (press !== undefined) pressed(world, { verb: act.verb, actor: act.actor, press });
    } else if (open !== undefined) {
      world.now = new Date(world.now.getTime() + HOUR_MS);
      const input = { outcome: "settled", key: open.key };
      pressed(world, { verb: "report_refund", actor: SYSTEM, press: { input, staged: [] } });
    } else if (next === null || world.c.state.stage === "closed") {
      break;
    } else {
      world.now = next.at;
      if (next.what === "expiry") expire(world, next.clock);
      else remind(world, next.clock);
    }
  }
  return playedOf(world);
}

/** Somebody presses something, before `until`; false where nobody can. */
function pressSomething(world: World, dice: Dice, until: Date | null, deskOnly: boolean): boolean {
  const room = until === null ? 30 * HOUR_MS : until.getTime() - world.now.getTime() - 1;
  if (room < 1) return false;
  const before = world.now;
  world.now = new Date(before.getTime() + 1 + dice(Math.min(room, dice(2) === 0 ? 10 * MINUTE_MS : room)));
  const presses = [...newsOf(world, dice), ...(deskOnly ? desk(world) : everybody(world))];
  const chosen = presses[dice(Math.max(1, presses.length))];
  if (chosen === undefined) {
    world.now = before;
    return false;
  }
  const done = pressed(world, chosen);
  if (!done) world.now = before;
  return done;
}

function everybody(world: World): Pressable[] {
  return PEOPLE.flatMap((actor) => of(world, actor, VERBS));
}

function desk(world: World): Pressable[] {
  return [MEDIATOR, SENIOR, SENIOR_2].flatMap((actor) => of(world, actor, DESK));
}

function of(world: World, actor: Actor, verbs: readonly CaseVerb[]): Pressable[] {
  if (partyOf(actor.role) === null) return [];
  return verbs
    .filter((verb) => blockedBy(world.c, verb, actor, factsOf(world, [])) === null)
    .flatMap((verb) => pressesOf(verb, actor, world.c).map((press) => ({ verb, actor, press })));
}

/** What couriers and the payments gateway may say now. */
function newsOf(world: World, dice: Dice): Pressable[] {
  const plain = (verb: CaseVerb, input: object): Pressable => ({
    verb,
    actor: SYSTEM,
    press: { input, staged: [] },
  });
  const open = world.refunds.filter((own) => own.open);
  const refund = open[dice(Math.max(1, open.length))];
  const { return: back, outbound, trace } = world.c.state;
  const { payments } = world.c.goods;
  return [
    ...(refund === undefined
      ? []
      : ["sent", "settled", "settled", "failed"].map((outcome) =>
          plain("report_refund", { outcome, key: refund.key }),
        )),
    ...(payments === 0
      ? []
      : ["paid", "failed"].map((outcome) => plain("report_payment", { n: 1 + dice(payments), outcome }))),
    ...(back === "in_transit" ? [plain("report_delivery", { of: "return" })] : []),
    ...(outbound === "shipped" ? [plain("report_delivery", { of: "outbound" })] : []),
    ...(trace === "with_courier" || trace === "found"
      ? ["found", "delivered_proven", "lost"].map((result) => plain("report_trace", { result, text: TEXT }))
      : []),
  ];
}
