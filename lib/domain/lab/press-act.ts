import { SYSTEM } from "../access";
import type { Solution } from "../case/case";
import type { ClockKind } from "../case/clock-kinds";
import { CLOCKS } from "../case/clocks";
import { blockedBy, consequences, decide, hasGrace } from "../case/decide";
import type { CaseEvent } from "../case/events";
import type { RefusalCode } from "../case/refusals";
import { type CaseVerb, pageOf } from "../case/rulebook";
import type { HumanVerb } from "../case/verb-names";
import { rupiah } from "../money";
import { commit, dropClock, factsAt, type Stage } from "./stage";
import { type Act, type LeftOut, OVERTAKING, type Overtaking } from "./story";

/** Why a replay cannot go on; null: it can. */
type Problem = "taken_back" | null;

/** Somebody, or the world outside, acts now; what the rules refuse is left out. */
export function press(stage: Stage, act: Act, leftOut: LeftOut[]): Problem {
  if (act.input === null) return pressUnknown(stage, act, leftOut);
  const { verb, actor } = act;
  const input = fitted(act.input, stage);
  const decision = decide(stage.c, verb, input, actor, factsAt(stage, pressOf(act)));
  if ("refused" in decision) {
    leftOut.push(...named(act, decision.refused, stage));
    return null;
  }
  commit(stage, decision, { refund: act.refund });
  if (decision.events.some((event) => event.type === "act_scheduled")) stage.pending = { ...act, input };
  return null;
}

/** Somebody pressed and took it back: while there is time for that here too, only the waiting has an effect. */
function pressUnknown(stage: Stage, act: Act, leftOut: LeftOut[]): Problem {
  const { verb, actor } = act;
  const facts = factsAt(stage, pressOf(act));
  const blocked = blockedBy(stage.c, verb, actor, facts);
  if (blocked !== null) {
    leftOut.push(...named(act, blocked.code, stage));
    return null;
  }
  if (!hasGrace(stage.c, actor, facts) || actor.id === null) return "taken_back";
  const { scheduled } = stage.c;
  const cancelled: CaseEvent[] =
    scheduled === null ? [] : [{ type: "act_cancelled", verb: scheduled.verb, role: scheduled.role }];
  const pressed: CaseEvent = {
    type: "act_scheduled",
    verb: verb as HumanVerb,
    by: actor.id,
    role: actor.role,
    inputDigest: "",
  };
  commit(stage, consequences(stage.c, [...cancelled, pressed], facts));
  stage.pending = act;
  return null;
}

/** A deadline has run out: the system presses its verb, or carries out the act that waited. */
export function expire(stage: Stage, kind: ClockKind, leftOut: LeftOut[]): Problem {
  const verb = CLOCKS[kind].onExpiry;
  if (verb !== "run_scheduled") {
    obey(stage, verb, {}, kind);
    return null;
  }
  const act = stage.pending;
  if (act === null) {
    dropClock(stage, kind);
    return null;
  }
  if (act.input === null) {
    if (act.gaveUp === null) return "taken_back";
    obey(stage, "give_up_act", { refusal: act.gaveUp }, kind);
    return null;
  }
  const done = decide(stage.c, act.verb, act.input, act.actor, factsAt(stage, pressOf(act), true));
  if (!("refused" in done)) {
    commit(stage, done, { fired: kind });
    return null;
  }
  leftOut.push(...named(act, done.refused, stage));
  obey(stage, "give_up_act", { refusal: done.refused }, kind);
  return null;
}

/** A reminder is due. */
export function remind(stage: Stage, kind: ClockKind): null {
  const decision = decide(stage.c, "remind", { clock: kind }, SYSTEM, factsAt(stage, SYSTEM_PRESS));
  if ("refused" in decision) stage.reminders.delete(kind);
  else commit(stage, decision);
  return null;
}

const SYSTEM_PRESS = { verb: "remind", actor: SYSTEM, text: null, files: [], shown: [] } as const;

/** The system presses what a deadline is for; where the rules do not allow it, the deadline is over without it. */
function obey(stage: Stage, verb: CaseVerb, input: object, fired: ClockKind): void {
  const decision = decide(stage.c, verb, input, SYSTEM, factsAt(stage, SYSTEM_PRESS));
  if ("refused" in decision || decision.events.length === 0) dropClock(stage, fired);
  else commit(stage, decision, { fired });
}

function pressOf(act: Act) {
  const memberId = (act.input as { to?: unknown } | null)?.to;
  return { ...act, memberId: typeof memberId === "string" ? memberId : null };
}

/** Nobody can be given more of the shipping fee than the complaint disputes under these rules. */
function fitted(input: object, { c }: Stage): object {
  const clipped = (solution: Solution): Solution => ({
    ...solution,
    shipping: rupiah(Math.min(solution.shipping, c.shippingDisputed)),
  });
  if ("solution" in input) return { ...input, solution: clipped(input.solution as Solution) };
  return "request" in input ? { ...input, request: clipped(input.request as Solution) } : input;
}

/** An act of a person that would have changed something; what was only said, or tidied, is not worth naming. */
export function named({ verb, actor, at }: Act, refusal: RefusalCode | null, stage: Stage): LeftOut[] {
  const counts = actor.id !== null && (pageOf(verb).changes === "terms" || verb === "take_case");
  const movedOn = refusal === "wrong_status" || refusal === "already_closed";
  const overtakenBy = movedOn ? overtaking(stage) : null;
  return counts ? [{ verb: verb as HumanVerb, role: actor.role, at, refusal, overtakenBy }] : [];
}

/** The first of what happened together with the last of it: why rather than what followed. */
function overtaking({ happened }: Stage): Overtaking | null {
  const known = happened.flatMap(({ cause, at }) => {
    const own = OVERTAKING.find((each) => each === cause);
    return own === undefined ? [] : [{ own, at: at.getTime() }];
  });
  return known.find(({ at }) => at === known.at(-1)?.at)?.own ?? null;
}
