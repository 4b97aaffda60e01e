import type { ORDER_STATUSES } from "@/db/schema/orders";

export type OrderStatus = (typeof ORDER_STATUSES)[number];

const RANK: Record<OrderStatus, number> = {
  paid: 0,
  packed: 1,
  shipped: 2,
  delivered: 3,
  completed: 4,
  cancelled: 5,
};

/**
 * The later of two states. Messages arrive twice and out of order, so an order never goes back: a late
 * `shipped` does not undo `delivered`, and what has arrived can no longer be cancelled.
 */
export function furtherStatus(now: OrderStatus, reported: OrderStatus): OrderStatus {
  if (now === "cancelled") return now;
  if (reported === "cancelled") return RANK[now] < RANK.delivered ? reported : now;
  return RANK[reported] > RANK[now] ? reported : now;
}
