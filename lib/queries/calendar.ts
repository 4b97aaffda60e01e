import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { CLOSED_KIND_LABELS } from "@/lib/copy/screens-calendar";
import type { ClosedDay } from "@/lib/domain/sla/calendar";
import { isoDateOf } from "@/lib/domain/sla/zone";
import { farthestDay, keptBy, today } from "./calendar-day";

export type CalendarDay = {
  readonly on: string;
  readonly name: string;
  readonly kindLabel: string;
  readonly source: string;
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
  const [now, rows, [state]] = await Promise.all([
    today(db),
    db.execute<{ on: string; name: string; kind: ClosedDay["kind"]; source: string }>(sql`
      select closed_on as on, name, kind, source from calendar_days
      where marketplace_id = ${kept.id} order by closed_on`),
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
    marketplaces: viewer.marketplaces
      .filter((own) => own.role === "platform_admin")
      .map(({ id, name }) => ({ id, name })),
    year,
    years: [...years].sort((a, b) => a - b),
    firstDay,
    lastDay: farthestDay(now),
    days: rows
      .filter(({ on }) => yearOf(on) === year)
      .map(({ kind, ...row }) => ({
        ...row,
        kindLabel: CLOSED_KIND_LABELS[kind],
        past: row.on < firstDay,
      })),
    moving: state?.moving ?? false,
  };
}

const yearOf = (on: string) => Number(on.slice(0, 4));
