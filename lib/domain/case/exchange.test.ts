import { expect, test } from "vitest";
import { SYSTEM } from "../access";
import { shippedPolicy } from "../policy/profiles";
import { HOUR_MS } from "../sla/zone";
import {
  BUYER,
  granted,
  LINE_A,
  OWNER,
  opened,
  PARCEL,
  type Standing,
  sampleFacts,
} from "../testing/sample-facts";
import { disputedTotal } from "./case";
import { decide } from "./decide";
import { foldClocks } from "./fold-clocks";
import { owed } from "./goods";
import type { CaseVerb } from "./rulebook";

/** Goods go out at once, so that each step below is about money. */
const policy = {
  ...shippedPolicy("generic"),
  graceSeconds: 0,
  goodsBack: { replacement: "none", exchange: "none", reship: "none" },
} as const;

/** An exchange of the first article (60 rupiah) for another one, played step by step. */
function exchangeFor(sku: string) {
  let at: Standing = opened(policy, 60, 40, "exchange", [{ orderLineId: LINE_A, sku }]);
  return {
    get c() {
      return at.c;
    },
    press(verb: CaseVerb, actor = SYSTEM, input: object = {}, hours = 0) {
      const now = new Date(at.now.getTime() + hours * HOUR_MS);
      const facts = sampleFacts(policy, { now, clocks: at.clocks });
      const decision = decide(at.c, verb, input, actor, facts);
      if ("refused" in decision) return decision.refused;
      at = { c: granted(decision).next, clocks: foldClocks(at.clocks, decision.clocks, now), now };
      return decision.events.map((event) => event.type);
    },
  };
}

test("a dearer article is sent once the difference is paid, and the shop gets both (C5, T22)", () => {
  const game = exchangeFor("DEARER");
  game.press("accept_solution", OWNER);
  expect(game.c.state).toMatchObject({ money: "awaiting_buyer_payment", outbound: "awaiting_ship" });
  expect(owed(game.c.goods)).toBe(15);
  expect(game.press("ship_replacement", OWNER, PARCEL)).toBe("wrong_status");
  expect(game.press("pay_difference", BUYER)).toEqual(["payment_ordered"]);
  expect(game.press("pay_difference", BUYER)).toBe("payment_under_way");
  expect(game.press("report_payment", SYSTEM, { n: 1, outcome: "paid" })).toEqual(["difference_paid"]);
  expect(disputedTotal(game.c)).toBe(115);
  expect(game.c.lines[0]).toMatchObject({ orderLineId: LINE_A, disputed: 75 });
  game.press("ship_replacement", OWNER, PARCEL);
  game.press("report_delivery", SYSTEM, { of: "outbound" });
  expect(game.press("confirm_replacement", BUYER)).toEqual([
    "replacement_confirmed",
    "funds_released",
    "case_closed",
  ]);
  expect(game.c.closeCode).toBe("replaced");
});

test("a cheaper article leaves the rest for the buyer, who gets it once he has the article", () => {
  const game = exchangeFor("CHEAPER");
  game.press("accept_solution", OWNER);
  expect(game.c.state.money).toBe("held");
  game.press("ship_replacement", OWNER, PARCEL);
  game.press("report_delivery", SYSTEM, { of: "outbound" });
  expect(game.press("confirm_replacement", BUYER)).toEqual([
    "replacement_confirmed",
    "refund_granted",
    "funds_released",
  ]);
  expect(game.c.granted).toBe(35);
  game.press("report_refund", SYSTEM, { outcome: "settled" });
  expect(game.c).toMatchObject({ closeCode: "replaced", granted: 35 });
});

test("who does not pay keeps his own article, and the shop its money; stock goes back to the shelf", () => {
  const game = exchangeFor("DEARER");
  game.press("accept_solution", OWNER);
  // Nobody reminded him: the deadline moves once.
  expect(game.press("time_out_payment", SYSTEM, {}, 25)).toEqual(["reminder_sent", "deadline_moved"]);
  expect(game.press("time_out_payment", SYSTEM, {}, 30)).toEqual([
    "stock_freed",
    "payment_expired",
    "funds_released",
    "case_closed",
  ]);
  expect(game.c.closeCode).toBe("not_paid");
});

test("a payment that failed may be tried again, one that comes too late goes back", () => {
  const game = exchangeFor("DEARER");
  game.press("accept_solution", OWNER);
  game.press("pay_difference", BUYER);
  expect(game.press("report_payment", SYSTEM, { n: 1, outcome: "failed", reason: "saldo" })).toEqual([
    "payment_failed",
  ]);
  game.press("pay_difference", BUYER);
  expect(game.press("report_payment", SYSTEM, { n: 3, outcome: "paid" })).toBe("not_found");
  // The first attempt was taken after all, and then the second one too.
  expect(game.press("report_payment", SYSTEM, { n: 1, outcome: "paid" })).toEqual(["difference_paid"]);
  expect(game.press("report_payment", SYSTEM, { n: 2, outcome: "paid" })).toEqual(["payment_voided"]);
  expect(disputedTotal(game.c)).toBe(115);
});

test("an article the shop does not have, or whose price nobody knows, cannot be wished for", () => {
  expect(() => exchangeFor("NOBODY")).toThrow("article_unknown");
});
