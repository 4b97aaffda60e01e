import {
  DAY_MS,
  HOUR_MS,
  instantOf,
  isoDateOf,
  isoWeekdayOf,
  type LocalDay,
  localDayOf,
  MINUTE_MS,
  msOfLocalDay,
  type Zone,
} from "@/lib/domain/sla/zone";

export type { Zone } from "@/lib/domain/sla/zone";

export type WindowUnit = "minute" | "hour" | "working_hour" | "calendar_day" | "working_day";

/** How long somebody has, as a policy says it. `n` is a whole number, 0 … 100 000. */
export type Window = { n: number; unit: WindowUnit };

export type ClosedDay = {
  /** `YYYY-MM-DD`, a local day of the calendar's zone. */
  on: string;
  name: string;
  kind: "libur_nasional" | "cuti_bersama";
};

/** A day of the week on which nobody works. */
export type RestDay = { on: string; kind: "akhir_pekan" };

/** Opening hours of one day, `HH:MM`; `24:00` is the end of the day. */
export type Slot = { from: string; to: string };

export type WorkCalendar = {
  zone: Zone;
  /** In order and without overlap; two of them where there is a lunch break. They bear on working hours only. */
  slots: readonly Slot[];
  /** ISO 8601: 1 = Monday … 7 = Sunday. */
  workingWeekdays: readonly number[];
  /** By `on`. */
  closedDays: ReadonlyMap<string, ClosedDay>;
};

/** So many closed days in a row mean a calendar that never opens. */
const MAX_CLOSED_RUN_DAYS = 400;
const MAX_N = 100_000;

/**
 * When a window that starts at `from` ends.
 *
 * A window of working days ends at the same local time on the n-th following working day; one that starts
 * on a closed day counts from 00.00 of the next working day. Working hours pass within the slots of working
 * days. Minutes, hours and calendar days pass always.
 * @throws RangeError for a calendar without an open day, an invalid date or an `n` that is no whole number.
 */
export function addWindow(from: Date, window: Window, calendar: WorkCalendar): Date {
  return addOpenTime(from, lengthOf(window), calendar, window.unit);
}

/**
 * Both readings of a deadline: `softDue`, the earliest (working time read as plain time; alarms go by it),
 * and `hardDue`, the one the policy names (automation goes by it). `softDue` is never after `hardDue`.
 */
export function softAndHard(
  from: Date,
  window: Window,
  calendar: WorkCalendar,
): { softDue: Date; hardDue: Date } {
  return {
    softDue: new Date(from.getTime() + lengthOf(window)),
    hardDue: addWindow(from, window, calendar),
  };
}

/** What a pause stores: the milliseconds of the window's own kind of time left at `at`; 0 when past due. */
export function remainingWork(at: Date, dueAt: Date, calendar: WorkCalendar, window: Window): number {
  return openTimeBetween(at, dueAt, calendar, window.unit);
}

/** The new deadline of a clock that goes on at `at` with the milliseconds `remainingWork` gave. */
export function resume(at: Date, remainingMs: number, calendar: WorkCalendar, window: Window): Date {
  return addOpenTime(at, remainingMs, calendar, window.unit);
}

/**
 * Milliseconds from `a` to `b` that count in this unit: 24 h of each working day for `working_day`, the
 * slots of working days for `working_hour`, all of them otherwise. 0 where `b` is not after `a`.
 */
export function openTimeBetween(a: Date, b: Date, calendar: WorkCalendar, unit: WindowUnit): number {
  const spans = openSpans(calendar, unit);
  const first = localDayOf(a, calendar.zone);
  const last = localDayOf(b, calendar.zone);
  if (b.getTime() <= a.getTime()) return 0;
  if (spans === "always") return b.getTime() - a.getTime();

  let open = 0;
  for (let day = first; day <= last; day += 1) {
    if (!isOpenDay(day, calendar)) continue;
    const start = day === first ? msOfLocalDay(a, calendar.zone) : 0;
    const end = day === last ? msOfLocalDay(b, calendar.zone) : DAY_MS;
    for (const span of spans) open += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start));
  }
  return open;
}

