import { rupiah } from "../money";
import type { Case } from "./case";
import { type Goods, owed, type TraceSubject } from "./goods";
import type { GoodsEvent, NegligenceEvent, TraceEvent, TraceResult } from "./goods-events";
import type { CaseState } from "./state";

type Travelling = Exclude<GoodsEvent, { type: "freight_charged" }> | TraceEvent | NegligenceEvent;

/** The part of `evolve` that moves goods, searches and findings; money and talk are moved beside it. */
export function evolveGoods(c: Case, event: Travelling): Case {
  const at = (state: Partial<CaseState>, goods: Partial<Goods> = {}, change: Partial<Case> = {}): Case => ({
    ...c,
    ...change,
    state: { ...c.state, ...state },
    goods: { ...c.goods, ...goods },
  });
  switch (event.type) {
    case "return_agreed":
      return at({ stage: "fulfilling", ...sentBack(c) }, { payer: event.payer, ...uncounted(c) });
    case "return_shipped":
      return at({ return: "in_transit" }, { method: event.method, returnParcel: event.parcel });
    case "return_expired":
      return at({ return: "expired" });
    case "return_received":
      return at({ return: "inspecting", trace: "none" }, { received: event.lines, traceOf: null });
    case "inspection_overdue":
      return at({}, { inspectionLate: true });
    case "return_accepted":
      return accepted(c, event.disposed);
    case "return_contested":
      return at(
        { return: "contested", stage: "mediation" },
        { inspectionLate: false },
        { disagreement: true, overdue: 0, helpOpen: false, scheduled: null },
      );
    case "return_rejected":
      return at({ stage: "fulfilling", return: "rejected", outbound: "awaiting_ship" }, { out: "ship_back" });
    case "disposition_changed":
      return at({}, { disposed: redisposed(c.goods, event) });
    case "goods_out_agreed":
      return at(
        {
          stage: "fulfilling",
          ...(owed({ differences: event.differences ?? [], paidOnTop: c.goods.paidOnTop }) > 0
            ? { money: "awaiting_buyer_payment" as const }
            : {}),
          // Whatever was looked for until now is not what will be sent now.
          trace: "none",
          ...(event.back === "none" ? {} : sentBack(c)),
          outbound:
            event.back === "before" && c.state.return !== "accepted"
              ? "none"
              : event.inStock
                ? "awaiting_ship"
                : "awaiting_stock",
        },
        {
          out: event.kind,
          outParcel: null,
          traceOf: null,
          tracedParcel: null,
          back: event.back,
          articles: event.articles ?? [],
          differences: event.differences ?? [],
          reserved: event.inStock,
          ...(event.back === "none" ? {} : uncounted(c)),
        },
      );
    case "payment_ordered":
      return at({}, { payments: event.n, paying: true });
    case "payment_failed":
      return at({}, { paying: false });
    case "difference_paid":
      return at(
        { money: "held" },
        { paidOnTop: rupiah(c.goods.paidOnTop + event.rupiah), paying: false },
        { lines: heldMore(c, event.lines) },
      );
    case "payment_expired":
      return at(
        { money: "held", outbound: "none" },
        { out: null, articles: [], differences: [], paying: false },
      );
    case "payment_voided":
      return c;
    case "stock_reserved":
      return at(c.state.outbound === "awaiting_stock" ? { outbound: "awaiting_ship" } : {}, {
        reserved: true,
      });
    case "stock_freed":
      return at({}, { reserved: false });
    case "goods_shipped":
      return at({ outbound: "shipped" }, { outParcel: event.parcel, reserved: false });
    case "replacement_confirmed":
      return at({ outbound: "confirmed" });
    case "replacement_disputed":
      return at({ stage: "mediation" }, {}, { disagreement: true, overdue: 0 });
    case "shipping_overdue":
      return at({ outbound: "none" }, { out: null });
    case "parcel_delivered":
      return arrived(c, event.of);
    case "trace_started":
      return at(
        { stage: "fulfilling", trace: "with_courier" },
        { traceOf: event.of, tracedParcel: event.parcel, foundOnce: false },
        { answered: true, offer: null, info: null, refused: false, scheduled: null },
      );
    case "trace_reported":
      return traced(c, event.of, event.result);
    case "trace_expired":
      return at({ trace: "inconclusive" });
    case "delivery_confirmed":
      return at({ stage: "fulfilling" });
    case "negligence_admitted":
      return at({ negligence: "admitted" }, {}, { reviewDue: event.review, overdue: 0 });
    case "negligence_ruled":
      return at({ negligence: event.found ? "found" : "not_found" }, {}, { reviewDue: false });
  }
}

