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
        let left = whole;
        let rest = price;
        const shares = parts.map((part) => {
          const share = shareOf(rest, left, part);
          left -= part;
          rest = rupiah(rest - share);
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
      const part = 1 + (at % whole);
      expect(Math.abs(shareOf(price, whole, part) - (price * part) / whole)).toBeLessThan(1);
    }),
  );
});

test("claims that come and go never dispute more than was paid, and all units together dispute all of it", () => {
  const steps = fc.array(fc.record({ part: fc.integer({ min: 1, max: 5 }), back: fc.boolean() }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(paid, fc.integer({ min: 1, max: 9 }), steps, (price, whole, asked) => {
      const live: { part: number; share: number }[] = [];
      const taken = (of: "part" | "share") => live.reduce((total, own) => total + own[of], 0);
      const claim = (part: number) =>
        live.push({ part, share: shareOf(rupiah(price - taken("share")), whole - taken("part"), part) });
      for (const { part, back } of asked) {
        if (back) live.shift();
        else if (taken("part") + part <= whole) claim(part);
        expect(taken("share")).toBeLessThanOrEqual(price);
      }
      if (taken("part") < whole) claim(whole - taken("part"));
      expect(taken("share")).toBe(price);
    }),
  );
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
  "%s is no amount in rupiah",
  (amount) => {
    expect(() => rupiah(amount)).toThrow(RangeError);
  },
);
