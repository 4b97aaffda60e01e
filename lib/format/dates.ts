import {
  isoDateOf,
  isoWeekdayOf,
  type LocalDay,
  localDayOf,
  localDayOn,
  MINUTE_MS,
  msOfLocalDay,
  type Zone,
} from "@/lib/domain/sla/zone";

// The names stand here, not in the locale data of the machine: server and browser must agree to the byte,
// and versions of that data do not ("Agt" or "Agu").

/** By ISO weekday, Monday first. */
export const WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"] as const;
export const WEEKDAYS_SHORT = ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"] as const;

/** January first. */
export const MONTHS = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
] as const;
export const MONTHS_SHORT = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "Mei",
  "Jun",
  "Jul",
  "Agu",
  "Sep",
  "Okt",
  "Nov",
  "Des",
] as const;

export const ZONE_NAMES: Record<Zone, "WIB" | "WITA" | "WIT"> = {
  "Asia/Jakarta": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};

/** `Sel, 24 Nov, 16.00 WIB`; with the year where `now` is given and lies in another local year. */
export function dayTime(at: Date, zone: Zone, now?: Date): string {
  const day = localDayOf(at, zone);
  const otherYear = now !== undefined && yearOf(day) !== yearOf(localDayOf(now, zone));
  return `${otherYear ? shortWithYear(day) : short(day)}, ${timeOfDay(at, zone)}`;
}

/** For documents, which are read in any year: `Sel, 24 Nov 2026, 16.00 WIB`. */
export function dayTimeYear(at: Date, zone: Zone): string {
  return `${shortWithYear(localDayOf(at, zone))}, ${timeOfDay(at, zone)}`;
}

/** `16.00 WIB` */
export function timeOfDay(at: Date, zone: Zone): string {
  const minutes = Math.floor(msOfLocalDay(at, zone) / MINUTE_MS);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}.${two(minutes % 60)} ${ZONE_NAMES[zone]}`;
}

/** `Selasa` */
export function dayName(at: Date, zone: Zone): string {
  return nameAt(WEEKDAYS, isoWeekdayOf(localDayOf(at, zone)));
}

/** `Kam, 24 Des` */
export function dayMonth(at: Date, zone: Zone): string {
  return short(localDayOf(at, zone));
}

/** `Kam, 24 Des` of a calendar day `YYYY-MM-DD`, which has no zone. */
export function dayMonthOn(on: string): string {
  return short(localDayOn(on));
}

/** `November 2026` of a month `YYYY-MM`. */
export function monthYear(month: string): string {
  return `${nameAt(MONTHS, Number(month.slice(5, 7)))} ${month.slice(0, 4)}`;
}

/** For documents: `Selasa, 24 November 2026`. */
export function fullDate(at: Date, zone: Zone): string {
  const day = localDayOf(at, zone);
  const month = nameAt(MONTHS, monthOf(day));
  return `${dayName(at, zone)}, ${dateOf(day)} ${month} ${yearOf(day)}`;
}

/** `Hari ini, 09.00 WIB`, `Kemarin, …`, `Besok, …`; any other day as `dayTime` says it. */
export function relativeDay(at: Date, zone: Zone, now: Date): string {
  const away = localDayOf(at, zone) - localDayOf(now, zone);
  const word = away === 0 ? "Hari ini" : away === -1 ? "Kemarin" : away === 1 ? "Besok" : null;
  return word === null ? dayTime(at, zone, now) : `${word}, ${timeOfDay(at, zone)}`;
}

function short(day: LocalDay): string {
  return `${nameAt(WEEKDAYS_SHORT, isoWeekdayOf(day))}, ${dateOf(day)} ${nameAt(MONTHS_SHORT, monthOf(day))}`;
}

function shortWithYear(day: LocalDay): string {
  return `${short(day)} ${yearOf(day)}`;
}

const yearOf = (day: LocalDay) => Number(isoDateOf(day).slice(0, 4));
const monthOf = (day: LocalDay) => Number(isoDateOf(day).slice(5, 7));
const dateOf = (day: LocalDay) => Number(isoDateOf(day).slice(8, 10));

/** `number` counts from 1, as weekdays and months do. */
function nameAt(names: readonly string[], number: number): string {
  const name = names[number - 1];
  if (name === undefined) throw new RangeError(`no name for ${number}`);
  return name;
}
