import { execute } from "../../execution";
import { nothing } from "../../input";
import { verb } from "../../verb";

/** T9x: the hold after a decision is over and nobody appealed before money moved: it is carried out. */
export const executeDecision = verb({
  by: ["system"],
  when: { stage: ["decided"] },
  changes: "terms",
  input: nothing,
  then: (c, _input, _actor, facts) => (c.decision === null ? [] : execute(c, c.decision.solution, facts)),
});
