import { describe, expect, test } from "vitest";
import type { Actor } from "../access";
import { SYSTEM } from "../access";
import type { Policy, ProfileName } from "../policy/policy";
import { shippedPolicy } from "../policy/profiles";
import { HOUR_MS, MINUTE_MS } from "../sla/zone";
import {
  ADMIN,
  aFile,
  BUYER,
  foldClocks,
  granted,
  MEDIATOR,
  MONDAY,
  OWNER,
  opened,
  SENIOR,
  SENIOR_2,
  STAFF,
  type Standing,
  sampleFacts,
  solutionOf,
  TEXT,
} from "../testing/sample-facts";
import { buyerBucket, mediatorBucket, sellerBucket } from "./buckets";
import type { ClockKind } from "./clock-kinds";
import { decide, foresee } from "./decide";
import type { EvidenceFact, Facts } from "./facts";
import type { CaseVerb } from "./rulebook";

type Extra = {
  readonly staged?: readonly EvidenceFact[];
  readonly executing?: boolean;
  readonly attached?: readonly EvidenceFact[];
};

/** A complaint played step by step; times are milliseconds after it was opened. */
function played(profile: ProfileName, change: Partial<Policy> = {}) {
  const policy = { ...shippedPolicy(profile), ...change };
  let at: Standing = opened(policy);
  const factsAt = (ms: number, extra: Extra = {}): Facts =>
    sampleFacts(policy, { ...extra, clocks: at.clocks, now: new Date(MONDAY.getTime() + ms) });
  const ask = (verb: CaseVerb, actor: Actor, input: unknown = {}, ms = 0, extra: Extra = {}) =>
    decide(at.c, verb, input, actor, factsAt(ms, extra));
  return {
    ask,
    press: (verb: CaseVerb, actor: Actor, input: unknown = {}, ms = 0, extra: Extra = {}) => {
      const done = granted(ask(verb, actor, input, ms, extra));
      const now = new Date(MONDAY.getTime() + ms);
      at = { c: done.next, clocks: foldClocks(at.clocks, done.clocks, now), now };
      return done.events.map((event) => event.type);
    },
    case: () => at.c,
    facts: factsAt,
    clock: (kind: ClockKind) => at.clocks.find((clock) => clock.kind === kind),
    dueIn: (kind: ClockKind) =>
      (at.clocks.find((clock) => clock.kind === kind)?.hardDue.getTime() ?? Number.NaN) - MONDAY.getTime(),
  };
}

const offer = (a: number, b: number) => ({ solution: solutionOf(a, b), text: TEXT });
const files = (...staged: EvidenceFact[]) => ({ staged, ids: staged.map((file) => file.id) });

