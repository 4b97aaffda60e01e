import type { Party, Role } from "../access";
import type { Policy } from "../policy/policy";
import type { Window } from "../sla/calendar";
import { type Case, waitingOn } from "./case";
import type { ClockKind } from "./clock-kinds";
import type { EventType } from "./events";
import type { CaseVerb } from "./rulebook";

type Phase = "running" | "paused" | "off";

/**
 * A kind of deadline: when it runs or waits, for whom, how long, and the verb that the system presses when
 * it runs out. Expiry obeys the same rules as a person, writes the same events and can be appealed like them.
 */
export type Clock = {
  readonly code: string;
  readonly phase: (c: Case, policy: Policy) => Phase;
  readonly waitsFor: (c: Case) => Party | null;
  /** Null: the profile knows no such deadline. */
  readonly length: (policy: Policy, c: Case) => Window | null;
  /** Events that start it anew while it runs. */
  readonly restartedBy: readonly EventType[];
  readonly onExpiry: CaseVerb | "run_scheduled";
  /** Somebody is reminded before it runs out (T2). */
  readonly reminds: boolean;
};

const talking = (c: Case) => c.state.stage === "awaiting_seller" || c.state.stage === "negotiating";
const isSeller = (role: Role) => role === "owner" || role === "staff";

/** The seller owes an answer: it runs on his turn, and waits while he is waiting for the other side. */
function answerPhase(c: Case): Phase {
  if (!talking(c) || c.answered) return "off";
  const pressed = c.scheduled !== null && isSeller(c.scheduled.role);
  return pressed || waitingOn(c) === "buyer" ? "paused" : "running";
}

/** While an act waits out its grace period no other clock acts in its place: that would cancel the act. */
const unlessPressed = (c: Case, on: boolean): Phase =>
  !on ? "off" : c.scheduled === null ? "running" : "paused";

/** What was agreed on is being carried out and the money still waits for it. */
const carrying = (c: Case) => c.state.stage === "fulfilling" && c.state.money === "held";
const runs = (on: boolean): Phase => (on ? "running" : "off");
const searching = (c: Case) => c.state.trace === "with_courier" || c.state.trace === "found";

const seller = (): Party => "seller";
const buyer = (): Party => "buyer";

