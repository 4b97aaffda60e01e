import { expect, test } from "vitest";
import { isStorable } from "./storable";

test("a zero byte and half a surrogate pair cannot be kept, wherever they stand", () => {
  expect(isStorable({ a: [{ b: "x\u0000" }] })).toBe(false);
  expect(isStorable({ "\u0000": 1 })).toBe(false);
  expect(isStorable("\ud800")).toBe(false);
  expect(isStorable("\udfff.")).toBe(false);
});

test("what people write can be kept, also when it looks like an escape", () => {
  expect(isStorable({ text: "Barang rusak 😭, bukan \\u0000 atau \\ud800" })).toBe(true);
  expect(isStorable(["", null, 1, undefined, "C:\\uploads"])).toBe(true);
  expect(isStorable(undefined)).toBe(true);
});

test("what is nested without end cannot be kept", () => {
  let deep: unknown = 1;
  for (let n = 0; n < 100_000; n += 1) deep = [deep];
  expect(isStorable(deep)).toBe(false);
});
