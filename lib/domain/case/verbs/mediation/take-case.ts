import type { Actor } from "../../../access";
import type { Case } from "../../case";
import { nothing } from "../../input";
import { type Blocked, verb } from "../../verb";

/** A mediator acts only on a case that he has taken. */
export function refuseUnlessTaken(c: Case, actor: Actor): Blocked | null {
  return c.mediatorId === actor.id ? null : { code: "not_taken" };
}

/** The platform admin takes what the desk has left lying through this many alerts (T7, 3 × T7). */
const ALERTS_BEFORE_ADMIN = 2;

/**
 * `Ambil Komplain`: one mediator answers for the case. An appeal is heard by a senior one who has not ruled in
 * it; where the desk has nobody left, by the platform admin.
 */
export const takeCase = verb({
  by: ["mediator", "senior_mediator", "platform_admin"],
  when: { stage: ["mediation", "appeal"] },
  changes: "desk",
  input: nothing,
  gate: (c, actor) => {
    if (c.mediatorId === actor.id) return { code: "already_taken" };
    if (actor.role === "platform_admin" && c.overdue < ALERTS_BEFORE_ADMIN) return { code: "desk_first" };
    if (c.mediatorId !== null && actor.role === "mediator") return { code: "already_taken" };
    if (c.state.stage !== "appeal") return null;
    if (actor.role === "mediator") return { code: "needs_senior" };
    return actor.id !== null && c.ruledBy.includes(actor.id) ? { code: "same_mediator" } : null;
  },
  then: (_c, _input, actor) => [{ type: "case_taken", mediatorId: actor.id ?? "" }],
});