describe("grace", () => {
  test("an acceptance waits, its author's clock stands still, and nothing moves until it is carried out", () => {
    const game = played("generic");
    expect(game.press("accept_solution", OWNER, {}, HOUR_MS)).toEqual(["act_scheduled"]);
    expect(game.clock("seller_answers")).toMatchObject({ state: "paused", remainingMs: 47 * HOUR_MS });
    expect(game.dueIn("grace")).toBe(HOUR_MS + 2 * MINUTE_MS);
    expect(game.press("accept_solution", OWNER, {}, HOUR_MS + 2 * MINUTE_MS, { executing: true })).toEqual([
      "solution_accepted",
      "refund_granted",
    ]);
    expect(game.clock("grace")).toBeUndefined();
  });

  test("who undoes gets exactly the time back that was left at the press", () => {
    const game = played("generic");
    game.press("accept_solution", OWNER, {}, HOUR_MS);
    expect(game.ask("undo", STAFF, {}, HOUR_MS + MINUTE_MS)).toEqual({ refused: "nothing_to_undo" });
    expect(game.press("undo", OWNER, {}, HOUR_MS + MINUTE_MS)).toEqual(["act_undone"]);
    expect(game.dueIn("seller_answers")).toBe(48 * HOUR_MS + MINUTE_MS);
  });

  test("less than five minutes before the deadline there is none", () => {
    const game = played("generic");
    expect(game.press("accept_solution", OWNER, {}, 48 * HOUR_MS - 5 * MINUTE_MS + 1)).toContain(
      "solution_accepted",
    );
    const patient = played("generic");
    expect(patient.press("accept_solution", OWNER, {}, 48 * HOUR_MS - 5 * MINUTE_MS)).toEqual([
      "act_scheduled",
    ]);
  });

  test("meanwhile one's own side does nothing else, and the other side's act cancels it", () => {
    const game = played("generic");
    game.press("accept_solution", OWNER);
    expect(game.ask("propose_solution", STAFF, offer(30, 0))).toEqual({ refused: "act_pending" });
    expect(game.press("post_message", STAFF, { text: TEXT })).toEqual(["message_posted"]);
    expect(game.press("withdraw", BUYER)).toEqual([
      "act_cancelled",
      "case_withdrawn",
      "funds_released",
      "case_closed",
    ]);
    expect(game.case().scheduled).toBeNull();
  });

  test("an act that fails in the end leaves its author at least two hours", () => {
    const game = played("generic");
    game.press("accept_solution", OWNER, {}, 48 * HOUR_MS - 6 * MINUTE_MS);
    const failed = 48 * HOUR_MS - 4 * MINUTE_MS;
    expect(game.press("give_up_act", SYSTEM, { refusal: "wrong_status" }, failed)).toEqual(["act_failed"]);
    expect(game.dueIn("seller_answers")).toBe(failed + 2 * HOUR_MS);
  });
});

describe("time", () => {
  test("an answer at the deadline is too late, a millisecond before it is not", () => {
    const game = played("generic");
    expect(game.ask("accept_solution", OWNER, {}, 48 * HOUR_MS)).toEqual({ refused: "window_closed" });
    expect(game.ask("accept_solution", OWNER, {}, 48 * HOUR_MS - 1)).toHaveProperty("events");
    expect(game.ask("withdraw", BUYER, {}, 48 * HOUR_MS)).toHaveProperty("events");
    expect(game.ask("post_message", OWNER, { text: TEXT }, 48 * HOUR_MS)).toHaveProperty("events");
  });

  test("the seller's clock waits while he waits for the buyer's evidence, and goes on with what was left", () => {
    const game = played("generic");
    game.press("request_info", OWNER, { to: "buyer", items: ["label_photo"], text: TEXT }, 10 * HOUR_MS);
    expect(game.clock("seller_answers")).toMatchObject({ state: "paused", remainingMs: 38 * HOUR_MS });
    const shown = files(aFile("buyer", "label_photo"));
    game.press("answer_info", BUYER, { text: TEXT, evidenceIds: shown.ids }, 20 * HOUR_MS, shown);
    expect(game.dueIn("seller_answers")).toBe(58 * HOUR_MS);
    expect(game.clock("info_awaited")).toBeUndefined();
  });

  test("without two reminders a deadline moves once to four hours after the one sent now", () => {
    const game = played("tiktok-tokopedia");
    expect(game.press("time_out_seller", SYSTEM, {}, 48 * HOUR_MS)).toEqual([
      "reminder_sent",
      "deadline_moved",
    ]);
    expect(game.dueIn("seller_answers")).toBe(52 * HOUR_MS);
    expect(game.press("time_out_seller", SYSTEM, {}, 52 * HOUR_MS)).toContain("auto_approved");
  });

  test("a revised request starts the seller's time anew; his open question to the buyer is settled by his refusal", () => {
    const game = played("tokoko", { graceSeconds: 0 });
    game.press("request_info", OWNER, { to: "buyer", text: TEXT });
    game.press("reject_solution", OWNER, { reason: "other", text: TEXT, evidenceIds: [] }, HOUR_MS);
    expect(game.clock("info_awaited")).toBeUndefined();
    expect(game.clock("buyer_reapplies")?.state).toBe("running");
    const shown = files(aFile("buyer", null));
    game.press(
      "revise_request",
      BUYER,
      { request: solutionOf(60, 40), text: TEXT, evidenceIds: shown.ids },
      5 * HOUR_MS,
      shown,
    );
    expect(game.dueIn("seller_answers")).toBe(53 * HOUR_MS);
    expect(
      game.ask(
        "revise_request",
        BUYER,
        { request: solutionOf(60, 0), text: TEXT, evidenceIds: [] },
        6 * HOUR_MS,
      ),
    ).toEqual({ refused: "wrong_status" });
  });
});

