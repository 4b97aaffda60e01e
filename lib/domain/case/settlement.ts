import { type Rupiah, rupiah, ZERO } from "../money";
import {
  type Case,
  disputedTotal,
  fullRefund,
  isHeld,
  moneyOf,
  remedyOf,
  type Solution,
  totalOf,
} from "./case";
import type { CaseEvent } from "./events";
import { inStock, paidBack, priceDifferences, sameArticles } from "./exchange";
import type { Facts } from "./facts";
import { owed } from "./goods";
import type { StockCheck } from "./goods-events";
import type { CloseCode } from "./state";

/** What carrying out an agreement asks of the world: the marketplace's rules and the shop's shelf. */
export type Means = Pick<Facts, "policy" | "order">;

/**
 * Carries a solution's money out for the first time: what the buyer gets leaves hold as a refund, the rest goes
 * to the seller, less what is withheld for freight. Every disputed rupiah leaves hold exactly once.
 */
export function settle(
  c: Case,
  solution: Solution,
  ifReleased: CloseCode = "released",
  withheld: Rupiah = ZERO,
): readonly CaseEvent[] {
  const refund = totalOf(solution);
  const rest = rupiah(disputedTotal(c) - refund - withheld);
  const release: CaseEvent[] = rest > 0 ? [{ type: "funds_released", rupiah: rest }] : [];
  if (refund === 0) return [...release, { type: "case_closed", code: ifReleased }];
  return [{ type: "refund_granted", solution: moneyOf(solution), from: "disputed" }, ...release];
}

/** Carries out what was agreed or ruled: money at once, or goods first and money when they have arrived. */
export function carryOut(
  c: Case,
  solution: Solution,
  means: Means,
  checks: readonly StockCheck[] = [],
): readonly CaseEvent[] {
  const remedy = remedyOf(solution);
  const back = atShop(c) || c.state.return === "accepted";
  if (remedy === null || (remedy === "return_refund" && back))
    return [...freed(c), ...settleGoods(c, solution)];
  if (remedy === "return_refund")
    return [...freed(c), { type: "return_agreed", payer: means.policy.returnFreight[c.fault] }];
  const articles = solution.articles ?? [];
  // Units that were set aside for another article go back to the shelf first.
  const kept = c.goods.reserved && sameArticles(c.goods.articles, articles);
  return [
    ...(atShop(c) ? [TAKEN] : []),
    ...(kept ? [] : freed(c)),
    {
      type: "goods_out_agreed",
      kind: remedy,
      back: means.policy.goodsBack[remedy],
      inStock: kept || inStock(c, means, articles),
      checks,
      ...(articles.length === 0
        ? {}
        : { articles, differences: priceDifferences(c.lines, articles, means.order) }),
    },
  ];
}

/** Stock that was set aside goes back to the shelf when nothing will be sent. */
export function freed(c: Case): readonly CaseEvent[] {
  return c.goods.reserved ? [{ type: "stock_freed" }] : [];
}

/** The goods lie at the shop: nobody has said yet whose they are, or they have not left for home. */
function atShop(c: Case): boolean {
  if (c.state.return === "rejected") return c.state.outbound === "awaiting_ship";
  return ["arrived", "inspecting", "contested"].includes(c.state.return);
}

const TAKEN: CaseEvent = { type: "return_accepted", by: "mediator", disposed: [], deducted: [] };

/** A ruling about money while the goods lie at the shop also says whose they are. */
function settleGoods(c: Case, solution: Solution): readonly CaseEvent[] {
  if (!atShop(c)) return settle(c, solution);
  return totalOf(solution) === 0 ? [{ type: "return_rejected" }] : [TAKEN, ...settle(c, solution)];
}

/**
 * The goods came back and are accepted: money goes back less what the shop keeps and, where the buyer pays for
 * the way, less the freight. For an exchange no money moves; it ends when both parcels have arrived.
 */
