import type { Actor } from "../access";
import { partyOf } from "../access";
import { MINUTE_MS } from "../sla/zone";
import { owes } from "./buckets";
import type { Case } from "./case";
import { CLOCKS } from "./clocks";
import { commissionEvents } from "./commission";
import { type ClockChange, clockChanges } from "./consequences/clock-changes";
import { type Posting, postingsOf } from "./consequences/postings";
import { type ReputationEntry, reputationOf } from "./consequences/reputation";
import { type StockMove, stockMovesOf } from "./consequences/stock";
import type { CaseEvent } from "./events";
import { evolve } from "./evolve";
import type { Facts } from "./facts";
import type { RefusalCode } from "./refusals";
import { type CaseVerb, pageOf } from "./rulebook";
import { matches } from "./state";
import type { Blocked, Verb } from "./verb";
import { HUMAN_VERBS, type HumanVerb } from "./verb-names";
import { type OpenCaseInput, openCase, refuseOpening } from "./verbs/complaint/open-case";

/** Less than this before the deadline an act is carried out at once: there is no time left to take it back. */
export const NO_GRACE_WITHIN_MS = 5 * MINUTE_MS;

export type Decided = {
  readonly events: readonly CaseEvent[];
  readonly next: Case;
  readonly clocks: readonly ClockChange[];
  readonly postings: readonly Posting[];
  /** Units that move, each with the place of its event in `events`. */
  readonly stock: readonly (StockMove & { readonly cause: number })[];
  readonly reputation: readonly ReputationEntry[];
};
export type Decision = { readonly refused: RefusalCode; readonly fields?: readonly FieldIssue[] } | Decided;
/** Where in the input the mistake is, and what kind of mistake: the words are in `lib/copy`. */
export type FieldIssue = { readonly path: string; readonly code: string; readonly limit?: number };

/** May this actor press this verb on this case now, before anything is typed? The buttons and the door ask the same. */
export function blockedBy(c: Case, name: CaseVerb, actor: Actor, facts: Facts): Blocked | null {
  const page = pageOf(name);
  if (!page.by.includes(actor.role)) return { code: "not_yours" };
  if (!matches(c.state, page.when))
    return { code: c.state.stage === "closed" ? "already_closed" : "wrong_status" };
  if (late(c, page, actor, facts)) return { code: "window_closed" };
  if (pendingBlocks(c, name, page, actor, facts)) return { code: "act_pending" };
  return page.gate?.(c, actor, facts) ?? null;
}

/** The deadline is enforced at the door as well as by the sweep: a late job never grants extra time. */
function late(c: Case, page: Verb<unknown>, actor: Actor, facts: Facts): boolean {
  const side = partyOf(actor.role);
  if (side === null || page.changes !== "terms" || facts.executing) return false;
  return facts.clocks.some(
    (clock) =>
      clock.state === "running" &&
      clock.hardDue <= facts.now &&
      CLOCKS[clock.kind].onExpiry !== "alert_overdue" &&
      CLOCKS[clock.kind].waitsFor(c) === side &&
      owes(c, side),
  );
}

/** While an act waits out its grace period, its own side does nothing else about the terms. */
function pendingBlocks(c: Case, name: CaseVerb, page: Verb<unknown>, actor: Actor, facts: Facts): boolean {
  if (c.scheduled === null || name === "undo" || page.changes !== "terms" || facts.executing) return false;
  return partyOf(c.scheduled.role) === partyOf(actor.role);
}

/**
 * The rule book's answer: what happens if this actor presses this verb with this input now, or why it does
 * not. Pure: the same call is the preview, the guard of the door and the act itself.
 */
export function decide(c: Case, name: CaseVerb, input: unknown, actor: Actor, facts: Facts): Decision {
  const page = pageOf(name);
  const blocked = blockedBy(c, name, actor, facts);
  if (blocked !== null) return { refused: blocked.code };
  const parsed = page.input.safeParse(input);
  if (!parsed.success) return { refused: "bad_input", fields: fieldIssues(parsed.error.issues) };
  const refusal = page.guard?.(c, parsed.data, actor, facts) ?? null;
  if (refusal !== null) return { refused: refusal };

  const events: CaseEvent[] = [];
  const pending = c.scheduled;
  if (
    pending !== null &&
    !facts.executing &&
    page.changes === "terms" &&
    name !== "undo" &&
    name !== "give_up_act"
  ) {
    events.push({ type: "act_cancelled", verb: pending.verb, role: pending.role });
  }
  if (page.graceful && actor.id !== null && hasGrace(c, actor, facts)) {
    events.push({
      type: "act_scheduled",
      verb: name as HumanVerb,
      by: actor.id,
      role: actor.role,
      inputDigest: facts.inputDigest,
    });
  } else {
    events.push(...page.then(c, parsed.data, actor, facts));
  }
  return consequences(c, events, facts);
}