/**
 * The instant at which `ms` of this unit's time have passed since `from`; the inverse of `openTimeBetween`.
 *
 * Where the time runs out exactly as an open span ends, working hours end there (17.00), while working days
 * end at 00.00 of the next working day: "the same local time" of a start at midnight.
 * @throws RangeError for a calendar without an open day, an invalid date, or negative or endless `ms`.
 */
export function addOpenTime(from: Date, ms: number, calendar: WorkCalendar, unit: WindowUnit): Date {
  if (!(ms >= 0 && ms <= MAX_N * DAY_MS)) throw new RangeError(`not a length of time: ${ms} ms`);
  const spans = openSpans(calendar, unit);
  const first = localDayOf(from, calendar.zone);
  if (spans === "always" || (ms === 0 && unit === "working_hour")) return new Date(from.getTime() + ms);

  let left = ms;
  let closedRun = 0;
  for (let day = first; closedRun <= MAX_CLOSED_RUN_DAYS; day += 1) {
    if (spans.length === 0 || !isOpenDay(day, calendar)) {
      closedRun += 1;
      continue;
    }
    closedRun = 0;
    const start = day === first ? msOfLocalDay(from, calendar.zone) : 0;
    for (const span of spans) {
      const begins = Math.max(start, span.start);
      const open = span.end - begins;
      if (open <= 0) continue;
      if (left < open || (left === open && unit === "working_hour")) {
        return instantOf(day, begins + left, calendar.zone);
      }
      left -= open;
    }
  }
  throw new RangeError(`the calendar has no open day within ${MAX_CLOSED_RUN_DAYS} days`);
}

/**
 * The days from the local day of `from` to that of `to`, both included, on which working time stood still,
 * in order. A holiday that falls on a weekend is listed as the holiday.
 */
export function skippedDays(from: Date, to: Date, calendar: WorkCalendar): (ClosedDay | RestDay)[] {
  const skipped: (ClosedDay | RestDay)[] = [];
  const last = localDayOf(to, calendar.zone);
  for (let day = localDayOf(from, calendar.zone); day <= last; day += 1) {
    if (isOpenDay(day, calendar)) continue;
    const on = isoDateOf(day);
    skipped.push(calendar.closedDays.get(on) ?? { on, kind: "akhir_pekan" });
  }
  return skipped;
}

/** Whether the local day of `at` is a working day. */
export function isWorkingDay(at: Date, calendar: WorkCalendar): boolean {
  return isOpenDay(localDayOf(at, calendar.zone), calendar);
}

/** The deadline after a calendar was edited: nobody loses time that was promised. */
export function moveOnlyLater(oldDue: Date, newDue: Date): Date {
  return newDue.getTime() > oldDue.getTime() ? newDue : oldDue;
}

type Span = { start: number; end: number };

function isOpenDay(day: LocalDay, calendar: WorkCalendar): boolean {
  return calendar.workingWeekdays.includes(isoWeekdayOf(day)) && !calendar.closedDays.has(isoDateOf(day));
}

/** What is open within a working day, in milliseconds since local midnight. */
function openSpans(calendar: WorkCalendar, unit: WindowUnit): readonly Span[] | "always" {
  if (unit === "working_day") return [{ start: 0, end: DAY_MS }];
  if (unit !== "working_hour") return "always";
  let earliest = 0;
  return calendar.slots.map((slot) => {
    const span = { start: msOfClock(slot.from), end: msOfClock(slot.to) };
    if (span.start < earliest || span.end <= span.start) {
      throw new RangeError(`slots must be in order and not overlap: ${slot.from}–${slot.to}`);
    }
    earliest = span.end;
    return span;
  });
}

function msOfClock(clock: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(clock) ?? [];
  const ms = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS;
  if (!(ms <= DAY_MS)) throw new RangeError(`not a time of day: ${clock}`);
  return ms;
}

function lengthOf({ n, unit }: Window): number {
  if (!Number.isInteger(n) || n < 0 || n > MAX_N) throw new RangeError(`not a window: ${n} ${unit}`);
  if (unit === "minute") return n * MINUTE_MS;
  return n * (unit === "hour" || unit === "working_hour" ? HOUR_MS : DAY_MS);
}
