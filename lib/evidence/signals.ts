import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Signal } from "./signal";

type Observed = {
  id: string;
  kind: string;
  cases: number;
  has_capture_time: boolean;
  before_payment: boolean;
  before_delivery: boolean;
  in_future: boolean;
  software: string | null;
};

/** A camera's clock is seldom exact, and not every photo says in which zone it was taken. */
const CLOCK_SLACK = "3 hours";
const EDITORS = /photoshop|lightroom|gimp|snapseed|picsart|canva|facetune|pixelmator|meitu|affinity/i;

/**
 * What is worth knowing about the files of a case, by evidence id. Other cases are counted, never named: a
 * party must not learn of them, nor of whose they are.
 */
export async function signalsFor(db: Db, shopId: string, caseId: string): Promise<Map<string, Signal[]>> {
  const rows = await db.execute<Observed>(sql`
    select e.id, e.kind,
           (select count(distinct (o.shop_id, o.case_id))::int from evidence o
             where o.sha256 = e.sha256 and o.case_id is not null
               and (o.shop_id, o.case_id) <> (e.shop_id, e.case_id)) as cases,
           e.captured_at is not null as has_capture_time,
           coalesce(e.captured_at < ord.paid_at - ${CLOCK_SLACK}::interval, false) as before_payment,
           coalesce(e.by_role = 'buyer' and e.captured_at < ord.delivered_at - ${CLOCK_SLACK}::interval, false)
             as before_delivery,
           coalesce(e.captured_at > e.uploaded_at + ${CLOCK_SLACK}::interval, false) as in_future,
           e.exif #>> '{Image,Software}' as software
      from evidence e
      join cases c on c.shop_id = e.shop_id and c.id = e.case_id
      join orders ord on ord.shop_id = c.shop_id and ord.id = c.order_id
     where e.shop_id = ${shopId} and e.case_id = ${caseId}
     order by e.uploaded_at, e.id
  `);
  return new Map(rows.map((row) => [row.id, signalsOf(row)]));
}

function signalsOf(row: Observed): Signal[] {
  const signals: Signal[] = [];
  if (row.cases > 0) signals.push({ code: "same_file_elsewhere", cases: row.cases });
  if (row.in_future) signals.push({ code: "captured_in_future" });
  if (row.before_payment) signals.push({ code: "captured_before_payment" });
  else if (row.before_delivery) signals.push({ code: "captured_before_delivery" });
  if (row.kind === "photo" && !row.has_capture_time) signals.push({ code: "no_capture_time" });
  if (row.software !== null && EDITORS.test(row.software)) {
    signals.push({ code: "edited_with", software: row.software.slice(0, 60) });
  }
  return signals;
}
