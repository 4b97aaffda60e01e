import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { DISPOSITION_LABELS } from "@/lib/copy/kinds";
import { WAREHOUSE } from "@/lib/copy/screens-warehouse";
import { statusOf } from "@/lib/copy/statuses";
import type { Case } from "@/lib/domain/case/case";
import type { ClockKind } from "@/lib/domain/case/clock-kinds";
import type { Bin } from "@/lib/domain/case/consequences/stock";
import type { Disposition } from "@/lib/domain/case/goods";
import type { ProfileName } from "@/lib/domain/policy/policy";
import type { Zone } from "@/lib/domain/sla/zone";
import { apiPaths } from "@/lib/paths";
import { iso, serverNow } from "./case-rows";
import type { WarehouseRow, WarehouseView } from "./list-views";
import { whereVisible } from "./visible";

const ROWS = 300;
/** Places on and around the special shelf: what lies there is never sold as it is (S2). */
const SHELVES = { quarantine: null, repair: "repair", damaged: "damaged" } as const satisfies Partial<
  Record<Bin, Disposition | null>
>;
type Shelf = keyof typeof SHELVES;

export type FoundParcel = WarehouseView & {
  /** The case that the scanned number belongs to; null when none does, or when nothing was scanned. */
  readonly found: string | null;
  /** Other open complaints whose goods are in the same parcel. */
  readonly also: readonly string[];
};

/** One shop's parcels to receive, to look at and to send, and its special shelf. Null for a shop of others. */
export async function warehouse(
  db: Db,
  viewer: Viewer,
  shopId: string,
  scan: string | null,
): Promise<FoundParcel | null> {
  const shop = viewer.shops.find((own) => own.id === shopId);
  if (shop === undefined) return null;
  const [now, tasks, units, found] = await Promise.all([
    serverNow(db),
    readTasks(db, viewer, shopId),
    shelfUnits(db, viewer, { shopId }),
    scan === null ? [] : findParcels(db, viewer, shopId, scan),
  ]);
  const waiting = new Map<string, number>();
  for (const unit of units) {
    if (unit.disposition === null) waiting.set(unit.no, (waiting.get(unit.no) ?? 0) + unit.qty);
  }
  return {
    serverNow: now.toISOString(),
    zone: shop.zone,
    shopId,
    shopName: shop.name,
    rows: tasks
      .flatMap((row) => rowsOf(row, shop.profile, waiting.get(row.no) ?? 0))
      .sort((a, b) => (a.dueAt ?? "9999").localeCompare(b.dueAt ?? "9999")),
    shelf: units.map(({ lineNo: _lineNo, zone: _zone, ...unit }) => unit),
    found: found[0] ?? null,
    also: found.slice(1),
  };
}

type TaskRow = {
  no: string;
  title: string;
  buyer_name: string;
  order_resi: string | null;
  body: Case;
  due: Partial<Record<ClockKind, string>> | null;
};

async function readTasks(db: Db, viewer: Viewer, shopId: string): Promise<TaskRow[]> {
  return db.execute<TaskRow>(sql`
    select cases.no, cases.title, b.name as buyer_name, cases.body,
           (select p.resi from packages p where p.shop_id = cases.shop_id and p.order_id = cases.order_id
            order by p.package_no limit 1) as order_resi,
           (select json_object_agg(k.kind, k.hard_due) from case_clocks k
            where k.shop_id = cases.shop_id and k.case_id = cases.id and k.state = 'running') as due
    from cases join buyers b on b.id = cases.buyer_id
    where cases.shop_id = ${shopId} and cases.seller_bucket <> 'selesai'
      and cases.stage = 'fulfilling' and cases.money = 'held' and ${whereVisible(viewer)}
      and (cases.body #>> '{state,return}' in ('in_transit', 'arrived', 'inspecting')
           or cases.body #>> '{state,outbound}' in ('awaiting_stock', 'awaiting_ship'))
    order by cases.seller_sort_at, cases.id limit ${ROWS}`);
}

/** A row for each parcel of the case: one may come in while another waits to go out. */
function rowsOf(row: TaskRow, profile: ProfileName, quarantined: number): WarehouseRow[] {
  const { state, goods } = row.body;
  const of = (
    task: WarehouseRow["task"],
    clock: ClockKind | null,
    parcel: Case["goods"]["returnParcel"],
  ) => ({
    no: row.no,
    task,
    taskLabel: WAREHOUSE.task[task],
    title: row.title,
    buyerName: row.buyer_name,
    resi: parcel?.resi ?? null,
    courier: parcel?.courier ?? null,
    orderResi: row.order_resi,
    dueAt: iso((clock === null ? null : row.due?.[clock]) ?? null),
    status: statusOf(row.body, "seller", profile),
    quarantined,
  });
  const rows: WarehouseRow[] = [];
  // A parcel still on its way is the courier's to hurry, not the shop's.
  if (state.return === "in_transit") rows.push(of("receive", null, goods.returnParcel));
  if (state.return === "arrived") rows.push(of("receive", "seller_inspects", goods.returnParcel));
  if (state.return === "inspecting") rows.push(of("inspect", "seller_inspects", goods.returnParcel));
  if (state.outbound === "awaiting_stock" || state.outbound === "awaiting_ship") {
    rows.push(of("ship", goods.out === "ship_back" ? "ship_back" : "seller_ships", null));
  }
  return rows;
}

