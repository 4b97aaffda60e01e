import { expect, it } from "vitest";
import { addWindow, skippedDays, type Window } from "@/lib/domain/sla/calendar";
import { indonesianCalendar } from "@/lib/domain/sla/holidays";
import { explainDeadline } from "@/lib/format/explain-deadline";
import { windowText } from "@/lib/format/window";

const wib = indonesianCalendar("Asia/Jakarta");
const sixDays = { ...wib, workingWeekdays: [1, 2, 3, 4, 5, 6, 7] };

function explained(local: string, window: Window, calendar = wib): string {
  const from = new Date(`${local}:00+07:00`);
  return explainDeadline(window, skippedDays(from, addWindow(from, window, calendar), calendar));
}

const two: Window = { n: 2, unit: "working_day" };

it.each([
  ["2026-11-24T16:00", two, "2 hari kerja."],
  ["2026-11-26T16:00", two, "2 hari kerja. Sab, 28 Nov dan Min, 29 Nov (akhir pekan) tidak dihitung."],
  ["2026-11-29T16:00", two, "2 hari kerja. Min, 29 Nov (akhir pekan) tidak dihitung."],
  [
    "2026-12-22T16:00",
    two,
    "2 hari kerja. Kam, 24 Des (cuti bersama) dan Jum, 25 Des (libur nasional) tidak dihitung. Sab, 26 Des dan Min, 27 Des (akhir pekan) juga tidak dihitung.",
  ],
  ["2026-11-19T16:00", { n: 7, unit: "working_day" }, "7 hari kerja. Akhir pekan tidak dihitung."],
  [
    "2027-03-05T08:00",
    { n: 1, unit: "working_day" },
    "1 hari kerja. Sen, 8 Mar (libur nasional), Sel, 9 Mar (cuti bersama), Rab, 10 Mar dan Kam, 11 Mar (libur nasional), Jum, 12 Mar (cuti bersama), dan Sen, 15 Mar (cuti bersama) tidak dihitung. Akhir pekan juga tidak dihitung.",
  ],
  ["2026-12-24T16:00", { n: 48, unit: "hour" }, "48 jam."],
] as const)("from %s: %j", (from, window, sentence) => {
  expect(explained(from, window)).toBe(sentence);
});

it("names holidays alone where the shop works on weekends", () => {
  expect(explained("2026-12-22T16:00", two, sixDays)).toBe(
    "2 hari kerja. Kam, 24 Des (cuti bersama) dan Jum, 25 Des (libur nasional) tidak dihitung.",
  );
});

it("gathers three and more neighbours", () => {
  const closed = ["2026-11-24", "2026-11-25", "2026-11-26"].map((on) => ({
    on,
    name: "Libur",
    kind: "libur_nasional" as const,
  }));
  expect(explainDeadline(two, closed)).toBe(
    "2 hari kerja. Sel, 24 Nov sampai Kam, 26 Nov (libur nasional) tidak dihitung.",
  );
});

it.each([
  [two, "2 hari kerja"],
  [{ n: 48, unit: "hour" }, "48 jam"],
  [{ n: 10, unit: "calendar_day" }, "10 hari"],
  [{ n: 4, unit: "working_hour" }, "4 jam kerja"],
  [{ n: 2, unit: "minute" }, "2 menit"],
] as const)("says %j as %s", (window, text) => {
  expect(windowText(window)).toBe(text);
});
