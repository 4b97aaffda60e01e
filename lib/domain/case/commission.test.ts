import { expect, test } from "vitest";
import { rupiah } from "../money";
import { shippedPolicy } from "../policy/profiles";
import { opened, solutionOf } from "../testing/sample-facts";
import type { Case } from "./case";
import { commissionEvents } from "./commission";
import { evolve } from "./evolve";

const policy = shippedPolicy("generic");
/** Units of 100 rupiah for whose sale the marketplace took 10. */
const before: Case = { ...opened(policy).c, commission: rupiah(10) };
const granted = (c: Case, a: number, b: number) =>
  evolve(c, { type: "refund_granted", solution: solutionOf(a, b), from: "disputed" });

test("a whole refund gives all of it back, a part its share rounded down (I-MKT)", () => {
  expect(commissionEvents(before, granted(before, 60, 40), policy)).toEqual([
    { type: "commission_reversed", rupiah: 10 },
  ]);
  expect(commissionEvents(before, granted(before, 25, 0), policy)).toEqual([
    { type: "commission_reversed", rupiah: 2 },
  ]);
});

test("nothing for a refund of the shipping fee, nothing twice, nothing where the marketplace keeps it", () => {
  const shipping = evolve(before, {
    type: "refund_granted",
    solution: { lines: [], shipping: rupiah(9) },
    from: "disputed",
  });
  expect(commissionEvents(before, shipping, policy)).toEqual([]);
  const whole = granted(before, 60, 40);
  const told = evolve(whole, { type: "commission_reversed", rupiah: rupiah(10) });
  expect(commissionEvents(whole, told, policy)).toEqual([]);
  expect(commissionEvents(before, whole, { ...policy, commissionOnRefund: "kept" })).toEqual([]);
});

test("what the platform pays the shop after an appeal is sold after all", () => {
  const whole = evolve(granted(before, 60, 40), { type: "commission_reversed", rupiah: rupiah(10) });
  const paid = evolve(whole, { type: "seller_compensated", rupiah: rupiah(60) });
  expect(commissionEvents(whole, paid, policy)).toEqual([{ type: "commission_charged", rupiah: 6 }]);
});
