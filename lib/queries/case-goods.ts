import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { PAYER_NAMES } from "@/lib/copy/goods";
import { DISPOSITION_LABELS } from "@/lib/copy/kinds";
import type { Party } from "@/lib/domain/access";
import { type Case, fullRefund, rupiahOf } from "@/lib/domain/case/case";
import type { Facts } from "@/lib/domain/case/facts";
import { deductionCap, type Parcel, receivedOf } from "@/lib/domain/case/goods";
import { apiPaths } from "@/lib/paths";
import type { CaseRoomRow, readLines } from "./case-room-rows";
import { iso } from "./case-rows";
import type { GoodsView, ParcelView } from "./case-view";

type Scans = ReadonlyMap<string, ParcelView["scans"]>;

/** The courier's scans of the parcels that travel for a case, by receipt number. */
export async function readCaseParcels(db: Db, row: CaseRoomRow): Promise<Scans> {
  const rows = await db.execute<{ resi: string; scans: { at: string; note: string }[] | null }>(sql`
    select p.resi, (select json_agg(json_build_object('at', s.at, 'note', s.note) order by s.at)
      from parcel_scans s where s.shop_id = p.shop_id and s.parcel_id = p.id) as scans
    from case_parcels p where p.shop_id = ${row.shopId} and p.case_id = ${row.caseId}`);
  return new Map(
    rows.map((parcel) => [
      parcel.resi,
      (parcel.scans ?? []).map((scan) => ({ at: iso(scan.at) ?? "", note: scan.note })),
    ]),
  );
}

type Seen = {
  readonly reader: Party;
  readonly facts: Facts;
  readonly lines: Awaited<ReturnType<typeof readLines>>;
  readonly parcels: Scans;
  readonly address: string | null;
  readonly shipTo: GoodsView["shipTo"];
  readonly no: string;
};

/** What travels for the case, as this reader may know it; null while nothing does and nothing is looked for. */
export function goodsView(c: Case, seen: Seen): GoodsView | null {
  const { goods, state } = c;
  const still = state.return === "none" && state.outbound === "none" && state.trace === "none";
  if (still && goods.out === null) return null;
  const parcel = (own: Parcel | null): ParcelView | null =>
    own === null ? null : { ...own, scans: seen.parcels.get(own.resi) ?? [] };
  const unpaid = state.money === "awaiting_buyer_payment";
  const sends = state.return !== "none" && !unpaid;
  const packs = state.outbound === "awaiting_stock" || state.outbound === "awaiting_ship";
  return {
    unpaid,
    out: goods.out,
    back: goods.back,
    freight: goods.payer === null ? null : `Ongkir retur ditanggung ${PAYER_NAMES[goods.payer]}`,
    method: goods.method,
    returnParcel: parcel(goods.returnParcel),
    outParcel: parcel(goods.outParcel),
    traceOf: goods.traceOf,
    tracedParcel: parcel(goods.tracedParcel),
    lines: seen.lines.map((line) => goodsLine(c, line, seen)),
    returnAddress: sends && seen.reader !== "mediator" ? (seen.address?.split("\n") ?? null) : null,
    labelUrl: sends && seen.reader === "buyer" ? apiPaths.returnLabel(seen.no) : null,
    shipTo: packs && seen.reader === "seller" ? seen.shipTo : null,
  };
}

function goodsLine(
  c: Case,
  line: Seen["lines"][number],
  { reader, facts }: Seen,
): GoodsView["lines"][number] {
  const { orderLineId, name, variant, sku, picture } = line;
  const counted = !["none", "awaiting_buyer_ship", "in_transit", "arrived"].includes(c.state.return);
  const other = c.goods.articles.find((own) => own.orderLineId === orderLineId);
  const disposed =
    reader === "buyer" ? [] : c.goods.disposed.filter((own) => own.orderLineId === orderLineId);
  return {
    orderLineId,
    name,
    variant,
    sku,
    picture,
    out:
      other === undefined
        ? { name, variant, sku }
        : { name: other.name ?? other.sku, variant: null, sku: other.sku },
    qty: c.lines.find((own) => own.orderLineId === orderLineId)?.qty ?? 0,
    received: counted ? receivedOf(c.goods, orderLineId) : null,
    disposed: disposed.map(({ disposition, qty }) => ({
      disposition,
      qty,
      label: DISPOSITION_LABELS[disposition],
    })),
    deductionCap: deductionCap(
      rupiahOf(c.resolution ?? fullRefund(c), orderLineId),
      facts.policy.deductionPercent,
    ),
    inStock:
      reader === "seller"
        ? (facts.order.shelf.find((own) => own.sku === (other?.sku ?? sku))?.inStock ?? 0)
        : null,
  };
}
