import { sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { enforceDeadlines } from "@/lib/jobs/enforce-deadlines";

type Instants = { now: number; expires: number | null; next: number | null };

/** Milliseconds until the nearest deadline of a case. @throws when none is running. */
export async function timeLeft(connection: Connection, no: string): Promise<number> {
  const { now, expires } = await instantsOf(connection, no);
  if (expires === null) throw new Error(`no deadline of ${no} is running`);
  return expires - now;
}

/**
 * Lets time pass for one case alone, so that no story moves another's deadlines: its running clocks come `ms`
 * nearer, from one due instant to the next, with the product's own sweep at each.
 */
export async function letTimePassFor(connection: Connection, no: string, ms: number): Promise<void> {
  let left = ms;
  for (;;) {
    const { now, next } = await instantsOf(connection, no);
    const step = next === null ? left : Math.min(left, Math.max(0, next - now));
    if (step > 0) await bringNearer(connection, no, step);
    left -= step;
    await sweep(connection, no);
    if (left <= 0) return;
  }
}

async function bringNearer({ sql: raw }: Connection, no: string, ms: number): Promise<void> {
  const by = raw`${Math.ceil(ms)} * interval '1 millisecond'`;
  await raw.begin(async (tx) => {
    await tx`
      update case_clocks k
      set starts_at = k.starts_at - ${by}, soft_due = k.soft_due - ${by}, hard_due = k.hard_due - ${by},
          last_reminder_at = k.last_reminder_at - ${by}, next_reminder_at = k.next_reminder_at - ${by}
      from cases c
      where c.no = ${no} and (k.shop_id, k.case_id) = (c.shop_id, c.id) and k.state = 'running'`;
    await tx`
      update cases
      set seller_sort_at = seller_sort_at - ${by}, buyer_sort_at = buyer_sort_at - ${by},
          mediator_sort_at = mediator_sort_at - ${by}, next_due_at = next_due_at - ${by}
      where no = ${no} and stage <> 'closed'`;
  });
}

/** The worker sweeps too, and may hold the case at this moment: until nothing of it is due any more. */
async function sweep(connection: Connection, no: string): Promise<void> {
  const giveUpAt = Date.now() + 15_000;
  for (;;) {
    const { now, next } = await instantsOf(connection, no);
    if (next === null || next > now) return;
    const { failed } = await enforceDeadlines(connection.db);
    if (failed[0] !== undefined) throw new Error(`deadline ${failed[0].clockId}: ${failed[0].error}`);
    if (Date.now() > giveUpAt) throw new Error(`a deadline of ${no} stays due`);
  }
}

/** The database's time, the nearest deadline, and the nearest of deadlines and reminders; since 1970, in ms. */
async function instantsOf({ db }: Connection, no: string): Promise<Instants> {
  const [row] = await db.execute<{ now: string; expires: string | null; next: string | null }>(sql`
    select extract(epoch from app_now()) * 1000 as now,
           extract(epoch from min(k.hard_due)) * 1000 as expires,
           extract(epoch from min(least(k.hard_due, k.next_reminder_at))) * 1000 as next
    from cases c left join case_clocks k
      on (k.shop_id, k.case_id) = (c.shop_id, c.id) and k.state = 'running'
    where c.no = ${no}`);
  const ms = (text: string | null | undefined) => (text == null ? null : Number(text));
  return { now: ms(row?.now) ?? Number.NaN, expires: ms(row?.expires), next: ms(row?.next) };
}
