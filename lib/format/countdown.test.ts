import { expect, it } from "vitest";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/domain/sla/zone";
import { remaining, urgency } from "@/lib/format/countdown";

const due = new Date("2026-11-24T09:00:00Z");
const before = (ms: number) => new Date(due.getTime() - ms);

it.each([
  [1, "kurang dari 1 mnt"],
  [MINUTE_MS - 1, "kurang dari 1 mnt"],
  [MINUTE_MS, "1 mnt"],
  [38 * MINUTE_MS + 59_999, "38 mnt"],
  [HOUR_MS, "1 jam"],
  [HOUR_MS + 52 * MINUTE_MS, "1 jam 52 mnt"],
  [DAY_MS - 1, "23 jam 59 mnt"],
  [DAY_MS, "1 hari"],
  [DAY_MS + 4 * HOUR_MS, "1 hari 4 jam"],
  [2 * DAY_MS - 1, "1 hari 23 jam"],
  [2 * DAY_MS, "2 hari"],
  [3 * DAY_MS - 1, "2 hari"],
  [0, "baru saja lewat"],
  [-MINUTE_MS, "lewat 1 mnt"],
  [-3 * HOUR_MS - 1, "lewat 3 jam"],
  [-2 * DAY_MS, "lewat 2 hari"],
])("%d ms before the deadline says %s", (ms, text) => {
  expect(remaining(due, before(ms))).toBe(text);
});

it.each([
  [-1, "past"],
  [0, "past"],
  [1, "hour"],
  [HOUR_MS, "hour"],
  [HOUR_MS + 1, "day"],
  [DAY_MS, "day"],
  [DAY_MS + 1, "later"],
] as const)("%d ms before the deadline is %s", (ms, level) => {
  expect(urgency(due, before(ms))).toBe(level);
});
