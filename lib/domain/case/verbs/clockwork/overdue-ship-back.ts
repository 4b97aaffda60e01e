import { nothing } from "../../input";
import { verb } from "../../verb";

/** T21: the buyer's goods still lie at the shop: the desk sees to it. */
export const overdueShipBack = verb({
  by: ["system"],
  when: { stage: ["fulfilling"], money: ["held"], return: ["rejected"], outbound: ["awaiting_ship"] },
  changes: "terms",
  input: nothing,
  then: () => [{ type: "help_asked", by: "system", text: null }],
});
