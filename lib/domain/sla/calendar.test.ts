import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addOpenTime,
  addWindow,
  isWorkingDay,
  moveOnlyLater,
  openTimeBetween,
  remainingWork,
  resume,
  skippedDays,
  softAndHard,
  type Window,
  type WorkCalendar,
} from "@/lib/domain/sla/calendar";
import { closedDaysOf, indonesianCalendar } from "@/lib/domain/sla/holidays";
import { DAY_MS, HOUR_MS, isoDateOf, localDayOn, ZONES } from "@/lib/domain/sla/zone";

const wib = indonesianCalendar("Asia/Jakarta");
/** A local time in WIB. */
const at = (local: string) => new Date(`${local}:00+07:00`);
const workingDays = (n: number): Window => ({ n, unit: "working_day" });
const workingHours = (n: number): Window => ({ n, unit: "working_hour" });

describe("a window of working days", () => {
  it.each([
    ["on plain days", "2026-11-24T16:00", 2, "2026-11-26T16:00"],
    ["over Christmas 2026", "2026-12-22T16:00", 2, "2026-12-28T16:00"],
    ["from a Sunday", "2026-11-22T10:40", 2, "2026-11-25T00:00"],
    ["from a cuti bersama", "2026-12-24T09:00", 1, "2026-12-29T00:00"],
    ["from a Friday", "2026-11-20T15:00", 1, "2026-11-23T15:00"],
    ["from a Friday at midnight", "2026-11-20T00:00", 1, "2026-11-23T00:00"],
    ["from the last minute of a Friday", "2026-11-20T23:59", 1, "2026-11-23T23:59"],
    ["over the year's end", "2026-12-31T11:15", 2, "2027-01-06T11:15"],
    ["over Idul Fitri 2026", "2026-03-17T08:00", 1, "2026-03-25T08:00"],
    ["over Idul Fitri 2027", "2027-03-05T08:00", 1, "2027-03-16T08:00"],
    ["of none, from a working day", "2026-11-24T16:00", 0, "2026-11-24T16:00"],
  ])("%s", (_, from, n, due) => {
    expect(addWindow(at(from), workingDays(n), wib)).toEqual(at(due));
  });

  it.each([
    ["Asia/Jakarta", "2026-11-27T16:30:00Z", "2026-11-30T16:30:00Z"],
    // 16.30 UTC on Friday is already Saturday in the two eastern zones.
    ["Asia/Makassar", "2026-11-27T16:30:00Z", "2026-11-30T16:00:00Z"],
    ["Asia/Jayapura", "2026-11-27T16:30:00Z", "2026-11-30T15:00:00Z"],
  ] as const)("goes by the local day of %s", (zone, from, due) => {
    expect(addWindow(new Date(from), workingDays(1), indonesianCalendar(zone))).toEqual(new Date(due));
  });
});

describe("a window of working hours", () => {
  it.each([
    ["skips lunch", "2026-11-24T11:00", 2, "2026-11-24T14:00"],
    ["ends as the slot ends", "2026-11-24T15:00", 2, "2026-11-24T17:00"],
    ["goes on the next morning", "2026-11-24T16:00", 2, "2026-11-25T10:00"],
    ["skips the weekend", "2026-11-27T16:00", 3, "2026-11-30T11:00"],
    ["starts when the desk opens", "2026-11-24T06:00", 1, "2026-11-24T10:00"],
  ])("%s", (_, from, n, due) => {
    expect(addWindow(at(from), workingHours(n), wib)).toEqual(at(due));
  });

  it.each([
    [
      [
        { from: "13:00", to: "17:00" },
        { from: "09:00", to: "12:00" },
      ],
    ],
    [
      [
        { from: "09:00", to: "12:00" },
        { from: "11:00", to: "17:00" },
      ],
    ],
    [[{ from: "09:00", to: "09:00" }]],
    [[{ from: "9:00", to: "17:00" }]],
    [[{ from: "09:00", to: "24:01" }]],
  ])("refuses the slots %j", (slots) => {
    expect(() => addWindow(at("2026-11-24T08:00"), workingHours(1), { ...wib, slots })).toThrow(RangeError);
  });

  it("may run around the clock", () => {
    const calendar = { ...wib, slots: [{ from: "00:00", to: "24:00" }] };
    expect(addWindow(at("2026-11-27T23:00"), workingHours(2), calendar)).toEqual(at("2026-11-30T01:00"));
  });
});