export function settleReturn(
  c: Case,
  deducted: readonly { readonly orderLineId: string; readonly rupiah: Rupiah }[],
  { order }: Pick<Means, "order">,
): readonly CaseEvent[] {
  if (c.goods.out !== null) return c.state.outbound === "confirmed" ? replaced(c) : [];
  const charges = c.goods.method !== "self" && c.goods.payer !== null && !order.freightCharged;
  const freight = charges ? order.returnFreight : ZERO;
  const kept = lessLines(c.resolution ?? fullRefund(c), deducted);
  const charged = rupiah(c.goods.payer === "buyer" ? Math.min(freight, totalOf(kept)) : freight);
  const fromRefund = c.goods.payer === "buyer" ? charged : ZERO;
  const charge: CaseEvent[] =
    charged > 0 && c.goods.payer !== null
      ? [{ type: "freight_charged", rupiah: charged, payer: c.goods.payer }]
      : [];
  return [...charge, ...settle(c, lessTotal(kept, fromRefund), "released", fromRefund)];
}

/**
 * The buyer has what he was promised and the shop its own: the money goes to the seller, but for what a cheaper
 * article leaves over for the buyer.
 */
export function replaced(c: Case): readonly CaseEvent[] {
  const cheaperBy = -owed(c.goods);
  if (cheaperBy > 0) return settle(c, paidBack(c.lines, cheaperBy), "replaced");
  const held = disputedTotal(c);
  return [
    ...(held > 0 ? ([{ type: "funds_released", rupiah: held }] as const) : []),
    { type: "case_closed", code: "replaced" },
  ];
}

/** The buyer has his own goods back, which the shop did not have to take: the shop has its money. */
export function broughtHome(c: Case): readonly CaseEvent[] {
  if (c.state.return !== "returned_to_buyer") return [];
  const held = disputedTotal(c);
  return [
    ...(held > 0 ? ([{ type: "funds_released", rupiah: held }] as const) : []),
    { type: "case_closed", code: "released" },
  ];
}

/**
 * The buyer has not paid for the dearer article: he keeps his own and the shop its money. Where his own is with the
 * shop by now he gets that money instead (C5).
 */
export function unpaid(c: Case): readonly CaseEvent[] {
  const expired: CaseEvent = { type: "payment_expired" };
  if (c.state.return === "accepted") return [...freed(c), expired, ...settle(c, fullRefund(c))];
  return [
    ...freed(c),
    expired,
    { type: "funds_released", rupiah: disputedTotal(c) },
    { type: "case_closed", code: "not_paid" },
  ];
}

/** Goods went lost on the courier's way, or were never sent: all of the disputed money goes back. */
export function refundInstead(c: Case): readonly CaseEvent[] {
  return [...freed(c), ...settle(c, fullRefund(c))];
}

function lessLines(
  solution: Solution,
  deducted: readonly { readonly orderLineId: string; readonly rupiah: Rupiah }[],
): Solution {
  return {
    lines: solution.lines.map((line) => {
      const kept = deducted.find((own) => own.orderLineId === line.orderLineId)?.rupiah ?? 0;
      return { ...line, rupiah: rupiah(Math.max(0, line.rupiah - kept)) };
    }),
    shipping: solution.shipping,
  };
}

/** A solution that is worth `less` rupiah less, taken off the lines in order and off the shipping last. */
function lessTotal(solution: Solution, less: Rupiah): Solution {
  let left: number = less;
  const take = (amount: Rupiah): Rupiah => {
    const part = Math.min(amount, left);
    left -= part;
    return rupiah(amount - part);
  };
  return {
    lines: solution.lines.map((line) => ({ ...line, rupiah: take(line.rupiah) })),
    shipping: take(solution.shipping),
  };
}

/**
 * Ends a case whose money has arrived where it belongs. Money on its way ends it when it arrives; an admission that
 * the desk has yet to look at keeps it open.
 */
export function closeWhenPaid(c: Case): readonly CaseEvent[] {
  if (c.state.stage !== "fulfilling" || c.reviewDue || c.refundsOut > 0 || isHeld(c)) return [];
  return [{ type: "case_closed", code: c.state.money === "released" ? "released" : closeCodeOf(c) }];
}

/** How a paid case is called once it is closed. */
export function closeCodeOf(c: Case): CloseCode {
  if (c.state.outbound === "confirmed" && c.granted === -owed(c.goods)) return "replaced";
  if (c.automatic && c.decision === null) return "auto_approved";
  return c.granted < disputedTotal(c) ? "refunded_partial" : "refunded";
}
