import fc from "fast-check";
import { expect, it } from "vitest";
import { parseRupiah, rupiah } from "@/lib/format/rupiah";

it.each([
  [0, "Rp0"],
  [-0, "Rp0"],
  [999, "Rp999"],
  [1000, "Rp1.000"],
  [1_250_000, "Rp1.250.000"],
  [-5000, "−Rp5.000"],
  [Number.MAX_SAFE_INTEGER, "Rp9.007.199.254.740.991"],
])("writes %d as %s", (amount, text) => {
  expect(rupiah(amount)).toBe(text);
});

it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("refuses %d", (amount) => {
  expect(() => rupiah(amount)).toThrow(RangeError);
});

it.each([
  ["Rp1.250.000", 1_250_000],
  [" rp 1.250.000,00 ", 1_250_000],
  ["Rp. 75.000,-", 75_000],
  ["1250000", 1_250_000],
  ["−Rp5.000", -5000],
  ["-5.000", -5000],
  ["-0", 0],
  ["", null],
  ["Rp", null],
  ["1.25", null],
  ["1.2500", null],
  ["1,250,000", null],
  ["1.000,50", null],
  ["12e3", null],
  ["99999999999999999", null],
])("reads %j as %j", (text, amount) => {
  expect(parseRupiah(text)).toBe(amount);
});

it("reads what it writes", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (amount) => {
      expect(parseRupiah(rupiah(amount))).toBe(amount === 0 ? 0 : amount);
    }),
  );
});
