import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Viewer } from "@/lib/auth/mint-viewer";
import type { Zone } from "@/lib/domain/sla/zone";
import { iso, readRows, rowView } from "./case-rows";
import type { ShiftBoardView } from "./list-views";

const ROWS = 40;
/** Deadlines whose silence sends the disputed money to the buyer (S2). */
const ANSWER_CLOCKS = "{seller_answers,seller_concludes,seller_warned}";

type Tally = {
  now: string;
  risk_hour: string;
  risk_hour_n: number;
  risk_today: string;
  risk_today_n: number;
  risk_tomorrow: string;
  risk_tomorrow_n: number;
  first_at: string | null;
  due_hour: number;
  due_today: number;
  due_tomorrow: number;
  unassigned: number;
  unseen: number;
  auto_n: number;
  auto_rupiah: string;
  last_auto_on: number | null;
};

/** What one shop's PIC watches all shift. Null for a shop of others. */
export async function shiftBoard(db: Db, viewer: Viewer, shopId: string): Promise<ShiftBoardView | null> {
  const shop = viewer.shops.find((own) => own.id === shopId);
  if (shop === undefined) return null;
  const [tally, rows, duty, seen] = await Promise.all([
    readTally(db, shopId, shop.zone),
    readRows(
      db,
      viewer.userId,
      sql`
        select c.*, c.seller_sort_at as sort_at, c.seller_bucket as bucket, row_number() over (order by c.seller_sort_at, c.id) as n
        from cases c
        where c.shop_id = ${shopId} and c.seller_bucket in ('perlu_respons', 'perlu_bukti')
        order by c.seller_sort_at, c.id limit ${ROWS}`,
    ),
    db.execute<{ id: string; name: string; since: string }>(sql`
      select u.id, u.name, m.on_duty_since as since from shop_members m join users u on u.id = m.user_id
      where m.shop_id = ${shopId} and m.on_duty_since is not null order by m.on_duty_since`),
    db.execute<{ no: string; names: string[]; mine: boolean }>(sql`
      select c.no, json_agg(split_part(u.name, ' ', 1) order by a.at) as names, bool_or(a.user_id = ${viewer.userId}) as mine
      from shift_alarms_seen a
      join cases c on c.shop_id = a.shop_id and c.id = a.case_id and c.next_due_at = a.due_at
      join users u on u.id = a.user_id
      where a.shop_id = ${shopId} and a.due_at > app_now() group by c.no`),
  ]);
  const seenOf = new Map(seen.map((row) => [row.no, row]));
  const sum = (rupiah: string, cases: number) => ({ rupiah: Number(rupiah), cases });
  return {
    serverNow: iso(tally.now) ?? "",
    zone: shop.zone as Zone,
    shopName: shop.name,
    atRisk: {
      nextHour: sum(tally.risk_hour, tally.risk_hour_n),
      today: sum(tally.risk_today, tally.risk_today_n),
      tomorrow: sum(tally.risk_tomorrow, tally.risk_tomorrow_n),
      firstAt: iso(tally.first_at),
    },
    dueNextHour: tally.due_hour,
    dueToday: tally.due_today,
    dueTomorrow: tally.due_tomorrow,
    unassigned: tally.unassigned,
    unseen: tally.unseen,
    autoApprovedToday: { cases: tally.auto_n, rupiah: Number(tally.auto_rupiah) },
    daysWithoutAuto: tally.last_auto_on,
    onDuty: duty.map((row) => ({
      id: row.id,
      name: row.name,
      since: iso(row.since) ?? "",
      me: row.id === viewer.userId,
    })),
    rows: rows.map((row) => ({
      ...rowView(row, "seller", viewer.userId),
      alarmSeenBy: seenOf.get(row.no)?.names ?? [],
      alarmSeenByMe: seenOf.get(row.no)?.mine ?? false,
    })),
  };
}

/** Days are the shop's own: today ends at its local midnight. */
async function readTally(db: Db, shopId: string, zone: string): Promise<Tally> {
  const [row] = await db.execute<Tally>(sql`
    with day as (
      select app_now() as now, (date_trunc('day', app_now() at time zone ${zone}) + interval '1 day') at time zone ${zone} as midnight
    ), owed as (
      select c.shop_id, c.id, c.refund, c.assignee_id, k.hard_due, p.body ->> 'onTimeout' = 'auto_approve' as goes,
             not exists (select 1 from case_looks l join shop_members m on m.shop_id = l.shop_id and m.user_id = l.user_id
                         where l.shop_id = c.shop_id and l.case_id = c.id) as unseen
      from cases c
      left join case_clocks k on k.shop_id = c.shop_id and k.case_id = c.id and k.state = 'running' and k.kind = any(${ANSWER_CLOCKS}::text[])
      join policy_versions p on p.marketplace_id = c.marketplace_id and p.version = c.policy_version
      where c.shop_id = ${shopId} and c.seller_bucket in ('perlu_respons', 'perlu_bukti')
    )
    select day.now,
      coalesce(sum(refund) filter (where goes and hard_due <= now + interval '1 hour'), 0) as risk_hour,
      (count(*) filter (where goes and hard_due <= now + interval '1 hour'))::int as risk_hour_n,
      coalesce(sum(refund) filter (where goes and hard_due <= midnight), 0) as risk_today,
      (count(*) filter (where goes and hard_due <= midnight))::int as risk_today_n,
      coalesce(sum(refund) filter (where goes and hard_due > midnight and hard_due <= midnight + interval '1 day'), 0) as risk_tomorrow,
      (count(*) filter (where goes and hard_due > midnight and hard_due <= midnight + interval '1 day'))::int as risk_tomorrow_n,
      min(hard_due) filter (where goes) as first_at,
      (count(*) filter (where hard_due <= now + interval '1 hour'))::int as due_hour,
      (count(*) filter (where hard_due <= midnight))::int as due_today,
      (count(*) filter (where hard_due > midnight and hard_due <= midnight + interval '1 day'))::int as due_tomorrow,
      (count(*) filter (where owed.id is not null and assignee_id is null))::int as unassigned,
      (count(*) filter (where unseen))::int as unseen,
      (select count(*)::int from case_events e where e.shop_id = ${shopId} and e.type = 'auto_approved'
         and e.occurred_at >= day.midnight - interval '1 day') as auto_n,
      (select coalesce(sum(a.refund), 0) from cases a where a.shop_id = ${shopId} and a.automatic and exists (
         select 1 from case_events e where e.shop_id = a.shop_id and e.case_id = a.id and e.type = 'auto_approved'
           and e.occurred_at >= day.midnight - interval '1 day')) as auto_rupiah,
      (select ((app_now() at time zone ${zone})::date - (max(e.occurred_at) at time zone ${zone})::date)
         from case_events e where e.shop_id = ${shopId} and e.type = 'auto_approved') as last_auto_on
    from day left join owed on true
    group by day.now, day.midnight`);
  if (row === undefined) throw new Error(`no tally for shop ${shopId}`);
  return row;
}
