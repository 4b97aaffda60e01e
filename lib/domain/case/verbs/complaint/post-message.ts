import { z } from "zod";
import { wordsOf } from "../../facts";
import { evidenceIds, words } from "../../input";
import { verb } from "../../verb";
import { refuseEvidence } from "./attach-evidence";

/** `Kirim`: both sides and the mediator talk in one place until the case is closed (S1). */
export const postMessage = verb({
  by: ["buyer", "owner", "staff", "mediator", "senior_mediator"],
  when: { stage: ["awaiting_seller", "negotiating", "mediation", "decided", "appeal", "fulfilling"] },
  changes: "talk",
  input: z.strictObject({ text: words, evidenceIds }),
  guard: (_c, input, _actor, facts) => refuseEvidence(input.evidenceIds, facts),
  then: (_c, input, _actor, facts) => [
    { type: "message_posted", text: wordsOf(facts), evidenceIds: input.evidenceIds },
  ],
});
