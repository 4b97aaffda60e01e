import type { PurchaseView } from "@/lib/queries/list-views";

/** Why nothing can be asked for about this order now; null: at least one kind of complaint can be opened. */
export function closedBecause(order: PurchaseView): string | null {
  if (order.kinds.some((one) => one.notNow === null)) return null;
  return order.notNow ?? order.kinds[0]?.notNow ?? "";
}