describe("talk", () => {
  test("each side makes as many offers as the profile allows", () => {
    const game = played("generic");
    for (let n = 1; n <= 3; n += 1) {
      game.press("propose_solution", OWNER, offer(10 * n, 0));
      game.press("decline_offer", BUYER, { text: TEXT });
    }
    expect(game.ask("propose_solution", OWNER, offer(50, 0))).toEqual({ refused: "offers_used_up" });
    expect(game.ask("ask_help", OWNER)).toHaveProperty("events");
  });

  test("an offer of more than was asked, and a wish below the offer, are agreements", () => {
    const game = played("generic");
    game.press("propose_solution", OWNER, offer(50, 0));
    expect(game.press("propose_solution", BUYER, offer(40, 0))).toEqual([
      "solution_proposed",
      "solution_accepted",
      "refund_granted",
      "funds_released",
    ]);
    expect(game.case().granted).toBe(40);
  });

  test("nobody gives a line more than it disputes", () => {
    const game = played("generic");
    expect(game.ask("propose_solution", OWNER, offer(61, 0))).toEqual({ refused: "refund_exceeds_paid" });
    const twice = { lines: [...solutionOf(60, 0).lines, ...solutionOf(60, 0).lines], shipping: 0 };
    expect(game.ask("propose_solution", OWNER, { solution: twice, text: TEXT })).toEqual({
      refused: "refund_exceeds_paid",
    });
  });

  test("help opens for the seller after three silent days of the buyer, and says when (S1)", () => {
    const game = played("tokopedia");
    game.press("propose_solution", OWNER, offer(30, 0), HOUR_MS);
    expect(game.ask("ask_help", OWNER, {}, 2 * HOUR_MS)).toEqual({ refused: "help_not_open" });
    expect(game.dueIn("help_opens")).toBe(73 * HOUR_MS);
    expect(game.press("open_help", SYSTEM, {}, 73 * HOUR_MS)).toEqual(["help_opened"]);
    expect(game.press("ask_help", OWNER, {}, 74 * HOUR_MS)).toEqual(["help_asked"]);
  });

  test("a dialog foresees what an act would do without doing it", () => {
    const game = played("generic");
    const seen = foresee(game.case(), "accept_solution", {}, OWNER, game.facts(0));
    expect(seen?.postings).toEqual([{ from: "disputed", to: "buyer_refund", rupiah: 100, corrects: false }]);
    expect(game.case().state.money).toBe("held");
  });
});

