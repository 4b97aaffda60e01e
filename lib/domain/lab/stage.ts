import type { Actor } from "../access";
import type { Case } from "../case/case";
import type { ClockKind } from "../case/clock-kinds";
import { CLOCKS } from "../case/clocks";
import type { Decided } from "../case/decide";
import type { Facts, RunningClock } from "../case/facts";
import { foldClocks } from "../case/fold-clocks";
import { nextReminder } from "../case/reminders";
import type { CaseVerb } from "../case/rulebook";
import { rupiah, sum } from "../money";
import type { Policy } from "../policy/policy";
import { arrivals, type Happened } from "./answers-to";
import { added, NO_SUMS, type Sums } from "./ending";
import type { Act, Story } from "./story";

/** A complaint in the middle of being played again. Changed in place: nothing outside of a replay ever holds one. */
export type Stage = {
  readonly story: Story;
  readonly policy: Policy;
  now: Date;
  c: Case;
  clocks: RunningClock[];
  /** When each running deadline is reminded of next. */
  reminders: Map<ClockKind, Date>;
  happened: Happened[];
  sums: Sums;
  /** Refunds granted, in order, and whether they are still on their way. */
  refunds: { rupiah: number; open: boolean }[];
  /** The act that waits out its grace period. */
  pending: Act | null;
  closedAt: Date | null;
};

/** The stage right after the opening. */
export function openedStage(story: Story, policy: Policy, opened: Decided): Stage {
  const stage: Stage = {
    story,
    policy,
    now: story.opening.at,
    c: opened.next,
    clocks: [],
    reminders: new Map(),
    happened: [],
    sums: NO_SUMS,
    refunds: [],
    pending: null,
    closedAt: null,
  };
  commit(stage, opened);
  return stage;
}

type Press = Pick<Act, "text" | "files" | "shown"> & {
  readonly verb: CaseVerb | "open_case";
  readonly actor: Actor;
  readonly memberId?: string | null;
};

/** More units than any complaint asks for. */
const PLENTY = 1_000_000;

/** What the rules may know at this moment of a replay; nothing of it is looked up. */
export function factsAt(
  {
    story,
    policy,
    now,
    clocks,
    refunds,
    happened,
  }: Pick<Stage, "story" | "policy" | "now" | "clocks" | "refunds" | "happened">,
  { verb, text, files, shown, memberId }: Press,
  executing = false,
): Facts {
  const stocked =
    story.shelf === "full" ||
    (story.shelf === "later" &&
      (verb === "reserve_stock" || happened.some(({ cause }) => cause === "stock_reserved")));
  const { order } = story;
  return {
    now,
    policy,
    calendar: story.calendar,
    order: { ...order, shelf: order.shelf.map((article) => ({ ...article, inStock: stocked ? PLENTY : 0 })) },
    text,
    staged: files,
    attached: shown,
    clocks,
    resiTaken: false,
    refundsOut: sum(refunds.filter((own) => own.open).map((own) => rupiah(own.rupiah))),
    memberIds: memberId == null ? [] : [memberId],
    executing,
    inputDigest: "",
  };
}

/**
 * Carries a decision out: the case, its clocks with their reminders, and what it moved. `fired` is the deadline that
 * brought it and is over unless the decision said otherwise; `refund` the one that the gateway spoke of.
 */
export function commit(
  stage: Stage,
  decided: Decided,
  { fired = null, refund = null }: { fired?: ClockKind | null; refund?: number | null } = {},
): void {
  const { now } = stage;
  stage.clocks = foldClocks(stage.clocks, decided.clocks, now);
  if (fired !== null && !decided.clocks.some((change) => change.kind === fired)) dropClock(stage, fired);
  for (const { kind } of decided.clocks) remindAnew(stage, kind);
  const before = stage.c;
  stage.c = decided.next;
  stage.sums = added(stage.sums, decided);
  if (decided.next.scheduled === null) stage.pending = null;
  for (const event of decided.events) {
    stage.happened.push({ cause: event.type, at: now });
    if (event.type === "refund_granted") {
      const total = event.solution.lines.reduce(
        (all, line) => all + line.rupiah,
        event.solution.shipping as number,
      );
      stage.refunds.push({ rupiah: total, open: true });
    }
    if (event.type === "refund_settled" || event.type === "refund_credited") {
      const one = event.type === "refund_settled" && event.key !== null && refund !== null;
      for (const [i, own] of stage.refunds.entries()) if (!one || i === refund - 1) own.open = false;
    }
    if (event.type === "case_closed") stage.closedAt = now;
  }
  for (const cause of arrivals(before.state, stage.c.state)) stage.happened.push({ cause, at: now });
}

/** Takes a deadline away that the rules could not carry out, or that is over. */
export function dropClock(stage: Stage, kind: ClockKind): void {
  stage.clocks = stage.clocks.filter((clock) => clock.kind !== kind);
  stage.reminders.delete(kind);
}

function remindAnew(stage: Stage, kind: ClockKind): void {
  const clock = stage.clocks.find((own) => own.kind === kind);
  const at =
    clock?.state === "running" && CLOCKS[kind].reminds
      ? nextReminder(clock.startsAt, clock.hardDue, stage.now)
      : null;
  if (at === null) stage.reminders.delete(kind);
  else stage.reminders.set(kind, at);
}
