import { disputedTotal } from "../../case";
import type { CaseEvent } from "../../events";
import { nothing } from "../../input";
import { verb } from "../../verb";

/**
 * `Sudah Saya Terima`: the parcel was there after all. T3b: who does not answer the proof of delivery agrees with
 * it. Who disagrees asks for `Bantuan` instead.
 */
export const confirmDelivery = verb({
  by: ["buyer", "system"],
  when: { stage: ["awaiting_seller", "negotiating", "fulfilling"], money: ["held"] },
  changes: "terms",
  input: nothing,
  gate: (c, actor) => {
    if (c.kind !== "not_received") return { code: "wrong_status" };
    const shown = c.state.trace === "delivered_proven" && c.goods.traceOf === "order";
    return actor.role === "buyer" || shown ? null : { code: "wrong_status" };
  },
  then: (c, _input, actor): readonly CaseEvent[] => {
    const held = disputedTotal(c);
    return [
      { type: "delivery_confirmed", by: actor.role === "buyer" ? "buyer" : "system" },
      ...(held > 0 ? ([{ type: "funds_released", rupiah: held }] as const) : []),
      { type: "case_closed", code: "received" },
    ];
  },
});
