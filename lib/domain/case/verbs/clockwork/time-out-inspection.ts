import type { CaseEvent } from "../../events";
import { evolve } from "../../evolve";
import { nothing } from "../../input";
import { settleReturn } from "../../settlement";
import { verb } from "../../verb";
import { moveIfUnreminded } from "./reminded-enough";

/**
 * T8: the return is there and the shop has not looked at it: accepted in its place, or only held against its
 * response time, as the profile says (S2: "Sistem menganggap penjual lambat merespons").
 */
export const timeOutInspection = verb({
  by: ["system"],
  when: { stage: ["fulfilling"], money: ["held"], return: ["arrived", "inspecting"] },
  changes: "terms",
  input: nothing,
  then: (c, _input, _actor, facts): readonly CaseEvent[] => {
    const moved = moveIfUnreminded(facts, "seller_inspects", "seller");
    if (moved !== null) return moved;
    if (facts.policy.onInspectTimeout === "metric_only") return [{ type: "inspection_overdue" }];
    const accepted = { type: "return_accepted", by: "system", disposed: [], deducted: [] } as const;
    return [accepted, ...settleReturn(evolve(c, accepted), [], facts)];
  },
});
