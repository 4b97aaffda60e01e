import { sideOf } from "../../case";
import { execute } from "../../execution";
import { nothing } from "../../input";
import { verb } from "../../verb";

/** `Terima Putusan`: who accepts gives up the appeal; when both have, it is carried out at once. */
export const acceptDecision = verb({
  by: ["buyer", "owner", "staff"],
  when: { stage: ["decided"] },
  changes: "terms",
  input: nothing,
  gate: (c, actor) => {
    const side = sideOf(actor);
    return side !== null && c.decision?.acceptedBy.includes(side) ? { code: "already_accepted" } : null;
  },
  then: (c, _input, actor, facts) => {
    const accepted = { type: "decision_accepted", by: sideOf(actor) ?? "buyer" } as const;
    const both = c.decision !== null && c.decision.acceptedBy.length === 1;
    return both ? [accepted, ...execute(c, c.decision.solution, facts)] : [accepted];
  },
});
