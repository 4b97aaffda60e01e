import { sql } from "drizzle-orm";
import type { Write } from "@/db/writes";
import type { Party } from "@/lib/domain/access";
import { toldOf } from "@/lib/domain/case/consequences/notices";
import type { CaseEvent } from "@/lib/domain/case/events";
import type { Writing } from "./case-store";

const SIDES: readonly Party[] = ["seller", "buyer", "mediator"];

/** Notices for the people of each side that is told, one row a person and event; who acted is told nothing. */
export function noticesOf(
  w: Writing & { buyerId: string; marketplaceId: string; mediatorId: string | null; stage: string },
  written: readonly { seq: number; event: CaseEvent }[],
): Write[] {
  const told = written.flatMap(({ seq, event }) => {
    const sides = toldOf(event, w.actor);
    return SIDES.filter((side) => sides.includes(side)).map((side) => ({
      side,
      shop_id: w.shopId,
      case_id: w.caseId,
      seq,
      at: w.now,
      actor_id: w.actor.id,
      buyer_id: w.buyerId,
      marketplace_id: w.marketplaceId,
      mediator_id: w.mediatorId,
      appeal: w.stage === "appeal",
    }));
  });
  return told.length === 0 ? [] : [notices(told)];
}

const notices = (told: readonly object[]): Write => ({
  kind: "notices",
  rows: told,
  statement: (rows) => sql`
    insert into notifications (user_id, shop_id, case_id, seq, at)
    select people.user_id, d.shop_id, d.case_id, d.seq, d.at
    from json_to_recordset(${rows}) as d (side text, shop_id uuid, case_id uuid, seq int, at timestamptz, actor_id uuid,
                                          buyer_id uuid, marketplace_id uuid, mediator_id uuid, appeal boolean)
    cross join lateral (
      select m.user_id from shop_members m
      where d.side = 'seller' and m.shop_id = d.shop_id and m.role in ('owner', 'staff')
      union all
      select b.user_id from buyers b where d.side = 'buyer' and b.id = d.buyer_id and b.user_id is not null
      union all
      select m.user_id from marketplace_members m
      where d.side = 'mediator' and d.mediator_id is null and m.marketplace_id = d.marketplace_id
        and (m.role = 'senior_mediator' or m.role = 'mediator' and not d.appeal)
      union all
      select d.mediator_id where d.side = 'mediator' and d.mediator_id is not null
    ) people
    where people.user_id is distinct from d.actor_id
    on conflict do nothing`,
});
