import { describe, expect, test } from "vitest";
import { SYSTEM } from "../access";
import { HOUR_MS, MINUTE_MS } from "../sla/zone";
import { offer, played } from "../testing/played";
import { BUYER, OWNER, STAFF, TEXT } from "../testing/sample-facts";

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