it.each([
  ["minute", 90, "2026-12-24T23:30"],
  ["hour", 48, "2026-12-26T22:00"],
  ["calendar_day", 10, "2027-01-03T22:00"],
] as const)("%s windows run on closed days too", (unit, n, due) => {
  expect(addWindow(at("2026-12-24T22:00"), { n, unit }, wib)).toEqual(at(due));
});

describe("a calendar that never opens", () => {
  const noWeekday = { ...wib, workingWeekdays: [] };
  const allClosed: WorkCalendar = {
    ...wib,
    closedDays: closedDaysOf(
      Array.from({ length: 500 }, (_, i) => ({
        on: isoDateOf(localDayOn("2026-11-01") + i),
        name: "Tutup",
        kind: "libur_nasional" as const,
      })),
    ),
  };

  it.each([
    ["no working weekday, days", noWeekday, workingDays(1)],
    ["no working weekday, hours", noWeekday, workingHours(1)],
    ["no slot", { ...wib, slots: [] }, workingHours(1)],
    ["every day closed", allClosed, workingDays(1)],
  ])("throws: %s", (_, calendar, window) => {
    expect(() => addWindow(at("2026-11-24T09:00"), window, calendar)).toThrow("no open day");
  });

  it("has no open time", () => {
    expect(openTimeBetween(at("2026-01-01T00:00"), at("2027-01-01T00:00"), noWeekday, "working_day")).toBe(0);
  });
});

it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 100_001])("refuses a window of %d", (n) => {
  expect(() => addWindow(at("2026-11-24T09:00"), workingDays(n), wib)).toThrow(RangeError);
});

it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses to resume with %d ms", (ms) => {
  expect(() => resume(at("2026-11-24T09:00"), ms, wib, workingDays(1))).toThrow(RangeError);
});

it("refuses an invalid date", () => {
  const invalid = new Date(Number.NaN);
  expect(() => addWindow(invalid, { n: 1, unit: "hour" }, wib)).toThrow(RangeError);
  expect(() => openTimeBetween(at("2026-11-24T09:00"), invalid, wib, "hour")).toThrow(RangeError);
});

it("keeps both readings of a deadline", () => {
  expect(softAndHard(at("2026-12-22T16:00"), workingDays(2), wib)).toEqual({
    softDue: at("2026-12-24T16:00"),
    hardDue: at("2026-12-28T16:00"),
  });
});

it("gives back after a pause what was left before it", () => {
  const due = addWindow(at("2026-12-22T16:00"), workingDays(2), wib);
  const left = remainingWork(at("2026-12-23T16:00"), due, wib, workingDays(2));
  expect(left).toBe(DAY_MS);
  expect(resume(at("2026-12-29T10:00"), left, wib, workingDays(2))).toEqual(at("2026-12-30T10:00"));
  expect(remainingWork(at("2026-12-29T10:00"), due, wib, workingDays(2))).toBe(0);
});

it("lists the days that were skipped, in order, holidays by name", () => {
  expect(skippedDays(at("2026-12-22T16:00"), at("2026-12-28T16:00"), wib)).toEqual([
    { on: "2026-12-24", name: "Cuti bersama Natal", kind: "cuti_bersama" },
    { on: "2026-12-25", name: "Hari Raya Natal", kind: "libur_nasional" },
    { on: "2026-12-26", kind: "akhir_pekan" },
    { on: "2026-12-27", kind: "akhir_pekan" },
  ]);
});

it("moves a deadline only later", () => {
  const [early, late] = [at("2026-11-24T09:00"), at("2026-11-25T09:00")];
  expect(moveOnlyLater(early, late)).toBe(late);
  expect(moveOnlyLater(late, early)).toBe(late);
});

