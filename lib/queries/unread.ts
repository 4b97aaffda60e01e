import { type SQL, sql } from "drizzle-orm";
import type { Party } from "@/lib/domain/access";
import { audienceOf, type CaseEvent, type EventType } from "@/lib/domain/case/events";

/** Events that somebody in the case may not read, or that depend on more than their type; all others are for everybody. */
export const ASIDES: readonly EventType[] = [
  "reminder_sent",
  "note_posted",
  "case_assigned",
  "disposition_changed",
  "stock_reserved",
  "stock_freed",
  "act_scheduled",
  "act_undone",
  "act_failed",
  "act_cancelled",
  "mediation_overdue",
  "refund_overdue",
  "commission_reversed",
  "commission_charged",
  "payment_ordered",
  "payment_voided",
  "payment_failed",
];

/** What a person has not yet read of a case and did not do himself, as Postgres gives it. */
export type Unread = {
  /** Something that everybody in the case may read. */
  readonly news: boolean;
  /** Bodies of events that are not for everybody, where there is no such news. */
  readonly asides: readonly string[] | null;
};

/** `Unread` for a row `c` of `cases`, to be joined laterally: whether there is news is asked once. */
export function unreadOf(viewerId: string): SQL {
  const asides = sql.raw(`'{${ASIDES.join(",")}}'::text[]`);
  const unseen = sql`
    from case_events e
    where e.shop_id = c.shop_id and e.case_id = c.id and e.actor_id is distinct from ${viewerId}::uuid
      and e.seq > (select coalesce(max(l.seq_seen), 0) from case_looks l
                   where l.shop_id = c.shop_id and l.case_id = c.id and l.user_id = ${viewerId})`;
  return sql`
    select found.news, case when not found.news then array(select e.body ${unseen} and e.type = any(${asides})) end as asides
    from (select exists (select 1 ${unseen} and e.type <> all(${asides})) as news offset 0) found`;
}

/** Is there anything new for this reader? What he may not read and what he did himself is no news to him. */
export function isFresh({ news, asides }: Unread, reader: Party): boolean {
  return news || (asides ?? []).some((body) => audienceOf(eventOf(body)).includes(reader));
}

function eventOf(body: string): CaseEvent {
  return (JSON.parse(body) as { event: CaseEvent }).event;
}
