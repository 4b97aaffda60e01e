import { z } from "zod";
import { missingEvidence } from "../../../evidence";
import { sideOf } from "../../case";
import { wordsOf } from "../../facts";
import { evidenceIds, words } from "../../input";
import { verb } from "../../verb";
import { refuseEvidence } from "./attach-evidence";

/** `Jawab Permintaan Bukti`: the side that was asked shows what was asked for. */
export const answerInfo = verb({
  by: ["buyer", "owner", "staff"],
  when: { stage: ["awaiting_seller", "negotiating", "mediation", "appeal"] },
  changes: "terms",
  input: z.strictObject({ text: words, evidenceIds }),
  gate: (c, actor) => (c.info === null || c.info.to !== sideOf(actor) ? { code: "no_info_request" } : null),
  guard: (c, input, _actor, facts) => {
    const rules = (c.info?.items ?? []).map((requirement) => ({
      requirement,
      kinds: ["photo", "video", "document"] as const,
      mandatory: true,
    }));
    return (
      refuseEvidence(input.evidenceIds, facts) ??
      (missingEvidence(rules, facts.staged).length > 0 ? "evidence_required" : null)
    );
  },
  then: (_c, input, actor, facts) => [
    {
      type: "info_answered",
      by: sideOf(actor) ?? "buyer",
      text: wordsOf(facts),
      evidenceIds: input.evidenceIds,
    },
  ],
});
