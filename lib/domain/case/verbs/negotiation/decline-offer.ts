import { z } from "zod";
import { sideOf } from "../../case";
import { words } from "../../input";
import { verb } from "../../verb";

/** `Tolak Tawaran`: the offer falls; it is the other side's turn again and `Bantuan` opens for both (S1). */
export const declineOffer = verb({
  by: ["buyer", "owner", "staff"],
  when: { stage: ["negotiating"] },
  changes: "terms",
  input: z.strictObject({ text: words.optional() }),
  gate: (c, actor) =>
    c.offer === null ? { code: "no_offer" } : c.offer.by === sideOf(actor) ? { code: "own_offer" } : null,
  then: (_c, _input, actor, facts) => [
    { type: "offer_declined", by: sideOf(actor) ?? "buyer", text: facts.text },
  ],
});
