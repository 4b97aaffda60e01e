import { type Party, partyOf } from "@/lib/domain/access";
import type { Case } from "@/lib/domain/case/case";
import type { ClockKind } from "@/lib/domain/case/clock-kinds";
import { CLOCKS } from "@/lib/domain/case/clocks";
import type { RunningClock } from "@/lib/domain/case/facts";
import type { Policy } from "@/lib/domain/policy/policy";

/** Whose eyes look, under which marketplace's rules. */
type Look = { readonly reader: Party; readonly policy: Policy };

/** A deadline that bears on the outcome comes before one that only opens a door or ends a long silence. */
const WEIGHT: Record<ClockKind, 0 | 1 | 2 | 3> = {
  grace: 0,
  seller_answers: 1,
  seller_concludes: 1,
  seller_warned: 1,
  offer_stands: 1,
  info_awaited: 1,
  buyer_reapplies: 1,
  mediator_rules: 1,
  execution_hold: 1,
  buyer_pays: 1,
  payment_reported: 2,
  refund_reported: 2,
  refund_unpayable: 1,
  buyer_ships: 1,
  seller_inspects: 1,
  seller_ships: 1,
  buyer_confirms: 1,
  ship_back: 1,
  buyer_answers_proof: 1,
  courier_answers: 2,
  return_arrives: 2,
  outbound_arrives: 2,
  help_opens: 2,
  inactivity: 2,
  appeal_window: 3,
};

/**
 * The deadline that decides what happens next, as this reader may know it; null where nothing waits. An act
 * that only its own side sees as scheduled leaves the other side's view as it was: clock and all.
 */
export function nextClock(
  c: Case,
  clocks: readonly RunningClock[],
  { reader, policy }: Look,
): RunningClock | null {
  const acting = c.scheduled === null ? null : partyOf(c.scheduled.role);
  const hidden = acting !== null && acting !== reader;
  const [next] = clocks
    .filter((clock) => {
      if (clock.kind === "grace") return !hidden;
      return hidden
        ? CLOCKS[clock.kind].phase({ ...c, scheduled: null }, policy) === "running"
        : clock.state === "running";
    })
    .sort(
      (a, b) =>
        WEIGHT[a.kind] - WEIGHT[b.kind] ||
        // Where both sides owe something at the same time, each sees his own first.
        Number(b.waitsFor === reader) - Number(a.waitsFor === reader) ||
        a.hardDue.getTime() - b.hardDue.getTime(),
    );
  return next ?? null;
}

/** Told where they belong: beside the act that can be taken back, the button that opens, the decision. */
const TOLD_ELSEWHERE: readonly ClockKind[] = ["grace", "help_opens", "appeal_window"];

/** The deadline that the line about what happens if nobody acts is for; null where nothing waits. */
export function actingClock(c: Case, clocks: readonly RunningClock[], look: Look): RunningClock | null {
  return nextClock(
    c,
    clocks.filter((clock) => !TOLD_ELSEWHERE.includes(clock.kind)),
    look,
  );
}
