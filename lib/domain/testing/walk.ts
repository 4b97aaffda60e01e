import { type Actor, partyOf, SYSTEM } from "../access";
import {
  type Case,
  disputedTotal,
  fullRefund,
  NOTHING,
  remedyOf,
  type Solution,
  waitingOn,
} from "../case/case";
import type { ClockKind } from "../case/clock-kinds";
import { CLOCKS } from "../case/clocks";
import { type Decided, decide } from "../case/decide";
import type { CaseEvent } from "../case/events";
import type { EvidenceFact, Facts, RunningClock } from "../case/facts";
import { foldClocks } from "../case/fold-clocks";
import { owed, receivedOf, type Wanted } from "../case/goods";
import type { CaseVerb } from "../case/rulebook";
import { RULEBOOK } from "../case/rulebook";
import { matches } from "../case/state";
import { CONTEST_EVIDENCE } from "../evidence";
import type { CaseKind } from "../kinds";
import { rupiah } from "../money";
import type { Policy } from "../policy/policy";
import { HOUR_MS, MINUTE_MS } from "../sla/zone";
import {
  ADMIN,
  aFile,
  BUYER,
  MEDIATOR,
  OLD_PROOF,
  OWNER,
  opened,
  PARCEL,
  SENIOR,
  SENIOR_2,
  sampleFacts,
  solutionOf,
  TEXT,
} from "./sample-facts";

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

/** Nothing, one line, the other line as an appeal might see it, everything; of goods nothing, all, or the goods. */
function rulingsOf(c: Case): readonly Solution[] {
  if (c.kind === "refund_only") return [solutionOf(0, 0), solutionOf(0, 40), solutionOf(60, 40)];
  const wish = remedyOf(c.request) === null ? [] : [c.request];
  return [NOTHING, fullRefund(c), ...wish];
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

export type Press = { readonly input: unknown; readonly staged: readonly EvidenceFact[] };

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

/** Inputs that satisfy every guard, so that what is refused is refused for where the case stands. */
export function pressesOf(verb: CaseVerb, actor: Actor, c: Case): readonly Press[] {
  const own = partyOf(actor.role) ?? "mediator";
  const plain = (input: unknown): readonly Press[] => [{ input, staged: [] }];
  const shown = (input: object, staged: readonly EvidenceFact[]): Press => ({
    input: { ...input, evidenceIds: staged.map((file) => file.id) },
    staged,
  });
  switch (verb) {
    case "post_message":
    case "post_note":
    case "acknowledge":
    case "ask_help":
    case "decline_offer":
      return plain({ text: TEXT });
    case "attach_evidence":
      return [shown({}, [aFile(own, null)])];
    case "request_info":
      return own === "seller"
        ? plain({ to: "buyer", items: ["label_photo"], text: TEXT })
        : [...plain({ to: "buyer", text: TEXT }), ...plain({ to: "seller", text: TEXT })];
    case "answer_info":
      return [
        shown(
          { text: TEXT },
          (c.info?.items ?? []).map((item) => aFile(own, item)),
        ),
      ];
    case "revise_request":
      return [shown({ request: c.request, text: TEXT }, [aFile("buyer", null)])];
    case "accept_solution":
      return remedyOf(c.offer?.solution ?? c.request) === "return_refund"
        ? [...plain({}), ...plain({ how: "refund_now" })]
        : plain({ checks: ["packing_slip", "warehouse_log"] });
    case "ship_return":
      return plain({ method: "dropoff", ...PARCEL });
    case "ship_replacement":
    case "ship_back":
    case "start_trace":
      return plain(PARCEL);
    case "confirm_receipt": {
      const counted = (qty: number) => c.lines.map((line) => ({ orderLineId: line.orderLineId, qty }));
      return [...plain({ lines: counted(1) }), ...plain({ lines: counted(0) })];
    }
    case "accept_return": {
      const disposed = c.lines.map((line) => ({
        orderLineId: line.orderLineId,
        qty: 1,
        disposition: receivedOf(c.goods, line.orderLineId) > 0 ? "sellable" : "missing",
      }));
      return plain({ disposed });
    }
    case "contest_return":
      return [
        shown(
          { reason: "used", text: TEXT },
          CONTEST_EVIDENCE.map((rule) => aFile("seller", rule.requirement)),
        ),
      ];
    case "report_replacement_problem":
      return [shown({ text: TEXT }, [aFile("buyer", "item_photo"), aFile("buyer", "label_photo")])];
    case "report_trace":
      return plain({ result: "damaged", text: TEXT });
    case "review_negligence":
      return [...plain({ found: true, text: TEXT }), ...plain({ found: false, text: TEXT })];
    case "propose_solution":
      if (c.kind !== "refund_only") {
        return own === "seller" ? plain({ solution: halfOf(c), text: TEXT }) : [];
      }
      return own === "buyer"
        ? [
            ...plain({ solution: solutionOf(0, 40), text: TEXT }),
            ...plain({ solution: solutionOf(0, 0), text: TEXT }),
          ]
        : plain({ solution: solutionOf(60, 0), text: TEXT });
    case "reject_solution":
      return [shown({ reason: "other", text: TEXT }, [aFile("seller", "packing_proof")])];
    case "file_objection":
      return [shown({ text: TEXT }, [])];
    case "decide_case":
      return rulingsOf(c).flatMap((solution) => {
        const findings = [{ rule: "claim_must_be_shown", evidenceIds: [OLD_PROOF.id], result: "proven" }];
        const ruling = { solution, fault: "seller", findings, text: TEXT };
        return c.kind === "negligence"
          ? [...plain({ ...ruling, negligence: "found" }), ...plain({ ...ruling, negligence: "not_found" })]
          : plain(ruling);
      });
    case "file_appeal":
      return [shown({ finding: 0, text: TEXT }, [])];
    case "extend_deadline":
      return plain({ clock: "mediator_rules", hours: 24, text: TEXT });
    case "assign_case":
      return plain({ to: OWNER.id });
    default:
      return plain({});
  }
}

/** Money instead of goods: what a shop without stock offers (S2). */
function halfOf(c: Case): Solution {
  const { lines, shipping } = fullRefund(c);
  return { lines: lines.map((line) => ({ ...line, rupiah: rupiah(Math.floor(line.rupiah / 2)) })), shipping };
}

/** Answer clocks count as reminded; what happens when they are not has tests of its own. */
function reminded(clocks: readonly RunningClock[], without: ClockKind | null): RunningClock[] {
  return clocks.filter((clock) => clock.kind !== without).map((clock) => ({ ...clock, reminders: 2 }));
}

function placeOf(
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

/** One line that says where a place is, for the message of a test that fails. */
export function nameOf(place: Place): string {
  return `${place.c.kind} ${Object.values(place.c.state).join("/")} waits for ${waitingOn(place.c)} of ${disputedTotal(place.c)}: ${place.key}`;
}
