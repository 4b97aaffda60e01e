import { z } from "zod";
import type { Actor } from "../../../access";
import { type Case, sideOf } from "../../case";
import { clockOf, type Facts } from "../../facts";
import { words } from "../../input";
import { type Blocked, verb } from "../../verb";

/**
 * `Bantuan`: the marketplace's mediator takes over. Open to both after a disagreement (S1), to the seller
 * when the buyer has been silent for more than three days (S1), to the buyer when the seller let his time run out.
 * While goods travel it opens where the other side or the courier leaves somebody standing.
 */
export const askHelp = verb({
  by: ["buyer", "owner", "staff"],
  when: { stage: ["awaiting_seller", "negotiating", "fulfilling"], money: ["held"] },
  changes: "terms",
  always: true,
  input: z.strictObject({ text: words.optional() }),
  gate: (c, actor, facts) => refuseHelp(c, actor, facts),
  then: (_c, _input, actor, facts) => [
    { type: "help_asked", by: sideOf(actor) ?? "buyer", text: facts.text },
  ],
});

function refuseHelp(c: Case, actor: Actor, facts: Facts): Blocked | null {
  if (c.state.stage === "fulfilling") return refuseHelpOnTheWay(c, actor, facts);
  if (c.disagreement) return null;
  if (sideOf(actor) === "seller") {
    if (c.helpOpen) return null;
    const opens = clockOf(facts, "help_opens");
    return { code: "help_not_open", ...(opens?.state === "running" ? { opensAt: opens.hardDue } : {}) };
  }
  if (c.warned) return null;
  const answers = clockOf(facts, "seller_answers");
  return { code: "help_not_open", ...(answers?.state === "running" ? { opensAt: answers.hardDue } : {}) };
}

/**
 * While goods travel: the buyer against a proof of delivery or a shop that does not look at what came back (S2),
 * both at once while a parcel of an instant courier is looked for (K1).
 */
function refuseHelpOnTheWay(c: Case, actor: Actor, facts: Facts): Blocked | null {
  const searching = c.state.trace === "with_courier" || c.state.trace === "found";
  if (searching && facts.policy.helpAtOnceForInstant && facts.order.courierClass === "instant") return null;
  const against = c.state.trace === "delivered_proven" && c.goods.traceOf === "order";
  return sideOf(actor) === "buyer" && (against || c.goods.inspectionLate) ? null : { code: "help_not_open" };
}
