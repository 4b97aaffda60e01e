import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { calendarDays } from "@/db/schema";
import { isoDateOf, isoWeekdayOf, type LocalDay, localDayOf, localDayOn } from "@/lib/domain/sla/zone";
import { serverNow } from "./case-rows";

/** Why a day cannot be declared closed, or cannot be opened again. */
export type DayProblem = "bad_date" | "past" | "too_far" | "weekend" | "duplicate";

const SATURDAY = 6;
/** Decrees come a year ahead; further off it is a slip of the finger. */
const FARTHEST_DAYS = 2 * 366;

/** Today where the day ends last, in Jakarta: a day is past once it is past everywhere. */
export async function today(db: Db): Promise<LocalDay> {
  return localDayOf(await serverNow(db), "Asia/Jakarta");
}

/** What speaks against closing a day (`YYYY-MM-DD`); null where nothing does. */
export async function problemOfClosing(
  db: Db,
  marketplaceId: string,
  on: string,
): Promise<DayProblem | null> {
  const day = dayOf(on);
  if (day === null) return "bad_date";
  const now = await today(db);
  if (day < now) return "past";
  if (day > now + FARTHEST_DAYS) return "too_far";
  if (isoWeekdayOf(day) >= SATURDAY) return "weekend";
  return (await isClosed(db, marketplaceId, on)) ? "duplicate" : null;
}

/** A day that is gone explains the deadlines of its time: it stays in the table. */
export async function problemOfOpening(db: Db, on: string): Promise<DayProblem | null> {
  const day = dayOf(on);
  if (day === null) return "bad_date";
  return day < (await today(db)) ? "past" : null;
}

/** `YYYY-MM-DD` of two years from now, the farthest day that can be closed. */
export function farthestDay(now: LocalDay): string {
  return isoDateOf(now + FARTHEST_DAYS);
}

function dayOf(on: string): LocalDay | null {
  try {
    return localDayOn(on);
  } catch {
    return null;
  }
}

async function isClosed(db: Db, marketplaceId: string, on: string): Promise<boolean> {
  const [row] = await db
    .select({ on: calendarDays.closedOn })
    .from(calendarDays)
    .where(and(eq(calendarDays.marketplaceId, marketplaceId), eq(calendarDays.closedOn, on)));
  return row !== undefined;
}
