import { describe, expect, test } from "vitest";
import { SYSTEM } from "../access";
import { HOUR_MS } from "../sla/zone";
import { offer, played } from "../testing/played";
import { BUYER, OWNER, solutionOf, TEXT } from "../testing/sample-facts";
import { foresee } from "./decide";

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
