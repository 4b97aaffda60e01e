import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { calendarOf, policyAt } from "@/db/stores/marketplace-rules";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { notNowText, ORDER_STATUS_LABELS } from "@/lib/copy/kinds";
import { statusOf } from "@/lib/copy/statuses";
import type { BuyerBucket } from "@/lib/domain/case/buckets";
import type { Case } from "@/lib/domain/case/case";
import { shippingClaimable, worthOf } from "@/lib/domain/case/verbs/complaint/open-case";
import { rupiah, sum } from "@/lib/domain/money";
import type { Policy, ProfileName } from "@/lib/domain/policy/policy";
import { REASONS } from "@/lib/domain/reasons";
import { addWindow } from "@/lib/domain/sla/calendar";
import type { Zone } from "@/lib/domain/sla/zone";
import { dayTime } from "@/lib/format/dates";
import { iso, readRows, rowView, serverNow } from "./case-rows";
import type { PurchaseLine, PurchasesPage, PurchaseView } from "./list-views";
import { openableKinds } from "./openable-kinds";

const ORDERS = 50;
const CASES = 50;

type RawOrder = {
  shop_id: string;
  order_id: string;
  order_no: string;
  invoice_no: string;
  shop_name: string;
  zone: string;
  marketplace_id: string;
  profile: ProfileName;
  estimated_at: string | null;
  calendar_version: number;
  marketplace_name: string;
  policy_version: number;
  status: keyof typeof ORDER_STATUS_LABELS;
  paid_at: string;
  delivered_at: string | null;
  shipping_fee: string;
  shipping_claimed: string;
  captured: string | null;
  courier: string | null;
  resi: string | null;
  lines: {
    id: string;
    sku: string;
    unitPrice: number;
    name: string;
    variant: string | null;
    picture: string | null;
    category: string;
    qty: number;
    claimed: number;
    paid: number;
    onTop: number;
  }[];
  cases: { no: string; body: Case }[];
};

/** What a buyer has bought and complained about, newest first. */
export async function purchases(db: Db, viewer: Viewer): Promise<PurchasesPage> {
  const buyerIds = `{${viewer.buyerIds.join(",")}}`;
  const [now, orders, cases] = await Promise.all([
    serverNow(db),
    readOrders(db, sql`o.buyer_id = any(${buyerIds}::uuid[])`),
    readRows(
      db,
      viewer.userId,
      sql`
        select c.*, c.buyer_sort_at as sort_at, c.buyer_bucket as bucket,
               row_number() over (order by c.buyer_bucket = 'selesai', c.buyer_bucket <> 'perlu_respons', c.opened_at desc) as n
        from cases c where c.buyer_id = any(${buyerIds}::uuid[])
        order by c.buyer_sort_at desc limit ${CASES}`,
    ),
  ]);
  return {
    serverNow: now.toISOString(),
    orders: await Promise.all(orders.map((order) => orderView(db, order, now))),
    cases: cases.map((row) => ({
      ...rowView(row, "buyer", viewer.userId),
      bucket: row.bucket as BuyerBucket,
      zone: row.zone as Zone,
    })),
  };
}

/** One order of the buyer's own, to complain about. */
export async function purchase(
  db: Db,
  viewer: Viewer,
  shopId: string,
  orderId: string,
): Promise<PurchaseView | null> {
  const buyerIds = `{${viewer.buyerIds.join(",")}}`;
  const [now, [order]] = await Promise.all([
    serverNow(db),
    readOrders(
      db,
      sql`o.buyer_id = any(${buyerIds}::uuid[]) and o.shop_id = ${shopId} and o.id = ${orderId}`,
    ),
  ]);
  return order === undefined ? null : orderView(db, order, now);
}

