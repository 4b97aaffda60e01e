import { nothing } from "../../input";
import { verb } from "../../verb";

/** T3: the seller's offer was not answered; it lapses and his own clock goes on where it stood. */
export const lapseOffer = verb({
  by: ["system"],
  when: { stage: ["negotiating"] },
  changes: "terms",
  input: nothing,
  gate: (c) => (c.offer === null ? { code: "no_offer" } : null),
  then: (c) => [{ type: "offer_lapsed", by: c.offer?.by ?? "seller" }],
});
