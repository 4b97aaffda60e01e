import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** Notes that a person has a case open, once a minute: `baru` in lists, and the audit of who saw what. */
export async function recordLook(
  db: Db,
  look: { shopId: string; caseId: string; userId: string },
): Promise<void> {
  await db.execute(sql`
    insert into case_looks (shop_id, case_id, user_id, at, what, seq_seen)
    select shop_id, id, ${look.userId}, date_trunc('minute', app_now()), 'case', seq
    from cases where shop_id = ${look.shopId} and id = ${look.caseId}
    on conflict (shop_id, case_id, user_id, at, what) do update set seq_seen = excluded.seq_seen`);
}

/**
 * Notes that a person of the desk opened a file of a case, once a minute: the audit of what a decision was made
 * on. `original` = as it came, with the place and time inside. It counts for no unread dot, hence no `seq_seen`.
 */
export async function recordEvidenceRead(
  db: Db,
  read: { shopId: string; caseId: string; userId: string; evidenceId: string; original: boolean },
): Promise<void> {
  const what = `${read.original ? "original" : "evidence"}:${read.evidenceId}`;
  await db.execute(sql`
    insert into case_looks (shop_id, case_id, user_id, at, what, seq_seen)
    values (${read.shopId}, ${read.caseId}, ${read.userId}, date_trunc('minute', app_now()), ${what}, 0)
    on conflict do nothing`);
}
