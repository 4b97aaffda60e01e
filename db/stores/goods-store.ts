import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { inOrder } from "@/db/in-order";
import { caseParcels, orderLines, reputationEvents, stockMoves } from "@/db/schema";
import { asOne, insertion, type Write } from "@/db/writes";
import type { Decided } from "@/lib/domain/case/decide";
import type { CaseEvent } from "@/lib/domain/case/events";
import { addToOutbox, type Writing } from "./case-store";

/**
 * The goods' side of a decision: parcels under way and units that moved.
 *
 * @returns false when another case has given a parcel of this shop the same receipt number in the meantime.
 */
export async function writeGoods(
  tx: Tx,
  w: Writing & { orderId: string; buyerId: string },
  { stock }: Pick<Decided, "stock">,
  written: readonly { seq: number; event: CaseEvent }[],
): Promise<boolean> {
  for (const { event } of written) {
    // What comes back is the buyer's own parcel, whatever else of his is in it.
    if (event.type === "return_shipped" && !(await keepParcel(tx, w, "return", w.buyerId, event.parcel)))
      return false;
    if (event.type === "goods_shipped" && !(await keepParcel(tx, w, "outbound", w.caseId, event.parcel)))
      return false;
  }
  if (stock.length > 0) await moveStock(tx, w, stock, (cause) => written[cause]?.seq ?? 0);
  return true;
}

/** What the shop's reputation notes of a decision that ends with event `causeSeq`. */
export function noteReputation(w: Writing, entries: Decided["reputation"], causeSeq: number): Write[] {
  if (entries.length === 0) return [];
  const of = { shopId: w.shopId, caseId: w.caseId, causeSeq };
  return [
    insertion(
      reputationEvents,
      entries.map((entry) => ({ ...of, ...entry, at: w.now })),
    ),
  ];
}

async function keepParcel(
  tx: Tx,
  w: Writing,
  leg: "return" | "outbound",
  owner: string,
  parcel: { courier: string; resi: string },
): Promise<boolean> {
  const [own] = await tx.execute(sql`
    insert into parcel_owners (shop_id, resi, owner) values (${w.shopId}, ${parcel.resi}, ${owner})
    on conflict (shop_id, resi) do update set owner = excluded.owner where parcel_owners.owner = excluded.owner
    returning owner`);
  if (own === undefined) return false;
  const kept = await tx
    .insert(caseParcels)
    .values({
      shopId: w.shopId,
      caseId: w.caseId,
      leg,
      courier: parcel.courier,
      resi: parcel.resi,
      at: w.now,
    })
    .onConflictDoNothing()
    .returning({ id: caseParcels.id });
  if (kept.length === 0) return false;
  await tx.execute(sql`
    insert into case_terms (shop_id, term, case_id)
    values (${w.shopId}, ${parcel.resi.toLowerCase()}, ${w.caseId}) on conflict do nothing`);
  const watch = addToOutbox([
    {
      shopId: w.shopId,
      kind: "parcel",
      key: `parcel:${w.caseId}:${parcel.resi}`,
      payload: { courier: parcel.courier, resi: parcel.resi },
    },
  ]);
  await inOrder(tx, asOne([watch]));
  return true;
}

/**
 * Levels change in one order everywhere, so that two cases never wait for each other: what is for sale first, as a
 * case that takes units off it has locked it already, then the other shelves.
 */
async function moveStock(
  tx: Tx,
  w: Writing & { orderId: string },
  moves: Decided["stock"],
  seqOf: (cause: number) => number,
): Promise<void> {
  const lines = await tx
    .select({ id: orderLines.id, sku: orderLines.sku })
    .from(orderLines)
    .where(and(eq(orderLines.shopId, w.shopId), eq(orderLines.orderId, w.orderId)));
  const skuOf = new Map(lines.map((line) => [line.id, line.sku]));
  const levels = new Map<string, { sku: string; bin: string; qty: number }>();
  const change = (sku: string, bin: string, qty: number) => {
    const key = `${sku} ${bin}`;
    levels.set(key, { sku, bin, qty: (levels.get(key)?.qty ?? 0) + qty });
  };
  const rows = moves.map((move) => {
    const sku = move.sku ?? skuOf.get(move.orderLineId) ?? "";
    change(sku, move.from, -move.qty);
    change(sku, move.to, move.qty);
    return {
      shopId: w.shopId,
      caseId: w.caseId,
      causeSeq: seqOf(move.cause),
      orderLineId: move.orderLineId,
      sku,
      qty: move.qty,
      fromBin: move.from,
      toBin: move.to,
      at: w.now,
    };
  });
  await tx.insert(stockMoves).values(rows);
  const place = ({ sku, bin }: { sku: string; bin: string }) =>
    bin === "sellable" ? `0 ${sku}` : `1 ${sku} ${bin}`;
  for (const level of [...levels.values()].sort((a, b) => (place(a) < place(b) ? -1 : 1))) {
    // A row that goes below nothing is refused by its CHECK even as a proposal, so that only gains may be proposed.
    if (level.qty < 0 && level.bin !== "customer") {
      await tx.execute(sql`
        update stock_levels set qty = qty + ${level.qty}
        where shop_id = ${w.shopId} and sku = ${level.sku} and bin = ${level.bin}`);
      continue;
    }
    await tx.execute(sql`
      insert into stock_levels (shop_id, sku, bin, qty) values (${w.shopId}, ${level.sku}, ${level.bin}, ${level.qty})
      on conflict (shop_id, sku, bin) do update set qty = stock_levels.qty + excluded.qty`);
  }
}