async function readOrders(db: Db, where: ReturnType<typeof sql>): Promise<RawOrder[]> {
  return db.execute<RawOrder>(sql`
    select o.shop_id, o.id as order_id, o.external_no as order_no, o.invoice_no, s.name as shop_name, s.zone,
           m.id as marketplace_id, m.profile, o.estimated_at, m.calendar_version, m.name as marketplace_name, o.status, o.paid_at, o.delivered_at, o.shipping_fee, o.shipping_claimed,
           pay.captured, pack.courier, pack.resi,
           (select v.version from policy_versions v where v.marketplace_id = m.id and v.effective_from <= app_now()
            order by v.effective_from desc, v.version desc limit 1) as policy_version,
           (select json_agg(json_build_object('id', l.id, 'sku', l.sku, 'unitPrice', l.unit_price, 'name', l.product_name, 'variant', l.variant, 'picture', l.picture,
                     'category', l.category, 'qty', l.qty, 'claimed', l.qty_claimed, 'paid', l.paid, 'onTop', l.paid_on_top) order by l.line_no)
            from order_lines l where l.shop_id = o.shop_id and l.order_id = o.id) as lines,
           coalesce((select json_agg(json_build_object('no', c.no, 'body', c.body) order by c.opened_at)
            from cases c where c.shop_id = o.shop_id and c.order_id = o.id), '[]') as cases
    from orders o
    join shops s on s.id = o.shop_id
    join marketplaces m on m.id = o.marketplace_id
    left join payments pay on pay.shop_id = o.shop_id and pay.order_id = o.id
    left join lateral (select courier, resi from packages p where p.shop_id = o.shop_id and p.order_id = o.id order by package_no limit 1) pack on true
    where ${where}
    order by o.paid_at desc limit ${ORDERS}`);
}

async function orderView(db: Db, order: RawOrder, now: Date): Promise<PurchaseView> {
  const zone = order.zone as Zone;
  const [policy, calendar] = await Promise.all([
    policyAt(db, order.marketplace_id, order.policy_version),
    calendarOf(db, order.marketplace_id, order.calendar_version, zone),
  ]);
  const until =
    order.delivered_at === null
      ? null
      : addWindow(new Date(order.delivered_at), policy.complaintWindow, calendar);
  // A complaint that its buyer took back claims nothing any more.
  const standing = order.cases.map((own) => own.body).filter((body) => body.closeCode !== "withdrawn");
  const lines = order.lines.map((line) => lineView(line, standing, policy));
  const shippingLeft = rupiah(Number(order.shipping_fee) - Number(order.shipping_claimed));
  return {
    shopId: order.shop_id,
    orderId: order.order_id,
    orderNo: order.order_no,
    invoiceNo: order.invoice_no,
    shopName: order.shop_name,
    marketplaceName: order.marketplace_name,
    zone,
    status: order.status,
    statusLabel: ORDER_STATUS_LABELS[order.status],
    paidAt: iso(order.paid_at) ?? "",
    deliveredAt: iso(order.delivered_at),
    courier: order.courier,
    resi: order.resi,
    total: Number(order.captured ?? 0),
    shippingFee: Number(order.shipping_fee),
    lines,
    complaintUntil: until?.toISOString() ?? null,
    sellerAnswersBy: addWindow(now, policy.sellerAnswers, calendar).toISOString(),
    kinds: openableKinds({
      policy,
      now,
      zone,
      until,
      status: order.status,
      estimatedAt: order.estimated_at === null ? null : new Date(order.estimated_at),
      nothingLeft: lines.every((line) => line.qtyLeft === 0),
      shippingLeft,
      negligenceAlleged: standing.some((body) => body.kind === "negligence"),
    }),
    shippingReasons: REASONS.filter(
      (reason) => shippingClaimable({ policy, order: { shippingLeft } }, reason) > 0,
    ),
    shippingLeft,
    notNow: notNowText({
      delivered: until !== null,
      closedAt: until !== null && until <= now ? dayTime(until, zone, now) : null,
      nothingLeft: lines.every((line) => line.qtyLeft === 0),
    }),
    cases: order.cases.map((own) => ({ no: own.no, status: statusOf(own.body, "buyer", order.profile) })),
  };
}

function lineView(line: RawOrder["lines"][number], standing: readonly Case[], policy: Policy): PurchaseLine {
  const qtyLeft = line.qty - line.claimed;
  const claims = standing.flatMap((body) => body.lines.filter((own) => own.orderLineId === line.id));
  // What was paid on top for another article is disputed as well, but was never paid for this one.
  const disputed = rupiah(sum(claims.map((own) => own.disputed)) - line.onTop);
  const claimable = { qty: line.qty, qtyClaimed: line.claimed, paid: rupiah(line.paid), disputed };
  return {
    id: line.id,
    sku: line.sku,
    unitPrice: line.unitPrice,
    name: line.name,
    variant: line.variant,
    picture: line.picture,
    qty: line.qty,
    qtyLeft,
    keptCategory: policy.keptCategories.includes(line.category),
    paid: line.paid,
    worth: Array.from({ length: qtyLeft }, (_, n) => worthOf(claimable, n + 1)),
  };
}
