import { z } from "zod";
import { evolve } from "../../evolve";
import { TRACE_RESULTS } from "../../goods-events";
import { evidenceIds, explanation } from "../../input";
import { broughtHome, refundInstead } from "../../settlement";
import { verb } from "../../verb";
import { refuseEvidence } from "../complaint/attach-evidence";

/**
 * `Catat Hasil Pengecekan`: what the courier says became of the parcel. Lost or damaged: the money goes back and
 * the courier is at fault. A proof of delivery is shown to the buyer before any money is released (S3j).
 */
export const reportTrace = verb({
  by: ["mediator", "senior_mediator", "courier", "system"],
  when: { stage: ["fulfilling"], money: ["held"], trace: ["with_courier", "found"] },
  changes: "terms",
  input: z.strictObject({ result: z.enum(TRACE_RESULTS), text: explanation.optional(), evidenceIds }),
  guard: (c, input, _actor, facts) => {
    const evidence = refuseEvidence(input.evidenceIds, facts);
    if (evidence !== null) return evidence;
    if (input.result === "found" && c.goods.foundOnce) return "found_before";
    const proven = input.evidenceIds.length > 0 || facts.text !== null;
    return proven ? null : "evidence_required";
  },
  then: (c, input, _actor, facts) => {
    const of = c.goods.traceOf ?? "order";
    const reported = {
      type: "trace_reported",
      of,
      result: input.result,
      text: facts.text,
      evidenceIds: input.evidenceIds,
    } as const;
    const after = evolve(c, reported);
    const gone = input.result === "lost" || input.result === "damaged";
    return [reported, ...(gone ? refundInstead(after) : broughtHome(after))];
  },
});
