import { z } from "zod";
import { missingEvidence, SELLER_EVIDENCE } from "../../../evidence";
import { REJECT_REASONS } from "../../events";
import { wordsOf } from "../../facts";
import { evidenceIds, explanation } from "../../input";
import { verb } from "../../verb";
import { refuseEvidence } from "../complaint/attach-evidence";

/**
 * `Tolak` → reason → `Ya, Tolak Pengajuan` (S3h): with evidence as the profile demands. It goes to the
 * mediator, or the buyer may ask once more, as the profile says.
 */
export const rejectSolution = verb({
  by: ["owner", "staff"],
  when: { stage: ["awaiting_seller", "negotiating"], money: ["held"] },
  changes: "terms",
  graceful: true,
  input: z.strictObject({ reason: z.enum(REJECT_REASONS), text: explanation, evidenceIds }),
  gate: (c) => (c.state.stage === "negotiating" && c.turn !== "seller" ? { code: "wrong_status" } : null),
  guard: (_c, input, _actor, facts) => {
    const evidence = refuseEvidence(input.evidenceIds, facts);
    if (evidence !== null) return evidence;
    if (facts.policy.rejectEvidence !== "required") return null;
    const shown = [...facts.staged, ...facts.attached.filter((item) => item.by === "seller")];
    return missingEvidence(SELLER_EVIDENCE, shown).length > 0 ? "evidence_required" : null;
  },
  then: (c, input, _actor, facts) => {
    const next = facts.policy.onReject === "await_rerequest" && !c.revised ? "await_rerequest" : "mediate";
    const rejected = {
      type: "solution_rejected",
      reason: input.reason,
      next,
      text: wordsOf(facts),
      evidenceIds: input.evidenceIds,
    } as const;
    return next === "mediate" ? [rejected, { type: "help_asked", by: "system", text: null }] : [rejected];
  },
});