/** What was paid on top is held with its line, and is as much in dispute as the rest. */
function heldMore(c: Case, paid: Extract<GoodsEvent, { type: "difference_paid" }>["lines"]): Case["lines"] {
  return c.lines.map((line) => {
    const more = paid.find((own) => own.orderLineId === line.orderLineId)?.rupiah ?? 0;
    return more === 0 ? line : { ...line, disputed: rupiah(line.disputed + more) };
  });
}

/** The shop keeps what came back: what waited for that can be sent, and nothing has to go home any more. */
function accepted(c: Case, disposed: Goods["disposed"]): Case {
  const home = c.goods.out === "ship_back";
  const next = c.goods.back === "before" && c.state.outbound === "none";
  const outbound = home
    ? "none"
    : next
      ? c.goods.reserved
        ? "awaiting_ship"
        : "awaiting_stock"
      : c.state.outbound;
  return {
    ...c,
    state: { ...c.state, return: "accepted", outbound },
    goods: { ...c.goods, disposed, inspectionLate: false, out: home ? null : c.goods.out },
    scheduled: null,
  };
}

/** The buyer sends the goods; a return that is under way when it is agreed on once more simply goes on. */
function sentBack(c: Case): Partial<CaseState> {
  const begins = ["none", "expired", "rejected", "lost", "returned_to_buyer"].includes(c.state.return);
  return begins ? { return: "awaiting_buyer_ship" } : {};
}

/** What was counted in of an earlier return has gone home: the new one is counted anew. */
function uncounted(c: Case): Partial<Goods> {
  return sentBack(c).return === undefined ? {} : { received: [], disposed: [], returnParcel: null };
}

/** A proof of delivery: of a return it is at the shop, of a replacement at the buyer, of the order it is shown first. */
function arrived(c: Case, of: TraceSubject): Case {
  const over: Partial<CaseState> = c.goods.traceOf === of ? { trace: "none" } : {};
  const traceOf = c.goods.traceOf === of ? null : c.goods.traceOf;
  switch (of) {
    case "order":
      return { ...c, state: { ...c.state, trace: "delivered_proven" } };
    case "return":
      return { ...c, state: { ...c.state, ...over, return: "arrived" }, goods: { ...c.goods, traceOf } };
    case "outbound":
      return {
        ...c,
        state: {
          ...c.state,
          ...over,
          outbound: "delivered",
          ...(c.goods.out === "ship_back" ? { return: "returned_to_buyer" } : {}),
        },
        goods: { ...c.goods, traceOf },
      };
  }
}

function traced(c: Case, of: TraceSubject, result: TraceResult): Case {
  switch (result) {
    case "found":
      return { ...c, state: { ...c.state, trace: "found" }, goods: { ...c.goods, foundOnce: true } };
    case "delivered_proven":
      return arrived(c, of);
    case "lost":
    case "damaged":
      return {
        ...c,
        fault: "courier",
        state: {
          ...c.state,
          trace: result,
          ...(of === "return" ? { return: "lost" } : {}),
          ...(of === "outbound" ? { outbound: "lost" } : {}),
        },
      };
  }
}

/** Units of a line move from one disposition to another; those without any yet count as `from: null`. */
function redisposed(
  goods: Goods,
  event: Extract<GoodsEvent, { type: "disposition_changed" }>,
): Goods["disposed"] {
  const { orderLineId, qty, from, to } = event;
  const count = (disposition: typeof to) =>
    goods.disposed.find((own) => own.orderLineId === orderLineId && own.disposition === disposition)?.qty ??
    0;
  const others = goods.disposed.filter(
    (own) => own.orderLineId !== orderLineId || (own.disposition !== from && own.disposition !== to),
  );
  const left = from === null ? 0 : count(from) - qty;
  return [
    ...others,
    ...(from !== null && left > 0 ? [{ orderLineId, qty: left, disposition: from }] : []),
    { orderLineId, qty: count(to) + qty, disposition: to },
  ];
}
