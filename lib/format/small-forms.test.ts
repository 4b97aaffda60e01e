import { expect, it } from "vitest";
import { bytes } from "@/lib/format/bytes";
import { capped, decimal } from "@/lib/format/count";
import { initials } from "@/lib/format/initials";

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1 KB"],
  [1_400_000, "1,4 MB"],
  [9_950_001, "10 MB"],
  [100_000_000, "100 MB"],
  [100_000_001, "101 MB"],
  [148_000_000, "148 MB"],
  [999_000_001, "1 GB"],
])("%d bytes are %s", (size, text) => {
  expect(bytes(size)).toBe(text);
});

it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses a size of %d", (size) => {
  expect(() => bytes(size)).toThrow(RangeError);
});

it.each([
  [0, "0"],
  [999, "999"],
  [1000, "999+"],
])("counts %d as %s", (n, text) => {
  expect(capped(n)).toBe(text);
});

it.each([
  [0, "0"],
  [3.24, "3,2"],
  [3.96, "4"],
  [-0.25, "-0,2"],
])("writes %d as %s", (n, text) => {
  expect(decimal(n)).toBe(text);
});

it.each([
  ["Rina Wulandari", "RW"],
  ["Toko Sinar Jaya", "TJ"],
  ["putri", "P"],
  ["  (Dewi)  ayu ", "DA"],
  ["", "?"],
  ["🌸", "?"],
])("%j has the initials %s", (name, text) => {
  expect(initials(name)).toBe(text);
});
