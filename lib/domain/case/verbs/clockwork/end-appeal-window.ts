import { nothing } from "../../input";
import { verb } from "../../verb";

/** T9: nobody appealed in time; from here on it is final. */
export const endAppealWindow = verb({
  by: ["system"],
  when: { stage: ["decided", "fulfilling", "closed"] },
  changes: "terms",
  input: nothing,
  gate: (c) => (c.appealable ? null : { code: "wrong_status" }),
  then: () => [{ type: "appeal_window_ended" }],
});
