import { z } from "zod";
import { FAULTS } from "../../../reasons";
import { type CaseEvent, FINDING_RESULTS, RULINGS } from "../../events";
import { evolve } from "../../evolve";
import { named } from "../../exchange";
import { execute } from "../../execution";
import { wordsOf } from "../../facts";
import { explanation, solution } from "../../input";
import { refuseSolution } from "../../refuse-solution";
import { verb } from "../../verb";
import { refuseUnlessTaken } from "./take-case";

const finding = z.strictObject({
  rule: z.enum(RULINGS),
  evidenceIds: z.array(z.uuid()).max(20),
  result: z.enum(FINDING_RESULTS),
});

/**
 * `Beri Putusan`: amounts per line, who was at fault, and the findings it rests on, each with the rule and
 * the evidence relied on. Both sides read all of it. It is final once the profile allows no further appeal.
 */
export const decideCase = verb({
  by: ["mediator", "senior_mediator", "platform_admin"],
  when: { stage: ["mediation", "appeal"] },
  changes: "terms",
  always: true,
  graceful: true,
  input: z.strictObject({
    solution,
    fault: z.enum(FAULTS),
    findings: z.array(finding).min(1).max(10),
    /** Whether the shop was careless: said where that was alleged, and by nobody but the desk (S3h). */
    negligence: z.enum(["found", "not_found"]).optional(),
    text: explanation,
  }),
  gate: (c, actor) => refuseUnlessTaken(c, actor),
  guard: (c, input, _actor, facts) => {
    const refused = refuseSolution(c, input.solution, facts);
    if (refused !== null) return refused;
    if ((c.kind === "negligence") !== (input.negligence !== undefined)) return "negligence_unruled";
    const known = new Set(facts.attached.map((item) => item.id));
    const cited = input.findings.flatMap((item) => item.evidenceIds);
    if (cited.some((id) => !known.has(id))) return "evidence_unknown";
    return input.findings.some((item) => item.result === "proven" && item.evidenceIds.length === 0)
      ? "findings_required"
      : null;
  },
  then: (c, input, actor, facts) => {
    const ruling = named(input.solution, facts.order);
    const final = c.appeals >= facts.policy.appeals || facts.policy.appealWindow === null;
    const decided = {
      type: "case_decided",
      n: (c.decision?.n ?? 0) + 1,
      by: actor.id ?? "",
      solution: ruling,
      fault: input.fault,
      findings: input.findings,
      final,
      text: wordsOf(facts),
    } as const;
    const ruled: readonly CaseEvent[] =
      input.negligence === undefined
        ? [decided]
        : [decided, { type: "negligence_ruled", found: input.negligence === "found", text: null }];
    if (!final && facts.policy.executionHold !== null) return ruled;
    const after = ruled.reduce(evolve, c);
    return [...ruled, ...execute(after, ruling, facts)];
  },
});
