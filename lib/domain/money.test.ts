import fc from "fast-check";
import { expect, test } from "vitest";
import { rupiah, shareOf, sum } from "./money";

const paid = fc.integer({ min: 0, max: 1_000_000_000 }).map(rupiah);

test("the shares of a line add up to what was paid, however it is split", () => {
  fc.assert(
    fc.property(
      paid,
      fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 20 }),
      (price, parts) => {
        const whole = parts.reduce((a, b) => a + b, 0);
        let before = 0;
        const shares = parts.map((part) => {
          const share = shareOf(price, whole, part, before);
          before += part;
          return share;
        });
        expect(sum(shares)).toBe(price);
      },
    ),
  );
});

test("no share is further from the exact one than a rupiah", () => {
  fc.assert(
    fc.property(paid, fc.integer({ min: 1, max: 999 }), fc.nat(998), (price, whole, at) => {
      const share = shareOf(price, whole, 1, at % whole);
      expect(Math.abs(share - price / whole)).toBeLessThan(1);
    }),
  );
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
  "%s is no amount in rupiah",
  (amount) => {
    expect(() => rupiah(amount)).toThrow(RangeError);
  },
);
