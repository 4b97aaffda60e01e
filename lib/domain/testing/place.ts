import { type Case, disputedTotal, waitingOn } from "../case/case";
import type { CaseEvent } from "../case/events";
import type { RunningClock } from "../case/facts";
import { owed } from "../case/goods";
import { HOUR_MS } from "../sla/zone";
import { ADMIN, MEDIATOR } from "./sample-facts";

/** A place the rules can bring a complaint to. */
export type Place = {
  readonly key: string;
  readonly c: Case;
  readonly clocks: readonly RunningClock[];
  readonly now: Date;
  /** The input of the act that waits out its grace period. */
  readonly pending: unknown;
  /** Granted so far, line by line. */
  readonly lines: Readonly<Record<string, number>>;
};

/** The place that an act led to from `before`; null: the opening. */
export function placeOf(
  c: Case,
  clocks: readonly RunningClock[],
  now: Date,
  pending: unknown,
  events: readonly CaseEvent[],
  before: Place | null,
): Place {
  // Clocks that another one outlived are pushed ahead of now: as if they had begun later.
  const ahead = clocks.map((clock) =>
    clock.state === "running" && clock.kind !== "grace" && clock.hardDue.getTime() < now.getTime() + HOUR_MS
      ? { ...clock, hardDue: new Date(now.getTime() + HOUR_MS) }
      : clock,
  );
  const lines = { ...before?.lines };
  for (const event of events) {
    if (event.type !== "refund_granted") continue;
    for (const line of event.solution.lines)
      lines[line.orderLineId] = (lines[line.orderLineId] ?? 0) + line.rupiah;
  }
  return { key: keyOf(c, ahead, pending, lines), c, clocks: ahead, now, pending, lines };
}

/**
 * Everything a rule could notice from here on, and nothing else. Who exactly ruled matters only as "somebody
 * else did"; how two sides talked matters no more once a mediator has it or money moves.
 */
function keyOf(
  c: Case,
  clocks: readonly RunningClock[],
  pending: unknown,
  lines: Readonly<Record<string, number>>,
): string {
  const split = (solution: Case["request"] | null | undefined) =>
    solution?.lines.map((line) => line.rupiah).join("+") ?? "-";
  const who = (id: string | null) =>
    id === null ? "-" : id === MEDIATOR.id ? "m" : id === ADMIN.id ? "a" : "s";
  const offered = (pending as { solution?: Case["request"] } | null)?.solution;
  const heard = c.state.stage === "mediation" || c.state.stage === "appeal";
  const talking = c.state.stage === "awaiting_seller" || c.state.stage === "negotiating";
  const talk = [
    split(c.request),
    c.turn,
    `${c.offer?.by ?? "-"}${split(c.offer?.solution)}`,
    `${c.offersMade.buyer},${c.offersMade.seller}`,
    c.infoRequestsMade.seller,
    [c.acknowledged, c.answered, c.warned, c.disagreement, c.refused, c.revised, c.helpOpen]
      .map(Number)
      .join(""),
    c.objections,
  ].join(",");
  return [
    ...Object.values(c.state),
    c.kind === "refund_only" ? "" : goodsKey(c),
    talking ? talk : "",
    `${c.info?.from ?? "-"}${c.info?.to ?? ""}`,
    `${c.scheduled?.verb ?? "-"}${c.scheduled === null ? "" : c.scheduled.actorId === c.mediatorId}${split(offered)}`,
    heard
      ? `${who(c.mediatorId)}${c.mediatorId !== null && c.ruledBy.includes(c.mediatorId)}${c.kind === "refund_only" ? Math.min(2, c.overdue) : ""}`
      : "",
    heard || c.appealable ? c.ruledBy.map(who).join("") : "",
    c.state.stage === "decided" ? split(c.decision?.solution) : c.decision !== null,
    c.appealable ? [...(c.decision?.acceptedBy ?? [])].sort().join("") : "",
    `${c.appeals}${c.appealable}`,
    c.state.stage === "closed" && !c.appealable ? "" : Object.values(lines).join("+"),
    c.compensated,
    c.closeCode,
    clocks
      .map((clock) => `${clock.kind}${clock.state === "paused" ? "~" : ""}`)
      .sort()
      .join(" "),
  ].join("|");
}

function goodsKey({ goods, reviewDue, fault }: Case): string {
  const flags = [goods.reserved, goods.inspectionLate, goods.foundOnce, reviewDue, fault === "courier"];
  return [
    goods.out,
    goods.back,
    goods.payer,
    goods.traceOf,
    goods.received.map((line) => line.qty).join("+"),
    goods.disposed.map((own) => own.disposition).join("+"),
    flags.map(Number).join(""),
    goods.articles.map((own) => own.sku).join("+"),
    owed(goods),
    goods.paying,
  ].join(",");
}

/** One line that says where a place is, for the message of a test that fails. */
export function nameOf(place: Place): string {
  return `${place.c.kind} ${Object.values(place.c.state).join("/")} waits for ${waitingOn(place.c)} of ${disputedTotal(place.c)}: ${place.key}`;
}
