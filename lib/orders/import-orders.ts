import type { Db } from "@/db/client";
import { allOrNothing, type Written } from "./all-or-nothing";
import { readCsvOrders } from "./csv-orders";
import { writeOrders } from "./ingest-orders";
import { writePayments } from "./ingest-payments";
import type { PayloadRefusal } from "./order-payload";

export type Imported =
  | { ok: true; orders: Written; payments: Written }
  /** Every fault with its row and column; nothing was written. */
  | { ok: false; errors: string[] };

/** Imports a CSV of orders and their payments in one transaction, through the code of the signed ingest. */
export async function importOrders(db: Db, marketplaceId: string, csv: string): Promise<Imported> {
  const { orders, payments, errors, locate } = readCsvOrders(csv);
  if (errors.length > 0) return { ok: false, errors };
  let refused: "orders" | "payments" = "orders";
  const result = await allOrNothing(db, async (tx) => {
    const written = await writeOrders(tx, marketplaceId, orders);
    if (!written.ok) return written;
    refused = "payments";
    const paid = await writePayments(tx, marketplaceId, payments);
    return paid.ok ? { ok: true as const, orders: written, payments: paid } : paid;
  });
  if (result.ok) return result;
  return { ok: false, errors: result.refusals.map((refusal: PayloadRefusal) => locate(refused, refusal)) };
}
