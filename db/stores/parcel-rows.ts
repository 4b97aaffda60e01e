import { eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { marketplaces, shops } from "@/db/schema";
import type { TraceSubject } from "@/lib/domain/case/goods";

export type DeliveredParcel = {
  readonly shopId: string;
  readonly caseId: string;
  readonly of: TraceSubject;
  readonly resi: string;
};

/** Parcels with a courier's `delivered` scan whose case does not know yet. */
export async function deliveredParcels(db: Db, limit: number): Promise<DeliveredParcel[]> {
  const rows = await db.execute<DeliveredParcel>(sql`
    select p.shop_id as "shopId", p.case_id as "caseId", p.leg as of, p.resi
    from cases c
    join case_parcels p on p.shop_id = c.shop_id and p.case_id = c.id
    where c.stage = 'fulfilling' and c.money = 'held'
      and (c.return_state = 'in_transit' or c.outbound_state = 'shipped' or c.trace_state in ('with_courier', 'found'))
      and ((p.leg = 'return' and c.return_state = 'in_transit' and p.resi = c.body #>> '{goods,returnParcel,resi}')
        or (p.leg = 'outbound' and c.outbound_state = 'shipped' and p.resi = c.body #>> '{goods,outParcel,resi}'))
      and exists (select 1 from parcel_scans s
        where s.shop_id = p.shop_id and s.parcel_id = p.id and s.code = 'delivered')
    union all
    select c.shop_id, c.id, 'order', k.resi
    from cases c
    join packages k on k.shop_id = c.shop_id and k.order_id = c.order_id and k.resi = c.body #>> '{goods,tracedParcel,resi}'
    where c.stage = 'fulfilling' and c.money = 'held' and c.trace_state in ('with_courier', 'found')
      and c.body #>> '{goods,traceOf}' = 'order'
      and exists (select 1 from shipment_events e
        where e.shop_id = k.shop_id and e.package_id = k.id and e.code = 'delivered')
    limit ${limit}`);
  return [...rows];
}

/** What the outside world calls a shop: its marketplace's code and its own id there. Null for an unknown shop. */
export async function shopBehind(
  db: Db,
  shopId: string,
): Promise<{ marketplace: string; shop: string } | null> {
  const [row] = await db
    .select({ marketplace: marketplaces.code, shop: shops.externalId })
    .from(shops)
    .innerJoin(marketplaces, eq(marketplaces.id, shops.marketplaceId))
    .where(eq(shops.id, shopId));
  return row ?? null;
}
