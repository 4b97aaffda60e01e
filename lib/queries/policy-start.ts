import { instantOf, localDayOf, localDayOn } from "@/lib/domain/sla/zone";

/** Longer ahead nobody knows what will be needed. */
export const FARTHEST_START_DAYS = 366;

/** Why a version cannot begin on a day. */
export type StartProblem = "bad_date" | "past" | "too_far";

/**
 * When a version begins: at 00.00 in Jakarta of a day (`YYYY-MM-DD`) that is still to come, or at once (`at: null`,
 * by the database's clock) where no day is named.
 */
export function startOf(on: string | null, now: Date): { at: Date | null } | { problem: StartProblem } {
  if (on === null) return { at: null };
  const today = localDayOf(now, "Asia/Jakarta");
  try {
    const day = localDayOn(on);
    if (day <= today) return { problem: "past" };
    if (day > today + FARTHEST_START_DAYS) return { problem: "too_far" };
    return { at: instantOf(day, 0, "Asia/Jakarta") };
  } catch {
    return { problem: "bad_date" };
  }
}