export type ShelfUnit = WarehouseView["shelf"][number] & {
  /** The line's place in its order; with the case's number it is what the shelf label's bars say. */
  readonly lineNo: number;
  readonly zone: Zone;
};

/** What lies on the special shelf, of a shop or of one case, by article and disposition; only of the viewer's shops. */
export async function shelfUnits(
  db: Db,
  viewer: Viewer,
  of: { readonly shopId: string } | { readonly no: string },
): Promise<ShelfUnit[]> {
  const shops = `{${viewer.shops.map((shop) => shop.id).join(",")}}`;
  const inScope =
    "no" in of
      ? sql`(shop_id, case_id) = (select shop_id, id from cases where no = ${of.no}) and shop_id = any(${shops}::uuid[])`
      : sql`shop_id = ${of.shopId} and shop_id = any(${shops}::uuid[])`;
  const rows = await db.execute<{
    no: string;
    order_line_id: string;
    line_no: number;
    sku: string;
    name: string;
    zone: string;
    bin: Shelf;
    qty: number;
    since: string;
  }>(sql`
    with moved as (
      select shop_id, case_id, order_line_id, to_bin as bin, qty, at from stock_moves
      where ${inScope} and to_bin in ('quarantine', 'repair', 'damaged')
      union all
      select shop_id, case_id, order_line_id, from_bin, -qty, at from stock_moves
      where ${inScope} and from_bin in ('quarantine', 'repair', 'damaged')
    ), lying as (
      select shop_id, case_id, order_line_id, bin, sum(qty)::int as qty from moved
      group by shop_id, case_id, order_line_id, bin having sum(qty) > 0
    )
    select cases.no, lying.order_line_id, l.line_no, l.sku, l.product_name as name, s.zone, lying.bin, lying.qty,
           (select min(m.at) from moved m where m.shop_id = lying.shop_id and m.case_id = lying.case_id
              and m.order_line_id = lying.order_line_id and m.qty > 0) as since
    from lying
    join cases on cases.shop_id = lying.shop_id and cases.id = lying.case_id
    join order_lines l on l.shop_id = lying.shop_id and l.id = lying.order_line_id
    join shops s on s.id = lying.shop_id
    where ${whereVisible(viewer)}
    order by since, cases.no, l.line_no, lying.bin`);
  return rows.map((row) => {
    const disposition = SHELVES[row.bin];
    return {
      no: row.no,
      orderLineId: row.order_line_id,
      lineNo: row.line_no,
      sku: row.sku,
      name: row.name,
      zone: row.zone as Zone,
      disposition,
      dispositionLabel: disposition === null ? WAREHOUSE.dispose.none : DISPOSITION_LABELS[disposition],
      qty: row.qty,
      since: iso(row.since) ?? "",
      labelUrl: apiPaths.shelfLabel(row.no, { barang: row.order_line_id }),
    };
  });
}

/**
 * The cases of the shop that a scanned number means: its own number, also as a shelf label says it, a parcel of the
 * case, or the parcel of its order. First the one to count in, then one with goods on their way, then the newest;
 * after it those that travel in the same parcel.
 */
async function findParcels(db: Db, viewer: Viewer, shopId: string, scan: string): Promise<string[]> {
  const text = scan.trim().slice(0, 60);
  const wanted = [...new Set([text, text.toUpperCase()])];
  // A shelf label adds the place of the line in its order.
  const no = /^([A-Z0-9]{4}-\d+)(?:-\d+)?$/.exec(text.toUpperCase())?.[1] ?? "";
  const resi = sql.join(
    wanted.map((one) => sql`${one}`),
    sql`, `,
  );
  const rows = await db.execute<{ no: string; together: boolean }>(sql`
    with inside as (select case_id as id from case_parcels where shop_id = ${shopId} and resi in (${resi})),
    hit as (
      select id from cases where no = ${no} and shop_id = ${shopId}
      union select id from inside
      union select c.id from packages p join cases c on c.shop_id = p.shop_id and c.order_id = p.order_id
            where p.shop_id = ${shopId} and p.resi in (${resi})
    )
    select cases.no, cases.stage <> 'closed' and hit.id in (select id from inside) as together
    from hit join cases on cases.shop_id = ${shopId} and cases.id = hit.id
    where ${whereVisible(viewer)}
    order by cases.stage = 'closed', cases.return_state not in ('in_transit', 'arrived'),
             cases.body #>> '{state,return}' = 'none' and cases.body #>> '{state,outbound}' = 'none',
             cases.opened_at desc
    limit 20`);
  return rows.filter((row, n) => n === 0 || row.together).map((row) => row.no);
}
