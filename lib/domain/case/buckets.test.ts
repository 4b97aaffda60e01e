import { describe, expect, test } from "vitest";
import { shippedPolicy } from "../policy/profiles";
import { nameOf } from "../testing/place";
import { BUYER, MONDAY, OWNER, opened, PARCEL, sampleFacts } from "../testing/sample-facts";
import { walk } from "../testing/walk";
import { buyerBucket, mediatorBucket, sellerBucket } from "./buckets";
import { availableVerbs, decide } from "./decide";

/** Goods only: the talk of two sides, grace, holds and appeals have walks of their own. */
const QUICK = {
  graceSeconds: 0,
  offersPerSide: 0,
  infoRequests: 0,
  objections: 0,
  answerMetBy: "decision",
  executionHold: null,
  appeals: 0,
  appealWindow: null,
} as const;

const walks = (["return_refund", "replacement", "not_received"] as const).map((kind) => ({
  kind,
  found: walk({ ...shippedPolicy("generic"), ...QUICK }, kind),
}));

describe.each(walks)("in each place of $kind", ({ found }) => {
  const held = [...found.places.values()].filter(
    ({ c }) => c.state.stage === "fulfilling" && c.state.money === "held",
  );

  test("who owes a parcel or an answer about one finds the case among what waits for him", () => {
    const buyers = held.filter(
      ({ c }) =>
        (c.state.return === "awaiting_buyer_ship" ||
          (c.state.outbound === "delivered" && c.goods.out !== "ship_back")) &&
        buyerBucket(c) !== "perlu_respons",
    );
    const sellers = held.filter(
      ({ c }) =>
        (c.state.outbound === "awaiting_ship" || c.state.return === "arrived") &&
        !c.reviewDue &&
        sellerBucket(c) === "menunggu_pembeli",
    );
    expect(buyers.map(nameOf)).toEqual([]);
    expect(sellers.map(nameOf)).toEqual([]);
  });

  test("what the desk could see once it sees ever after, unless the buyer takes it back first", () => {
    const lost = found.steps.filter(
      ({ from, to, verb }) =>
        verb !== "withdraw" && mediatorBucket(from.c) !== "none" && mediatorBucket(to.c) === "none",
    );
    expect(lost.map(({ verb, to }) => `${verb} to ${nameOf(to)}`)).toEqual([]);
  });
});

test("a buyer who is to send his goods while the shop is to send others owes them all the same", () => {
  const policy = { ...shippedPolicy("generic"), ...QUICK };
  const { c, clocks } = opened(policy, 60, 40, "replacement");
  const facts = sampleFacts(policy, { clocks });
  const checks = ["packing_slip", "warehouse_log"];
  const agreed = decide(c, "accept_solution", { checks }, OWNER, facts);
  if ("refused" in agreed) throw new Error(agreed.refused);
  expect(agreed.next.state).toMatchObject({ return: "awaiting_buyer_ship", outbound: "awaiting_ship" });
  expect([buyerBucket(agreed.next), sellerBucket(agreed.next)]).toEqual([
    "perlu_respons",
    "perlu_kirim_pengganti",
  ]);
  const dueAt = (ms: number) => {
    const hardDue = new Date(MONDAY.getTime() + ms);
    const never = { remainingMs: null, reminders: 2, lastReminderAt: null, moved: false };
    const clock = { kind: "buyer_ships", state: "running", waitsFor: "buyer", startsAt: MONDAY } as const;
    return sampleFacts(policy, {
      clocks: [{ ...clock, ...never, softDue: hardDue, hardDue, window: policy.buyerShips }],
    });
  };
  const ship = availableVerbs(agreed.next, BUYER, dueAt(1)).find((own) => own.verb === "ship_return");
  expect(ship).toMatchObject({ mandatory: true, dueAt: new Date(MONDAY.getTime() + 1) });
  const handedOver = { method: "dropoff", ...PARCEL };
  expect(decide(agreed.next, "ship_return", handedOver, BUYER, dueAt(1))).not.toHaveProperty("refused");
  expect(decide(agreed.next, "ship_return", handedOver, BUYER, dueAt(0))).toMatchObject({
    refused: "window_closed",
  });
});
