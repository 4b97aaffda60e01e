import { describe, expect, test } from "vitest";
import { SYSTEM } from "../access";
import type { ProfileName } from "../policy/policy";
import { HOUR_MS } from "../sla/zone";
import { played } from "../testing/played";
import { ADMIN, BUYER, MEDIATOR, OWNER, SENIOR, SENIOR_2, solutionOf, TEXT } from "../testing/sample-facts";
import { buyerBucket, mediatorBucket, sellerBucket } from "./buckets";

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
