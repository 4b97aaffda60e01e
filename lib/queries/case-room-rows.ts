import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { buyers, cases, marketplaces, orders, payments, shops } from "@/db/schema";
import { loadFacts } from "@/db/stores/load-facts";
import type { Viewer } from "@/lib/auth/mint-viewer";
import type { Actor } from "@/lib/domain/access";
import type { Facts } from "@/lib/domain/case/facts";
import type { Zone } from "@/lib/domain/sla/zone";
import { iso } from "./case-rows";
import { whereVisible } from "./visible";

export type CaseRoomRow = NonNullable<Awaited<ReturnType<typeof readCase>>>;

/** The case, its order, its two sides and its desk, in one statement and only if it may be seen. */
export async function readCase(db: Db, viewer: Viewer, no: string) {
  const [row] = await db
    .select({
      shopId: cases.shopId,
      caseId: cases.id,
      no: cases.no,
      marketplaceId: cases.marketplaceId,
      orderId: cases.orderId,
      buyerId: cases.buyerId,
      policyVersion: cases.policyVersion,
      body: cases.body,
      title: cases.title,
      termsVersion: cases.termsVersion,
      seq: cases.seq,
      openedAt: cases.openedAt,
      assigneeId: cases.assigneeId,
      mediatorId: cases.mediatorId,
      assigneeName: sql<string | null>`(select name from users where users.id = ${cases.assigneeId})`,
      mediatorName: sql<string | null>`(select name from users where users.id = ${cases.mediatorId})`,
      shopName: shops.name,
      shopCity: shops.city,
      zone: shops.zone,
      profile: marketplaces.profile,
      calendarVersion: marketplaces.calendarVersion,
      returnAddress: shops.returnAddress,
      buyerName: buyers.name,
      buyerCity: buyers.city,
      buyerUserId: buyers.userId,
      orderNo: orders.externalNo,
      invoiceNo: orders.invoiceNo,
      paidAt: orders.paidAt,
      deliveredAt: orders.deliveredAt,
      shippingFee: orders.shippingFee,
      shipToName: orders.shipToName,
      shipToAddress: orders.shipToAddress,
      captured: payments.captured,
    })
    .from(cases)
    .innerJoin(shops, eq(shops.id, cases.shopId))
    .innerJoin(marketplaces, eq(marketplaces.id, cases.marketplaceId))
    .innerJoin(buyers, eq(buyers.id, cases.buyerId))
    .innerJoin(orders, and(eq(orders.shopId, cases.shopId), eq(orders.id, cases.orderId)))
    .leftJoin(payments, and(eq(payments.shopId, cases.shopId), eq(payments.orderId, cases.orderId)))
    .where(and(eq(cases.no, no), whereVisible(viewer)));
  return row ?? null;
}

/** Who gets the order's parcels and where, if its marketplace said so. */
export function shipToOf({ shipToName: name, shipToAddress: address }: CaseRoomRow) {
  return name === null || address === null ? null : { name, address };
}

/** The same facts the door reads, for buttons and previews: nothing is locked and nothing is promised. */
export async function readFacts(db: Db, row: CaseRoomRow, actor: Actor, input: unknown = {}): Promise<Facts> {
  return loadFacts(db, {
    shopId: row.shopId,
    caseId: row.caseId,
    orderId: row.orderId,
    marketplaceId: row.marketplaceId,
    policyVersion: row.policyVersion,
    zone: row.zone as Zone,
    calendarVersion: row.calendarVersion,
    actor,
    input,
    text: null,
    inputDigest: "",
    executing: false,
    lockStock: false,
  });
}

export async function readLines(db: Db, row: CaseRoomRow) {
  const ids = `{${row.body.lines.map((line) => line.orderLineId).join(",")}}`;
  return db.execute<{
    orderLineId: string;
    name: string;
    variant: string | null;
    sku: string;
    picture: string | null;
    qtyOrdered: number;
    unitPrice: number;
  }>(sql`
    select id as "orderLineId", product_name as name, variant, sku, picture, qty as "qtyOrdered",
           unit_price::float8 as "unitPrice" from order_lines
    where shop_id = ${row.shopId} and id = any(${ids}::uuid[]) order by line_no`);
}

export async function readLedger(db: Db, row: CaseRoomRow) {
  const [sums] = await db.execute<{
    toBuyer: string;
    toSeller: string;
    compensation: string;
    state: string | null;
    reason: string | null;
  }>(sql`
    select coalesce(sum(rupiah) filter (where to_account = 'buyer_refund'), 0) as "toBuyer",
           coalesce(sum(rupiah) filter (where from_account = 'disputed' and to_account = 'seller_balance'), 0) as "toSeller",
           coalesce(sum(rupiah) filter (where from_account = 'platform_comp'), 0) as compensation,
           (select state from refunds r where r.shop_id = ${row.shopId} and r.case_id = ${row.caseId} order by cause_seq desc limit 1) as state,
           (select reason from refunds r where r.shop_id = ${row.shopId} and r.case_id = ${row.caseId} order by cause_seq desc limit 1) as reason
    from transfers where shop_id = ${row.shopId} and case_id = ${row.caseId}`);
  return {
    toBuyer: Number(sums?.toBuyer ?? 0),
    toSeller: Number(sums?.toSeller ?? 0),
    compensation: Number(sums?.compensation ?? 0),
    refund: sums?.state == null ? null : { state: sums.state, reason: sums.reason },
  };
}

export async function readMembers(db: Db, shopId: string) {
  return db.execute<{ id: string; name: string }>(sql`
    select u.id, u.name from shop_members m join users u on u.id = m.user_id
    where m.shop_id = ${shopId} and m.role in ('owner', 'staff') order by u.name`);
}

export async function readParcel(db: Db, row: CaseRoomRow) {
  const [parcel] = await db.execute<{
    courier: string;
    resi: string;
    shipments: { at: string; note: string }[] | null;
  }>(sql`
    select p.courier, p.resi, (
      select json_agg(json_build_object('at', e.at, 'note', e.note) order by e.at) from shipment_events e
      where e.shop_id = p.shop_id and e.package_id = p.id) as shipments
    from packages p where p.shop_id = ${row.shopId} and p.order_id = ${row.orderId} order by p.package_no limit 1`);
  return {
    courier: parcel?.courier ?? null,
    resi: parcel?.resi ?? null,
    shipments: (parcel?.shipments ?? []).map((scan) => ({ at: iso(scan.at) ?? "", note: scan.note })),
  };
}