describe("for any calendar and instant", () => {
  const instant = fc
    .integer({ min: Date.parse("2025-12-01T00:00:00Z"), max: Date.parse("2028-01-31T00:00:00Z") })
    .map((ms) => new Date(ms));
  const dayOn = fc
    .integer({ min: localDayOn("2025-12-01"), max: localDayOn("2028-03-01") })
    .map((day) => ({ on: isoDateOf(day), name: "Libur", kind: "libur_nasional" as const }));
  const calendar: fc.Arbitrary<WorkCalendar> = fc.record({
    zone: fc.constantFrom(...ZONES),
    slots: fc.constantFrom(
      [{ from: "09:00", to: "17:00" }],
      [
        { from: "08:30", to: "12:00" },
        { from: "13:00", to: "24:00" },
      ],
    ),
    workingWeekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    closedDays: fc.array(dayOn, { maxLength: 60 }).map(closedDaysOf),
  });
  const unit = fc.constantFrom("minute", "hour", "working_hour", "calendar_day", "working_day");
  const window = fc.record({ n: fc.integer({ min: 0, max: 30 }), unit });
  const ms = fc.integer({ min: 0, max: 20 * DAY_MS });

  it("a later start never ends earlier", () => {
    fc.assert(
      fc.property(instant, instant, window, calendar, (a, b, w, c) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(addWindow(first, w, c).getTime()).toBeLessThanOrEqual(addWindow(second, w, c).getTime());
      }),
    );
  });

  it("one more holiday never shortens a window", () => {
    fc.assert(
      fc.property(instant, window, calendar, dayOn, (from, w, c, extra) => {
        const more = { ...c, closedDays: closedDaysOf([...c.closedDays.values(), extra]) };
        expect(addWindow(from, w, more).getTime()).toBeGreaterThanOrEqual(addWindow(from, w, c).getTime());
      }),
    );
  });

  it("the open time up to the end of what was added is what was added", () => {
    fc.assert(
      fc.property(instant, ms, calendar, unit, (from, length, c, u) => {
        expect(openTimeBetween(from, addOpenTime(from, length, c, u), c, u)).toBe(length);
      }),
    );
  });

  it("a pause of no time changes no deadline", () => {
    fc.assert(
      fc.property(
        instant,
        fc.double({ min: 0, max: 1, noNaN: true }),
        window,
        calendar,
        (from, part, w, c) => {
          const due = addWindow(from, w, c);
          const paused = new Date(from.getTime() + Math.floor((due.getTime() - from.getTime()) * part));
          // With nothing left of a working hour the clock has run out where it stands.
          fc.pre(w.unit !== "working_hour" || remainingWork(paused, due, c, w) > 0);
          expect(resume(paused, remainingWork(paused, due, c, w), c, w)).toEqual(due);
        },
      ),
    );
  });

  it("open time adds up over any point between", () => {
    fc.assert(
      fc.property(instant, instant, instant, calendar, unit, (x, y, z, c, u) => {
        const [a, b, d] = [x, y, z].sort((p, q) => p.getTime() - q.getTime()) as [Date, Date, Date];
        expect(openTimeBetween(a, b, c, u) + openTimeBetween(b, d, c, u)).toBe(openTimeBetween(a, d, c, u));
      }),
      { numRuns: 50 },
    );
  });

  it("the early reading is never after the configured one", () => {
    fc.assert(
      fc.property(instant, window, calendar, (from, w, c) => {
        const { softDue, hardDue } = softAndHard(from, w, c);
        expect(softDue.getTime()).toBeLessThanOrEqual(hardDue.getTime());
      }),
    );
  });

  it("working windows end on working days, and n days and the skipped ones make up the span", () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 30 }), calendar, (from, n, c) => {
        const due = addWindow(from, workingDays(n), c);
        expect(isWorkingDay(due, c)).toBe(true);
        const offset = { "Asia/Jakarta": 7, "Asia/Makassar": 8, "Asia/Jayapura": 9 }[c.zone] * HOUR_MS;
        const day = (date: Date) => Math.floor((date.getTime() + offset) / DAY_MS);
        // A start on a working day is not counted itself; one on a closed day is among the skipped.
        const span = day(due) - day(from);
        expect(span).toBe(n + skippedDays(from, due, c).length);
      }),
    );
  });
});