describe("mediation", () => {
  const findings = [{ rule: "claim_must_be_shown", evidenceIds: [], result: "not_proven" }];
  const ruling = (a: number, b: number) => ({
    solution: solutionOf(a, b),
    fault: "none",
    findings,
    text: TEXT,
  });
  const mediated = (profile: ProfileName) => {
    const game = played(profile, { graceSeconds: 0, rejectEvidence: "none", onReject: "mediate" });
    game.press("reject_solution", OWNER, { reason: "other", text: TEXT, evidenceIds: [] });
    game.press("take_case", MEDIATOR);
    return game;
  };

  test("who has not taken the case does not rule, and what is proven names its evidence", () => {
    const game = mediated("generic");
    expect(game.ask("decide_case", SENIOR, ruling(0, 0))).toEqual({ refused: "not_taken" });
    const unproven = {
      ...ruling(0, 0),
      findings: [{ rule: "claim_must_be_shown", evidenceIds: [], result: "proven" }],
    };
    expect(game.ask("decide_case", MEDIATOR, unproven)).toEqual({ refused: "findings_required" });
  });

  test("a ruling waits for its hold, and for nobody once both have accepted it", () => {
    const game = mediated("generic");
    expect(game.press("decide_case", MEDIATOR, ruling(60, 0))).toEqual(["case_decided"]);
    expect([sellerBucket(game.case()), buyerBucket(game.case()), mediatorBucket(game.case())]).toEqual([
      "mediasi",
      "berjalan",
      "diputuskan",
    ]);
    game.press("accept_decision", BUYER);
    expect(game.ask("file_appeal", BUYER, { finding: 0, text: TEXT, evidenceIds: [] })).toEqual({
      refused: "already_accepted",
    });
    expect(game.press("accept_decision", OWNER)).toEqual([
      "decision_accepted",
      "decision_executed",
      "refund_granted",
      "funds_released",
    ]);
    expect(game.clock("appeal_window")).toBeUndefined();
  });

  test("an appeal holds the money, is heard by another senior mediator, and is final", () => {
    const game = mediated("generic");
    game.press("decide_case", MEDIATOR, ruling(60, 40));
    game.press("file_appeal", OWNER, { finding: 0, text: TEXT, evidenceIds: [] }, HOUR_MS);
    expect(mediatorBucket(game.case())).toBe("banding");
    expect(game.clock("execution_hold")).toBeUndefined();
    expect(game.ask("take_case", MEDIATOR, {}, HOUR_MS)).toEqual({ refused: "needs_senior" });
    game.press("take_case", SENIOR, {}, HOUR_MS);
    expect(game.press("decide_case", SENIOR, ruling(0, 0), HOUR_MS)).toEqual([
      "case_decided",
      "decision_executed",
      "funds_released",
      "case_closed",
    ]);
    expect(game.ask("file_appeal", BUYER, { finding: 0, text: TEXT, evidenceIds: [] }, HOUR_MS)).toEqual({
      refused: "appeals_used_up",
    });
  });

  test("a mediator who ruled does not hear the appeal, though he is a senior one", () => {
    const game = played("generic", { graceSeconds: 0, rejectEvidence: "none" });
    game.press("reject_solution", OWNER, { reason: "other", text: TEXT, evidenceIds: [] });
    game.press("take_case", SENIOR);
    game.press("decide_case", SENIOR, ruling(60, 40));
    game.press("file_appeal", OWNER, { finding: 0, text: TEXT, evidenceIds: [] });
    expect(game.ask("take_case", SENIOR)).toEqual({ refused: "same_mediator" });
  });

  test("a decision of Lazada is final and carried out at once (S3g)", () => {
    const game = mediated("lazada");
    expect(game.press("decide_case", MEDIATOR, ruling(60, 40))).toEqual([
      "case_decided",
      "decision_executed",
      "refund_granted",
    ]);
    expect(game.ask("file_appeal", OWNER, { finding: 0, text: TEXT, evidenceIds: [] })).toEqual({
      refused: "appeals_used_up",
    });
  });

  test("a refund that arrives during an appeal leaves the mediator's pending act alone", () => {
    const game = played("tiktok-tokopedia");
    game.press("time_out_seller", SYSTEM, {}, 48 * HOUR_MS);
    game.press("time_out_seller", SYSTEM, {}, 52 * HOUR_MS);
    game.press("file_appeal", OWNER, { finding: 0, text: TEXT, evidenceIds: [] }, 53 * HOUR_MS);
    game.press("take_case", SENIOR, {}, 53 * HOUR_MS);
    expect(game.press("decide_case", SENIOR, ruling(0, 0), 53 * HOUR_MS)).toEqual(["act_scheduled"]);
    expect(game.press("report_refund", SYSTEM, { outcome: "settled" }, 53 * HOUR_MS)).toEqual([
      "refund_settled",
    ]);
    expect(game.case().scheduled?.verb).toBe("decide_case");
    expect(game.press("decide_case", SENIOR, ruling(0, 0), 54 * HOUR_MS, { executing: true })).toEqual([
      "case_decided",
    ]);
    // The profile allows a second appeal, so that this ruling waits like the first.
    expect(game.press("execute_decision", SYSTEM, {}, 110 * HOUR_MS)).toEqual([
      "decision_executed",
      "seller_compensated",
      "case_closed",
    ]);
  });

  test("a second appeal undoes what the platform paid after the first, and no rupiah more", () => {
    const game = played("tiktok-tokopedia", { graceSeconds: 0, executionHold: null });
    game.press("time_out_seller", SYSTEM, {}, 48 * HOUR_MS);
    game.press("time_out_seller", SYSTEM, {}, 52 * HOUR_MS);
    game.press("report_refund", SYSTEM, { outcome: "settled" }, 53 * HOUR_MS);
    const appeal = { finding: 0, text: TEXT, evidenceIds: [] };
    game.press("file_appeal", OWNER, appeal, 54 * HOUR_MS);
    game.press("take_case", SENIOR, {}, 54 * HOUR_MS);
    game.press("decide_case", SENIOR, ruling(0, 40), 54 * HOUR_MS);
    expect(game.case().compensated).toBe(60);
    game.press("file_appeal", BUYER, appeal, 55 * HOUR_MS);
    expect(game.ask("take_case", SENIOR)).toEqual({ refused: "same_mediator" });
    game.press("take_case", SENIOR_2, {}, 55 * HOUR_MS);
    expect(game.press("decide_case", SENIOR_2, ruling(60, 40), 55 * HOUR_MS)).toEqual([
      "case_decided",
      "decision_executed",
      "compensation_reversed",
      "case_closed",
    ]);
    expect(game.case().compensated).toBe(0);
    expect(game.ask("file_appeal", OWNER, appeal)).toEqual({ refused: "appeals_used_up" });
  });

  test("the platform admin takes what the desk let lie through two alerts, and nothing before", () => {
    const game = played("generic", { graceSeconds: 0, rejectEvidence: "none" });
    game.press("reject_solution", OWNER, { reason: "other", text: TEXT, evidenceIds: [] });
    expect(game.ask("take_case", ADMIN)).toEqual({ refused: "desk_first" });
    game.press("alert_overdue", SYSTEM);
    game.press("alert_overdue", SYSTEM);
    expect(game.press("take_case", ADMIN)).toEqual(["case_taken"]);
    expect(game.press("decide_case", ADMIN, ruling(60, 40))).toContain("case_decided");
  });

  test("after his objection the seller owes an answer again once the buyer wants something else", () => {
    const game = played("tokopedia", { graceSeconds: 0 });
    game.press("file_objection", OWNER, { text: TEXT, evidenceIds: [] }, HOUR_MS);
    expect(game.clock("seller_answers")).toBeUndefined();
    game.press("propose_solution", BUYER, { solution: solutionOf(0, 40), text: TEXT }, 2 * HOUR_MS);
    expect(game.dueIn("seller_answers")).toBe(74 * HOUR_MS);
  });

  test("a refund nobody reports about is asked for again, and the desk is told", () => {
    const game = played("generic", { graceSeconds: 0 });
    game.press("accept_solution", OWNER);
    expect(game.dueIn("refund_reported")).toBe(48 * HOUR_MS);
    expect(game.press("chase_refund", SYSTEM, {}, 48 * HOUR_MS)).toEqual(["refund_overdue"]);
    expect(game.dueIn("refund_reported")).toBe(96 * HOUR_MS);
  });
});