/** Whether the act can be taken back for a while, or is carried out at once. */
export function hasGrace(c: Case, actor: Actor, facts: Facts): boolean {
  if (facts.executing || facts.policy.graceSeconds === 0) return false;
  const side = partyOf(actor.role);
  return !facts.clocks.some(
    (clock) =>
      clock.state === "running" &&
      CLOCKS[clock.kind].waitsFor(c) === side &&
      clock.hardDue.getTime() - facts.now.getTime() < NO_GRACE_WITHIN_MS,
  );
}

/** What an act would mean if it were carried out now, whatever its input still lacks: the dialog before the act. */
export function foresee(c: Case, name: CaseVerb, input: unknown, actor: Actor, facts: Facts): Decided | null {
  const page = pageOf(name);
  const parsed = page.input.safeParse(input);
  if (!parsed.success || !matches(c.state, page.when)) return null;
  return consequences(c, page.then(c, parsed.data, actor, { ...facts, executing: true }), facts);
}

/** `open_case` makes the case it decides about. */
export function decideOpening(input: OpenCaseInput, facts: Facts): Decision {
  const refusal = refuseOpening(input, facts);
  return refusal === null ? consequences(null, openCase(input, facts), facts) : { refused: refusal };
}

/** All that follows from events that happened to a case. */
export function consequences(before: Case | null, decided: readonly CaseEvent[], facts: Facts): Decided {
  const after = decided.reduce<Case | null>(evolve, before);
  if (after === null) throw new Error("a decision without an event makes no case");
  const events = [...decided, ...commissionEvents(before, after, facts.policy)];
  let next = before;
  const stock = events.flatMap((event, cause) => {
    const moves = stockMovesOf(event, next).map((move) => ({ ...move, cause }));
    next = evolve(next, event);
    return moves;
  });
  if (next === null) throw new Error("a decision without an event makes no case");
  return {
    events,
    next,
    clocks: clockChanges(events, before, next, facts),
    postings: events.flatMap(postingsOf),
    stock,
    reputation: reputationOf(events, before, next, facts.policy),
  };
}

export function fieldIssues(
  issues: readonly { path: readonly PropertyKey[]; code: string; minimum?: unknown; maximum?: unknown }[],
): FieldIssue[] {
  return issues.map((issue) => {
    const limit = issue.minimum ?? issue.maximum;
    return {
      path: issue.path.map(String).join("."),
      code: issue.code,
      ...(typeof limit === "number" ? { limit } : {}),
    };
  });
}

export type AvailableVerb = {
  readonly verb: HumanVerb;
  /** When the actor's own time for it runs out. */
  readonly dueAt?: Date;
  /** Somebody waits for one of these. */
  readonly mandatory: boolean;
  readonly blocked?: Blocked;
};

const ANSWERS: ReadonlySet<HumanVerb> = new Set<HumanVerb>([
  "accept_solution",
  "propose_solution",
  "reject_solution",
  "answer_info",
  "revise_request",
  "decline_offer",
  "decide_case",
  "take_case",
  "ship_return",
  "confirm_receipt",
  "accept_return",
  "contest_return",
  "pay_difference",
  "ship_replacement",
  "confirm_replacement",
  "ship_back",
  "start_trace",
  "confirm_delivery",
  "review_negligence",
]);
/** Refusals worth showing beside a disabled button; for the others the button is not there at all. */
const SHOWN_BLOCKED: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  "help_not_open",
  "offers_used_up",
  "info_limit",
  "window_closed",
  "needs_senior",
  "same_mediator",
  "act_pending",
  "out_of_stock",
  "not_late_yet",
  "desk_first",
]);

/** The verbs an actor has on a case now: draws the buttons with the same table that guards the door. */
export function availableVerbs(c: Case, actor: Actor, facts: Facts): AvailableVerb[] {
  const side = partyOf(actor.role);
  const own = facts.clocks.filter(
    (clock) => clock.state === "running" && CLOCKS[clock.kind].waitsFor(c) === side,
  );
  const dueAt = own.map((clock) => clock.hardDue).sort((a, b) => a.getTime() - b.getTime())[0];
  return HUMAN_VERBS.flatMap((name): AvailableVerb[] => {
    if (name === "open_case") return [];
    const blocked = blockedBy(c, name, actor, facts);
    if (blocked !== null && !SHOWN_BLOCKED.has(blocked.code)) return [];
    const mandatory = side !== null && ANSWERS.has(name) && owes(c, side);
    return [
      { verb: name, mandatory, ...(mandatory && dueAt ? { dueAt } : {}), ...(blocked ? { blocked } : {}) },
    ];
  });
}
