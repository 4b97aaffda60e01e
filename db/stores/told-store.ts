import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Party } from "@/lib/domain/access";
import { toldOf } from "@/lib/domain/case/consequences/notices";
import type { CaseEvent } from "@/lib/domain/case/events";
import type { Writing } from "./case-store";

/** Notices for the people of each side that is told, one row a person and event. */
export async function insertNotices(
  tx: Tx,
  w: Writing & { buyerId: string; marketplaceId: string; mediatorId: string | null; stage: string },
  written: readonly { seq: number; event: CaseEvent }[],
): Promise<void> {
  const told = (party: Party) =>
    written.filter(({ event }) => toldOf(event, w.actor).includes(party)).map(({ seq }) => seq);
  const people: Record<Party, ReturnType<typeof sql>> = {
    seller: sql`select user_id from shop_members where shop_id = ${w.shopId} and role in ('owner', 'staff')`,
    buyer: sql`select user_id from buyers where id = ${w.buyerId} and user_id is not null`,
    mediator:
      w.mediatorId === null
        ? sql`select user_id from marketplace_members where marketplace_id = ${w.marketplaceId}
              and role = any(${w.stage === "appeal" ? "{senior_mediator}" : "{mediator,senior_mediator}"}::text[])`
        : sql`select ${w.mediatorId}::uuid as user_id`,
  };
  for (const party of ["seller", "buyer", "mediator"] as const) {
    const seqs = told(party);
    if (seqs.length === 0) continue;
    await tx.execute(sql`
      insert into notifications (user_id, shop_id, case_id, seq, at)
      select people.user_id, ${w.shopId}, ${w.caseId}, told.seq, ${w.now.toISOString()}::timestamptz
      from (${people[party]}) people cross join unnest(${`{${seqs.join(",")}}`}::int[]) told (seq)
      where people.user_id is distinct from ${w.actor.id}::uuid
      on conflict do nothing`);
  }
}
