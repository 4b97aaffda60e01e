import { describe, expect, it } from "vitest";
import { HOLIDAYS_KNOWN_UNTIL, INDONESIAN_HOLIDAYS } from "@/lib/domain/sla/holidays";
import { isoWeekdayOf, localDayOn } from "@/lib/domain/sla/zone";

const days = (year: number, kind: string) =>
  INDONESIAN_HOLIDAYS.filter((day) => day.on.startsWith(`${year}-`) && day.kind === kind).map((day) =>
    day.on.slice(5),
  );

describe("the table of holidays", () => {
  it("holds the 17 holidays and 8 cuti bersama of the decree for 2026", () => {
    expect(days(2026, "libur_nasional").join(" ")).toBe(
      "01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25",
    );
    expect(days(2026, "cuti_bersama").join(" ")).toBe("02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24");
  });

  it("holds the weekdays announced closed for 2027", () => {
    const weekdays = INDONESIAN_HOLIDAYS.filter(
      ({ on }) => on.startsWith("2027-") && isoWeekdayOf(localDayOn(on)) <= 5,
    ).map(({ on }) => on.slice(5));
    expect(weekdays.join(" ")).toBe(
      "01-01 01-05 02-05 03-08 03-09 03-10 03-11 03-12 03-15 03-25 03-26 05-06 05-17 05-18 05-19 05-20 06-01 08-17 12-24",
    );
  });

  it("names each day once, in order, with a source, and knows no day beyond its end", () => {
    const all = INDONESIAN_HOLIDAYS.map(({ on }) => on);
    expect(all).toEqual([...new Set(all)].sort());
    expect(all.every((on) => on <= HOLIDAYS_KNOWN_UNTIL)).toBe(true);
    expect(INDONESIAN_HOLIDAYS.every((day) => day.source !== "" && day.revision >= 1)).toBe(true);
  });

  it("estimates only weekend days, which move no deadline of a Monday-to-Friday calendar", () => {
    const estimated = INDONESIAN_HOLIDAYS.filter((day) => day.estimated);
    expect(estimated.map(({ on }) => on)).toEqual(["2027-02-06", "2027-06-06", "2027-08-15"]);
    expect(estimated.every(({ on }) => isoWeekdayOf(localDayOn(on)) > 5)).toBe(true);
  });

  it.each(["2026-02-30", "2026-13-01", "26-01-01", ""])("refuses the day %j", (on) => {
    expect(() => localDayOn(on)).toThrow(RangeError);
  });
});
