import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { calendarOf } from "@/db/stores/marketplace-rules";
import type { Viewer } from "@/lib/auth/mint-viewer";
import {
  type ClosedDay,
  remainingWork,
  resume,
  type Window,
  type WorkCalendar,
} from "@/lib/domain/sla/calendar";
import { instantOf, localDayOn, type Zone } from "@/lib/domain/sla/zone";
import { type DayProblem, problemOfClosing } from "./calendar-day";
import { serverNow } from "./case-rows";
import { keptBy } from "./kept-marketplaces";

/** So many running deadlines are looked at; beyond that the answer says "at least". */
const MOST = 50_000;

export type ClosingPreview = {
  readonly problem: DayProblem | null;
  /** Running deadlines that would move later, and the complaints they belong to. */
  readonly deadlines: number;
  readonly cases: number;
  /** There are more deadlines than were looked at. */
  readonly more: boolean;
};

/**
 * What closing a day would move, counted with the rule that moves it and nothing written. Null for everybody
 * but the marketplace's platform admin.
 */
export async function closingPreview(
  db: Db,
  viewer: Viewer,
  asked: { readonly marketplaceId: string; readonly on: string },
): Promise<ClosingPreview | null> {
  const kept = keptBy(viewer, asked.marketplaceId);
  if (kept === null) return null;
  const problem = await problemOfClosing(db, kept.id, asked.on);
  if (problem !== null) return { problem, deadlines: 0, cases: 0, more: false };
  const now = await serverNow(db);
  const rows = await readClocks(db, kept.id, asked.on);
  const calendars = new Map<Zone, { before: WorkCalendar; after: WorkCalendar }>();
  const cases = new Set<string>();
  let deadlines = 0;
  for (const { zone, due, length, case_id, version } of rows.slice(0, MOST)) {
    let both = calendars.get(zone);
    if (both === undefined) {
      const before = await calendarOf(db, kept.id, version, zone);
      both = { before, after: alsoClosed(before, asked.on) };
      calendars.set(zone, both);
    }
    const dueAt = new Date(due);
    const left = remainingWork(now, dueAt, both.before, length);
    if (resume(now, left, both.after, length) <= dueAt) continue;
    deadlines += 1;
    cases.add(case_id);
  }
  return { problem: null, deadlines, cases: cases.size, more: rows.length > MOST };
}

type ClockRow = { zone: Zone; due: string; length: Window; case_id: string; version: number };

/** Deadlines in working time that fall on the day or after it; the sun rises over Jayapura first. */
async function readClocks(db: Db, marketplaceId: string, on: string): Promise<ClockRow[]> {
  const dawn = instantOf(localDayOn(on), 0, "Asia/Jayapura").toISOString();
  return db.execute<ClockRow>(sql`
    select s.zone, k.hard_due as due, k.length, k.case_id, m.calendar_version as version
    from case_clocks k
    join cases c on c.shop_id = k.shop_id and c.id = k.case_id
    join shops s on s.id = k.shop_id
    join marketplaces m on m.id = c.marketplace_id
    where c.marketplace_id = ${marketplaceId} and k.state = 'running'
      and k.length ->> 'unit' in ('working_day', 'working_hour')
      and k.hard_due >= ${dawn}::timestamptz and k.hard_due > app_now()
    limit ${MOST + 1}`);
}

function alsoClosed(calendar: WorkCalendar, on: string): WorkCalendar {
  const day: ClosedDay = { on, name: "", kind: "cuti_bersama" };
  return { ...calendar, closedDays: new Map(calendar.closedDays).set(on, day) };
}
