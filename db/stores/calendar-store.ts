import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { calendarDays, calendarEdits, marketplaces } from "@/db/schema";
import type { ClosedDay } from "@/lib/domain/sla/calendar";

/** A marketplace whose holiday table was edited after deadlines were last computed with it. */
export type ChangedCalendar = {
  readonly marketplaceId: string;
  readonly version: number;
  /** Days (`YYYY-MM-DD`) that were declared closed since. */
  readonly closedOn: readonly string[];
};

/** Who edits a marketplace's calendar. */
export type Editor = { readonly marketplaceId: string; readonly userId: string };

/** Writes a closed day as a new version of the marketplace's calendar; the worker then moves what runs over it. */
export async function closeDay(
  db: Db,
  { marketplaceId, userId }: Editor,
  day: ClosedDay & { readonly source: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const revision = await nextRevision(tx, marketplaceId);
    const { on, name, kind, source } = day;
    const written = { name, kind, source, closedBy: userId, closedAt: sql`app_now()` };
    await tx
      .insert(calendarDays)
      .values({ marketplaceId, closedOn: on, revision, ...written })
      .onConflictDoUpdate({ target: [calendarDays.marketplaceId, calendarDays.closedOn], set: written });
    await tx
      .insert(calendarEdits)
      .values({ marketplaceId, revision, act: "closed", on, name, kind, source, userId });
  });
}

/**
 * Opens a day again and keeps who did. Deadlines already computed with it stay where they are: they never move
 * earlier. A day that is open already stays open, and nothing is written.
 */
export async function openDay(db: Db, { marketplaceId, userId }: Editor, on: string): Promise<void> {
  await db.transaction(async (tx) => {
    // The marketplace before its days, as where a day is closed.
    await tx
      .select({ id: marketplaces.id })
      .from(marketplaces)
      .where(eq(marketplaces.id, marketplaceId))
      .for("update");
    const [day] = await tx
      .delete(calendarDays)
      .where(and(eq(calendarDays.marketplaceId, marketplaceId), eq(calendarDays.closedOn, on)))
      .returning();
    if (day === undefined) return;
    const { name, kind, source } = day;
    const revision = await nextRevision(tx, marketplaceId);
    await tx
      .insert(calendarEdits)
      .values({ marketplaceId, revision, act: "opened", on, name, kind, source, userId });
  });
}

/** Locks the marketplace's calendar for this transaction and counts its version up. */
async function nextRevision(tx: Tx, marketplaceId: string): Promise<number> {
  const [row] = await tx
    .update(marketplaces)
    .set({ calendarVersion: sql`${marketplaces.calendarVersion} + 1` })
    .where(eq(marketplaces.id, marketplaceId))
    .returning({ version: marketplaces.calendarVersion });
  if (row === undefined) throw new Error(`marketplace ${marketplaceId} is gone`);
  return row.version;
}

export async function changedCalendars(db: Db): Promise<ChangedCalendar[]> {
  const rows = await db.execute<{ id: string; version: number; closed: string[] }>(sql`
    select m.id, m.calendar_version as version,
           coalesce(array_agg(d.closed_on order by d.closed_on) filter (where d.closed_on is not null), '{}') as closed
    from marketplaces m
    left join calendar_days d on d.marketplace_id = m.id and d.revision > m.calendar_applied
    where m.calendar_version > m.calendar_applied
    group by m.id`);
  return rows.map((row) => ({ marketplaceId: row.id, version: row.version, closedOn: row.closed }));
}

/** Cases whose running deadlines count working time, in a marketplace; `after` continues a long list. */
export async function casesOnWorkingTime(
  db: Db,
  marketplaceId: string,
  after: string,
  limit: number,
): Promise<{ shopId: string; caseId: string }[]> {
  const rows = await db.execute<{ shop_id: string; case_id: string }>(sql`
    select distinct k.shop_id, k.case_id from case_clocks k
    join cases c on c.shop_id = k.shop_id and c.id = k.case_id
    where c.marketplace_id = ${marketplaceId} and k.state = 'running' and k.case_id > ${after}::uuid
      and k.length ->> 'unit' in ('working_day', 'working_hour')
    order by k.case_id limit ${limit}`);
  return rows.map((row) => ({ shopId: row.shop_id, caseId: row.case_id }));
}

export async function calendarApplied(db: Db, marketplaceId: string, version: number): Promise<void> {
  await db
    .update(marketplaces)
    .set({ calendarApplied: version })
    .where(and(eq(marketplaces.id, marketplaceId), sql`calendar_applied < ${version}`));
}
