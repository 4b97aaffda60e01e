import { SYSTEM } from "../access";
import type { ClockKind } from "../case/clock-kinds";
import { CLOCKS } from "../case/clocks";
import { type Decision, decideOpening } from "../case/decide";
import type { RefusalCode } from "../case/refusals";
import type { Policy } from "../policy/policy";
import { DAY_MS } from "../sla/zone";
import { instantOfAct } from "./answers-to";
import { type Ending, NO_SUMS } from "./ending";
import { expire, named, press, remind } from "./press-act";
import { factsAt, openedStage, type Stage } from "./stage";
import type { Act, LeftOut, Story } from "./story";

export type Replayed =
  | { readonly ok: true; readonly ending: Ending; readonly leftOut: readonly LeftOut[] }
  /** `taken_back`: it would have been carried out here, and nobody wrote down what it was. */
  | { readonly ok: false; readonly why: "taken_back" | "endless" };

/** More steps mean that a deadline starts itself anew without end. */
const MOST_STEPS = 2_000;
/** A refund that was never paid out before arrives after this long. */
const REFUND_TAKES_MS = DAY_MS;

/**
 * Plays a complaint once more under a policy, by the same rules that decided it: everybody acts as he did, as long
 * after what he answers; deadlines and reminders fall when this policy makes them due; what is no longer possible is
 * left out and named. Goes on until the case is closed, or waits for a mediator who never ruled in it.
 */
export function replay(story: Story, policy: Policy): Replayed {
  const opened = openUnder(story, policy);
  if ("refused" in opened) return notOpened(story, opened.refused);
  const stage = openedStage(story, policy, opened);
  const waiting = [...story.acts];
  const leftOut: LeftOut[] = [];
  const paid = { grants: 0 };
  for (let step = 0; step < MOST_STEPS; step++) {
    payWhatIsNew(stage, waiting, paid);
    const next = nextMoment(stage, waiting);
    if (next === null)
      return finished(stage, [...leftOut, ...waiting.flatMap((act) => named(act, null, stage))]);
    stage.now = next.at;
    if (next.what === "act") waiting.splice(waiting.indexOf(next.act), 1);
    const problem =
      next.what === "act"
        ? press(stage, next.act, leftOut)
        : next.what === "expiry"
          ? expire(stage, next.clock, leftOut)
          : remind(stage, next.clock);
    if (problem !== null) return { ok: false, why: problem };
  }
  return { ok: false, why: "endless" };
}

/** The opening; where these rules never give the shipping fee back, the buyer complains without it. */
function openUnder(story: Story, policy: Policy): Decision {
  const { at, actor, input, text, files } = story.opening;
  const before = { story, policy, now: at, clocks: [], refunds: [], happened: [] };
  const facts = factsAt(before, { verb: "open_case", actor, text, files, shown: [] });
  const decision = decideOpening(input, facts);
  const fee = "refused" in decision && decision.refused === "shipping_not_refundable";
  return fee ? decideOpening({ ...input, withShipping: false }, facts) : decision;
}

function notOpened(story: Story, refusal: RefusalCode): Replayed {
  const { toBuyer, toSeller, freight, fromPlatform } = story.recorded;
  const { at, actor } = story.opening;
  return {
    ok: true,
    // Without a complaint the whole of what was disputed is the seller's.
    ending: {
      ...NO_SUMS,
      toSeller: toBuyer + toSeller + freight - fromPlatform,
      outcome: "not_opened",
      code: null,
      at: null,
    },
    leftOut: [{ verb: "open_case", role: actor.role, at, refusal, overtakenBy: null }],
  };
}

function finished(stage: Stage, leftOut: readonly LeftOut[]): Replayed {
  const closed = stage.c.state.stage === "closed";
  const ending: Ending = {
    ...stage.sums,
    outcome: closed ? "closed" : "undecided",
    code: stage.c.closeCode,
    at: closed ? stage.closedAt : null,
  };
  return { ok: true, ending, leftOut };
}

type Moment =
  | { readonly what: "act"; readonly at: Date; readonly act: Act }
  | { readonly what: "expiry" | "reminder"; readonly at: Date; readonly clock: ClockKind };

/** What comes next; at the same instant deadlines first, as at the door. Null: nothing more will happen. */
function nextMoment({ c, clocks, reminders, happened, now }: Stage, waiting: readonly Act[]): Moment | null {
  const moments: Moment[] = [];
  for (const clock of clocks)
    if (clock.state === "running") moments.push({ what: "expiry", at: clock.hardDue, clock: clock.kind });
  for (const [clock, at] of reminders) moments.push({ what: "reminder", at, clock });
  const moving = clocks.some(({ state, kind }) => state === "running" && !alerts(kind));
  let acts = false;
  for (const act of waiting) {
    const at = instantOfAct(act, happened);
    if (at === null) continue;
    acts = true;
    moments.push({ what: "act", at, act });
  }
  if (!acts && (c.state.stage === "closed" || !moving)) return null;
  const first = moments.reduce<Moment | null>(
    (own, moment) => (own === null || moment.at < own.at ? moment : own),
    null,
  );
  return first === null ? null : { ...first, at: first.at < now ? now : first.at };
}

/** Whether a deadline only alerts somebody, again and again, and moves nothing by itself. */
function alerts(kind: ClockKind): boolean {
  return CLOCKS[kind].onExpiry === "alert_overdue" || CLOCKS[kind].onExpiry === "chase_refund";
}

/** The gateway says of every refund what it said of it before; of one that is new, that it has arrived. */
function payWhatIsNew(stage: Stage, waiting: Act[], paid: { grants: number }): void {
  for (; paid.grants < stage.refunds.length; paid.grants++) {
    const nth = paid.grants + 1;
    const known = stage.story.acts.some(
      (act) =>
        act.verb === "report_refund" &&
        act.anchor?.nth === nth &&
        (act.input as { outcome?: string } | null)?.outcome !== "sent",
    );
    if (known) continue;
    waiting.push({
      verb: "report_refund",
      actor: SYSTEM,
      at: stage.now,
      input: { outcome: "settled", key: `replayed:${nth}` },
      text: null,
      files: [],
      shown: [],
      anchor: { cause: "refund_granted", nth, delayMs: REFUND_TAKES_MS },
      gaveUp: null,
      refund: nth,
    });
  }
}
