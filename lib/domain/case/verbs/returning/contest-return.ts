import { z } from "zod";
import { CONTEST_EVIDENCE, missingEvidence } from "../../../evidence";
import { wordsOf } from "../../facts";
import { CONTEST_REASONS } from "../../goods-events";
import { evidenceIds, explanation } from "../../input";
import { verb } from "../../verb";
import { refuseEvidence } from "../complaint/attach-evidence";

/**
 * `Ajukan Sanggahan`: what came back is not what the rules ask for. With three photos: the receipt number (which
 * goods), the whole package, the goods themselves (S3g). The desk decides; the money stays held.
 */
export const contestReturn = verb({
  by: ["owner", "staff"],
  when: { stage: ["fulfilling"], money: ["held"], return: ["inspecting"] },
  changes: "terms",
  input: z.strictObject({ reason: z.enum(CONTEST_REASONS), text: explanation, evidenceIds }),
  guard: (_c, input, _actor, facts) => {
    const evidence = refuseEvidence(input.evidenceIds, facts);
    if (evidence !== null) return evidence;
    const shown = [...facts.staged, ...facts.attached.filter((item) => item.by === "seller")];
    return missingEvidence(CONTEST_EVIDENCE, shown).length > 0 ? "evidence_required" : null;
  },
  then: (_c, input, _actor, facts) => [
    {
      type: "return_contested",
      reason: input.reason,
      text: wordsOf(facts),
      evidenceIds: input.evidenceIds,
    },
  ],
});