export const CLOCKS: Record<ClockKind, Clock> = {
  seller_answers: {
    code: "T1",
    phase: (c, policy) =>
      c.warned || (c.acknowledged && policy.answerMetBy === "reply") ? "off" : answerPhase(c),
    waitsFor: seller,
    length: (policy) => policy.sellerAnswers,
    restartedBy: ["request_revised"],
    onExpiry: "time_out_seller",
    reminds: true,
  },
  seller_concludes: {
    code: "T1b",
    phase: (c, policy) =>
      !c.warned && c.acknowledged && policy.answerMetBy === "reply" ? answerPhase(c) : "off",
    waitsFor: seller,
    length: (policy) => policy.sellerConcludes,
    restartedBy: [],
    onExpiry: "time_out_seller",
    reminds: true,
  },
  seller_warned: {
    code: "T15w",
    phase: (c) => (c.warned ? answerPhase(c) : "off"),
    waitsFor: seller,
    length: (policy) => policy.warning,
    restartedBy: [],
    onExpiry: "time_out_seller",
    reminds: true,
  },
  offer_stands: {
    code: "T3",
    phase: (c) => unlessPressed(c, c.state.stage === "negotiating" && c.offer?.by === "seller"),
    waitsFor: buyer,
    length: (policy) => policy.offerStands,
    restartedBy: ["solution_proposed"],
    onExpiry: "lapse_offer",
    reminds: false,
  },
  info_awaited: {
    code: "T4",
    phase: (c) => unlessPressed(c, c.info !== null),
    waitsFor: (c) => c.info?.to ?? null,
    length: (policy) => policy.infoAwaited,
    restartedBy: ["info_requested"],
    onExpiry: "lapse_info",
    reminds: false,
  },
  buyer_reapplies: {
    code: "T5b",
    phase: (c) => unlessPressed(c, c.state.stage === "negotiating" && c.refused),
    waitsFor: buyer,
    length: (policy) => policy.buyerReapplies,
    restartedBy: ["solution_rejected"],
    onExpiry: "close_unrevised",
    reminds: false,
  },
  help_opens: {
    code: "T14",
    phase: (c) => unlessPressed(c, talking(c) && waitingOn(c) === "buyer" && !c.disagreement && !c.helpOpen),
    waitsFor: () => null,
    length: (policy) => policy.helpAfterSilence,
    restartedBy: ["message_posted", "solution_proposed", "info_requested", "objection_filed"],
    onExpiry: "open_help",
    reminds: false,
  },
  inactivity: {
    code: "T15",
    phase: (c) =>
      unlessPressed(
        c,
        c.state.stage === "negotiating" ||
          (talking(c) && waitingOn(c) === "buyer") ||
          (carrying(c) && c.goods.inspectionLate),
      ),
    waitsFor: () => null,
    length: (policy) => policy.inactivity,
    restartedBy: [
      "message_posted",
      "solution_proposed",
      "offer_declined",
      "info_requested",
      "info_answered",
      "objection_filed",
      "request_revised",
    ],
    onExpiry: "close_inactive",
    reminds: false,
  },
  mediator_rules: {
    code: "T7",
    phase: (c, policy) => {
      const reviewing = c.reviewDue && c.state.stage === "fulfilling";
      if (c.state.stage !== "mediation" && c.state.stage !== "appeal" && !reviewing) return "off";
      const pressed = c.scheduled !== null && !isSeller(c.scheduled.role) && c.scheduled.role !== "buyer";
      // It waits for an answer only where that answer has a deadline of its own: else nobody would be alerted.
      const asked = c.info !== null && policy.infoAwaited !== null;
      return asked || pressed ? "paused" : "running";
    },
    waitsFor: (): Party => "mediator",
    length: (policy) => policy.mediatorRules,
    restartedBy: [
      "help_asked",
      "appeal_filed",
      "return_contested",
      "replacement_disputed",
      "mediation_overdue",
    ],
    onExpiry: "alert_overdue",
    reminds: false,
  },
  appeal_window: {
    code: "T9",
    phase: (c) => (c.appealable && c.state.stage !== "appeal" ? "running" : "off"),
    waitsFor: () => null,
    length: (policy) => (policy.appeals === 0 ? null : policy.appealWindow),
    restartedBy: ["case_decided", "auto_approved"],
    onExpiry: "end_appeal_window",
    reminds: false,
  },
  execution_hold: {
    code: "T9x",
    phase: (c) => (c.state.stage === "decided" ? "running" : "off"),
    waitsFor: () => null,
    length: (policy) => policy.executionHold,
    restartedBy: ["case_decided"],
    onExpiry: "execute_decision",
    reminds: false,
  },
  grace: {
    code: "T16",
    phase: (c) => (c.scheduled === null ? "off" : "running"),
    waitsFor: () => null,
    length: (policy) => (policy.graceSeconds === 0 ? null : { n: policy.graceSeconds / 60, unit: "minute" }),
    restartedBy: ["act_scheduled"],
    onExpiry: "run_scheduled",
    reminds: false,
  },
  buyer_ships: {
    code: "T5",
    phase: (c) => runs(carrying(c) && c.state.return === "awaiting_buyer_ship"),
    waitsFor: buyer,
    length: (policy) => policy.buyerShips,
    restartedBy: [],
    onExpiry: "expire_return",
    reminds: true,
  },
  return_arrives: {
    code: "T6",
    phase: (c) => runs(carrying(c) && c.state.return === "in_transit" && !searching(c)),
    waitsFor: () => null,
    length: (policy) => policy.returnArrives,
    restartedBy: [],
    onExpiry: "overdue_return",
    reminds: false,
  },
  seller_inspects: {
    code: "T8",
    phase: (c) =>
      unlessPressed(
        c,
        carrying(c) &&
          !c.goods.inspectionLate &&
          (c.state.return === "arrived" || c.state.return === "inspecting"),
      ),
    waitsFor: seller,
    length: (policy, c) =>
      c.goods.method === "self" ? policy.sellerInspectsSelfSent : policy.sellerInspects,
    restartedBy: [],
    onExpiry: "time_out_inspection",
    reminds: true,
  },
  seller_ships: {
    code: "T10",
    phase: (c) =>
      runs(
        carrying(c) &&
          c.goods.out !== "ship_back" &&
          (c.state.outbound === "awaiting_stock" || c.state.outbound === "awaiting_ship"),
      ),
    waitsFor: seller,
    length: (policy) => policy.sellerShips,
    restartedBy: [],
    onExpiry: "time_out_shipping",
    reminds: true,
  },
  outbound_arrives: {
    code: "T17",
    phase: (c) => runs(carrying(c) && c.state.outbound === "shipped" && !searching(c)),
    waitsFor: () => null,
    length: (policy) => policy.outboundArrives,
    restartedBy: [],
    onExpiry: "trace_outbound",
    reminds: false,
  },
  buyer_confirms: {
    code: "T18",
    phase: (c) => runs(carrying(c) && c.state.outbound === "delivered" && c.goods.out !== "ship_back"),
    waitsFor: buyer,
    length: (policy) => policy.buyerConfirms,
    restartedBy: [],
    onExpiry: "confirm_replacement",
    reminds: false,
  },
  ship_back: {
    code: "T21",
    phase: (c) => runs(carrying(c) && c.goods.out === "ship_back" && c.state.outbound === "awaiting_ship"),
    waitsFor: seller,
    length: (policy) => policy.shipsBack,
    restartedBy: [],
    onExpiry: "overdue_ship_back",
    reminds: true,
  },
  courier_answers: {
    code: "T11",
    phase: (c) => runs(carrying(c) && searching(c)),
    waitsFor: () => null,
    length: (policy) => policy.courierAnswers,
    // Found on the way: the courier gets his time once more, and only once.
    restartedBy: ["trace_reported"],
    onExpiry: "end_trace",
    reminds: false,
  },
  buyer_answers_proof: {
    code: "T3b",
    phase: (c) => runs(carrying(c) && c.state.trace === "delivered_proven" && c.goods.traceOf === "order"),
    waitsFor: buyer,
    length: (policy) => policy.proofAnswered,
    restartedBy: [],
    onExpiry: "confirm_delivery",
    reminds: false,
  },
  buyer_pays: {
    code: "T22",
    // A payment that the gateway has taken is not too late: its answer counts.
    phase: (c) =>
      c.state.stage !== "fulfilling" || c.state.money !== "awaiting_buyer_payment"
        ? "off"
        : c.goods.paying
          ? "paused"
          : "running",
    waitsFor: buyer,
    length: (policy) => policy.buyerPays,
    restartedBy: [],
    onExpiry: "time_out_payment",
    reminds: true,
  },
  payment_reported: {
    code: "T22a",
    phase: (c) => runs(c.state.money === "awaiting_buyer_payment" && c.goods.paying),
    waitsFor: () => null,
    length: (policy) => policy.refundReported,
    restartedBy: ["payment_ordered"],
    onExpiry: "time_out_payment",
    reminds: false,
  },
  refund_reported: {
    code: "T19a",
    phase: (c) =>
      c.state.money === "refund_granted" || c.state.money === "refund_processing" ? "running" : "off",
    waitsFor: () => null,
    length: (policy) => policy.refundReported,
    restartedBy: ["refund_granted", "refund_overdue"],
    onExpiry: "chase_refund",
    reminds: false,
  },
  refund_unpayable: {
    code: "T19",
    phase: (c) => (c.state.money === "refund_failed" ? "running" : "off"),
    waitsFor: () => null,
    length: (policy) => policy.refundUnpayable,
    restartedBy: [],
    onExpiry: "credit_refund",
    reminds: false,
  },
};
