import type { CaseEvent } from "../../events";
import { evolve } from "../../evolve";
import { nothing } from "../../input";
import { refundInstead } from "../../settlement";
import { verb } from "../../verb";
import { moveIfUnreminded } from "./reminded-enough";

/** T10: the shop has not sent what it promised: the buyer gets his money instead (T4). */
export const timeOutShipping = verb({
  by: ["system"],
  when: { stage: ["fulfilling"], money: ["held"], outbound: ["awaiting_stock", "awaiting_ship"] },
  changes: "terms",
  input: nothing,
  gate: (c) => (c.goods.out === "ship_back" ? { code: "wrong_status" } : null),
  then: (c, _input, _actor, facts): readonly CaseEvent[] => {
    const moved = moveIfUnreminded(facts, "seller_ships", "seller");
    if (moved !== null) return moved;
    const overdue = { type: "shipping_overdue" } as const;
    return [overdue, ...refundInstead(evolve(c, overdue))];
  },
});
