import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { CLOSED_KIND_LABELS } from "@/lib/copy/screens-calendar";
import type { ClosedDay } from "@/lib/domain/sla/calendar";
import { isoDateOf, localDayOf } from "@/lib/domain/sla/zone";
import { farthestDay, today } from "./calendar-day";
import { keptBy, keptChoices } from "./kept-marketplaces";

/** Who edited the calendar, on a day as the screen says it. */
export type CalendarAuthor = { readonly by: string; readonly on: string };

/** A day that was closed once and is a working day again. */
export type OpenedDay = {
  /** The calendar's version that the edit made: no two edits share it. */
  readonly revision: number;
  readonly on: string;
  readonly name: string;
  readonly opened: CalendarAuthor;
};

export type CalendarDay = {
  readonly on: string;
  readonly name: string;
  readonly kindLabel: string;
  readonly source: string;
  /** Who closed it, and on which day; null where it came with the product. */
  readonly closed: CalendarAuthor | null;
  /** Gone: it stays as it is. */
  readonly past: boolean;
};

export type CalendarView = {
  readonly marketplaceId: string;
  readonly marketplaceName: string;
  /** Those whose calendar the viewer keeps. */
  readonly marketplaces: readonly { readonly id: string; readonly name: string }[];
  readonly year: number;
  readonly years: readonly number[];
  /** `YYYY-MM-DD`, the first and the last day that can be closed. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly days: readonly CalendarDay[];
  /** Days of the year that somebody opened again, the newest edit first. */
  readonly opened: readonly OpenedDay[];
  /** The worker has not yet asked every case about the newest version. */
  readonly moving: boolean;
};

/** The closed days of a year in a marketplace; null for everybody but its platform admin. */
export async function calendar(
  db: Db,
  viewer: Viewer,
  asked: { readonly marketplaceId: string | null; readonly year: number | null },
): Promise<CalendarView | null> {
  const kept = keptBy(viewer, asked.marketplaceId);
  if (kept === null) return null;
  const [now, rows, edits, [state]] = await Promise.all([
    today(db),
    db.execute<RawDay>(sql`
      select d.closed_on as on, d.name, d.kind, d.source, u.name as by, d.closed_at as at
      from calendar_days d left join users u on u.id = d.closed_by
      where d.marketplace_id = ${kept.id} order by d.closed_on`),
    db.execute<{ revision: number; on: string; name: string; by: string; at: string }>(sql`
      select e.revision, e.on_day as on, e.name, u.name as by, e.at from calendar_edits e join users u on u.id = e.user_id
      where e.marketplace_id = ${kept.id} and e.act = 'opened' order by e.revision desc`),
    db.execute<{ moving: boolean }>(sql`
      select calendar_version > calendar_applied as moving from marketplaces where id = ${kept.id}`),
  ]);
  const firstDay = isoDateOf(now);
  const thisYear = yearOf(firstDay);
  const years = new Set([thisYear, thisYear + 1, ...rows.map(({ on }) => yearOf(on))]);
  const year = asked.year !== null && years.has(asked.year) ? asked.year : thisYear;
  return {
    marketplaceId: kept.id,
    marketplaceName: kept.name,
    marketplaces: keptChoices(viewer),
    year,
    years: [...years].sort((a, b) => a - b),
    firstDay,
    lastDay: farthestDay(now),
    days: rows
      .filter(({ on }) => yearOf(on) === year)
      .map(({ on, name, kind, source, by, at }) => ({
        on,
        name,
        source,
        kindLabel: CLOSED_KIND_LABELS[kind],
        closed: by === null || at === null ? null : authorOf(by, at),
        past: on < firstDay,
      })),
    opened: edits
      .filter(({ on }) => yearOf(on) === year)
      .map(({ revision, on, name, by, at }) => ({ revision, on, name, opened: authorOf(by, at) })),
    moving: state?.moving ?? false,
  };
}

type RawDay = {
  on: string;
  name: string;
  kind: ClosedDay["kind"];
  source: string;
  by: string | null;
  at: string | null;
};

/** The day of an edit where the day ends last, as everywhere on this page. */
function authorOf(by: string, at: string): CalendarAuthor {
  return { by, on: isoDateOf(localDayOf(new Date(at), "Asia/Jakarta")) };
}

const yearOf = (on: string) => Number(on.slice(0, 4));
