import { describe, expect, test } from "vitest";
import { SYSTEM } from "../access";
import { HOUR_MS } from "../sla/zone";
import { files, played } from "../testing/played";
import { aFile, BUYER, OWNER, solutionOf, TEXT } from "../testing/sample-facts";

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
