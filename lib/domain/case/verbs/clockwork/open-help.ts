import { nothing } from "../../input";
import { verb } from "../../verb";

/** T14: the buyer has been silent for more than three days after the seller's last word: `Bantuan` opens (S1). */
export const openHelp = verb({
  by: ["system"],
  when: { stage: ["awaiting_seller", "negotiating"] },
  changes: "terms",
  input: nothing,
  gate: (c) => (c.helpOpen ? { code: "wrong_status" } : null),
  then: () => [{ type: "help_opened" }],
});
