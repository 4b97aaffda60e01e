import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayMonth,
  dayMonthOn,
  dayName,
  dayTime,
  dayTimeYear,
  fullDate,
  relativeDay,
  timeOfDay,
  ZONE_NAMES,
} from "@/lib/format/dates";

const at = (local: string) => new Date(`${local}:00+07:00`);
const tuesday = at("2026-11-24T16:00");

it("says day and time in the shop's zone, whatever zone the machine is in", () => {
  expect(dayTime(tuesday, "Asia/Jakarta")).toBe("Sel, 24 Nov, 16.00 WIB");
  expect(dayTime(tuesday, "Asia/Makassar")).toBe("Sel, 24 Nov, 17.00 WITA");
  expect(dayTime(tuesday, "Asia/Jayapura")).toBe("Sel, 24 Nov, 18.00 WIT");
  expect(dayTime(at("2026-11-24T22:30"), "Asia/Jayapura")).toBe("Rab, 25 Nov, 00.30 WIT");
});

it("adds the year when the reader is in another one", () => {
  expect(dayTime(tuesday, "Asia/Jakarta", at("2026-01-01T00:00"))).toBe("Sel, 24 Nov, 16.00 WIB");
  expect(dayTime(tuesday, "Asia/Jakarta", at("2027-01-01T00:00"))).toBe("Sel, 24 Nov 2026, 16.00 WIB");
  // The same instant is still 2026 in Jakarta and already 2027 in Jayapura.
  const eve = at("2026-12-31T22:30");
  expect(dayTime(tuesday, "Asia/Jakarta", eve)).toBe("Sel, 24 Nov, 16.00 WIB");
  expect(dayTime(tuesday, "Asia/Jayapura", eve)).toBe("Sel, 24 Nov 2026, 18.00 WIT");
});

it("says the parts alone", () => {
  expect(dayTimeYear(tuesday, "Asia/Jakarta")).toBe("Sel, 24 Nov 2026, 16.00 WIB");
  expect(fullDate(tuesday, "Asia/Jakarta")).toBe("Selasa, 24 November 2026");
  expect(timeOfDay(at("2026-11-24T09:05"), "Asia/Jakarta")).toBe("09.05 WIB");
  expect(dayName(tuesday, "Asia/Jakarta")).toBe("Selasa");
  expect(dayMonth(at("2026-12-24T00:00"), "Asia/Jakarta")).toBe("Kam, 24 Des");
  expect(dayMonthOn("2026-08-02")).toBe("Min, 2 Agu");
});

it("says nearby days in words", () => {
  const now = at("2026-11-24T23:50");
  const said = (local: string) => relativeDay(at(local), "Asia/Jakarta", now);
  expect(said("2026-11-24T09:00")).toBe("Hari ini, 09.00 WIB");
  expect(said("2026-11-23T23:59")).toBe("Kemarin, 23.59 WIB");
  expect(said("2026-11-25T00:00")).toBe("Besok, 00.00 WIB");
  expect(said("2026-11-26T09:00")).toBe("Kam, 26 Nov, 09.00 WIB");
  expect(said("2025-11-26T09:00")).toBe("Rab, 26 Nov 2025, 09.00 WIB");
});

describe("against the locale data", () => {
  it.each(Object.entries(ZONE_NAMES))("agrees in %s", (timeZone, name) => {
    const locale = new Intl.DateTimeFormat("id-ID", {
      timeZone,
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
    });
    const clock = new Intl.DateTimeFormat("id-ID", { timeZone, hour: "2-digit", minute: "2-digit" });
    const range = {
      min: new Date("2000-01-01T00:00:00Z"),
      max: new Date("2060-01-01T00:00:00Z"),
      noInvalidDate: true,
    };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        const zone = timeZone as keyof typeof ZONE_NAMES;
        expect(fullDate(date, zone)).toBe(locale.format(date));
        expect(timeOfDay(date, zone)).toBe(`${clock.format(date)} ${name}`);
      }),
    );
  });
});
