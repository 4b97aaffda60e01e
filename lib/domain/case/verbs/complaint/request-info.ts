import { z } from "zod";
import { partyOf } from "../../../access";
import { REQUIREMENTS } from "../../../evidence";
import { wordsOf } from "../../facts";
import { words } from "../../input";
import { verb } from "../../verb";
import { refuseUnlessTaken } from "../mediation/take-case";

/** `Minta Bukti Tambahan`: ask for a clear photo or video first (S2); the asker's own clock waits meanwhile. */
export const requestInfo = verb({
  by: ["owner", "staff", "mediator", "senior_mediator"],
  when: { stage: ["awaiting_seller", "negotiating", "mediation", "appeal"] },
  changes: "terms",
  input: z.strictObject({
    to: z.enum(["buyer", "seller"]),
    items: z.array(z.enum(REQUIREMENTS)).max(8).default([]),
    text: words,
  }),
  gate: (c, actor, facts) => {
    if (c.info !== null) return { code: "info_pending" };
    const asker = partyOf(actor.role);
    if (asker === "mediator") return refuseUnlessTaken(c, actor);
    if (c.state.stage === "mediation" || c.state.stage === "appeal") return { code: "wrong_status" };
    if (c.state.stage === "negotiating" && c.turn === "buyer") return { code: "wrong_status" };
    return c.infoRequestsMade.seller >= facts.policy.infoRequests ? { code: "info_limit" } : null;
  },
  guard: (_c, input, actor) =>
    partyOf(actor.role) === "seller" && input.to !== "buyer" ? "bad_input" : null,
  then: (_c, input, actor, facts) => [
    {
      type: "info_requested",
      from: partyOf(actor.role) === "seller" ? "seller" : "mediator",
      to: input.to,
      items: input.items,
      text: wordsOf(facts),
    },
  ],
});
