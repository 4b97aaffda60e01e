/**
 * The three zones of Indonesia. None has daylight saving time and their offsets have been fixed since
 * 1988, so local time is plain arithmetic on UTC milliseconds and cannot differ between two machines.
 */
export type Zone = "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";

export const ZONES: readonly Zone[] = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"];

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const OFFSET_MS: Record<Zone, number> = {
  "Asia/Jakarta": 7 * HOUR_MS,
  "Asia/Makassar": 8 * HOUR_MS,
  "Asia/Jayapura": 9 * HOUR_MS,
};

/** A local day as the number of days since 1 January 1970: cheap to count, compare and step. */
export type LocalDay = number;

/** The local day an instant lies in. @throws RangeError for an invalid Date. */
export function localDayOf(at: Date, zone: Zone): LocalDay {
  return Math.floor(localMs(at, zone) / DAY_MS);
}

/** Milliseconds since local midnight, 0 … 86 399 999. @throws RangeError for an invalid Date. */
export function msOfLocalDay(at: Date, zone: Zone): number {
  return localMs(at, zone) - localDayOf(at, zone) * DAY_MS;
}

/** The instant `ms` milliseconds after local midnight of `day`. */
export function instantOf(day: LocalDay, ms: number, zone: Zone): Date {
  return new Date(day * DAY_MS + ms - OFFSET_MS[zone]);
}

/** Day of the week by ISO 8601: 1 = Monday … 7 = Sunday. */
export function isoWeekdayOf(day: LocalDay): number {
  // Day 0, 1 January 1970, was a Thursday (4).
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** `YYYY-MM-DD` of a local day. */
export function isoDateOf(day: LocalDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The local day of `YYYY-MM-DD`. @throws RangeError where it is not a date of the calendar (2026-02-30). */
export function localDayOn(on: string): LocalDay {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(on) ? Date.parse(`${on}T00:00:00Z`) : Number.NaN;
  // V8 reads 30 February as 2 March; the way back shows it.
  if (Number.isNaN(ms) || isoDateOf(ms / DAY_MS) !== on) throw new RangeError(`not a calendar day: ${on}`);
  return ms / DAY_MS;
}

function localMs(at: Date, zone: Zone): number {
  const ms = at.getTime();
  if (Number.isNaN(ms)) throw new RangeError("invalid Date");
  return ms + OFFSET_MS[zone];
}
