import { z } from "zod";
import { BUYER_EVIDENCE, missingEvidence } from "../../../evidence";
import { wordsOf } from "../../facts";
import { evidenceIds, explanation } from "../../input";
import { verb } from "../../verb";
import { refuseEvidence } from "../complaint/attach-evidence";

/** `Masalah Belum Selesai`: what was sent is not right either; the desk decides, on evidence like the first time. */
export const reportReplacementProblem = verb({
  by: ["buyer"],
  when: { stage: ["fulfilling"], money: ["held"], outbound: ["delivered"] },
  changes: "terms",
  input: z.strictObject({ text: explanation, evidenceIds }),
  gate: (c) => (c.goods.out === "ship_back" ? { code: "wrong_status" } : null),
  guard: (c, input, _actor, facts) =>
    refuseEvidence(input.evidenceIds, facts) ??
    (missingEvidence(BUYER_EVIDENCE[c.reason], facts.staged).length > 0 ? "evidence_required" : null),
  then: (_c, input, _actor, facts) => [
    { type: "replacement_disputed", text: wordsOf(facts), evidenceIds: input.evidenceIds },
  ],
});
