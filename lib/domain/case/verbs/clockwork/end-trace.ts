import { nothing } from "../../input";
import { verb } from "../../verb";

/** T11: the courier has no answer: nobody is to blame yet, and the desk decides on what there is. */
export const endTrace = verb({
  by: ["system"],
  when: { stage: ["fulfilling"], money: ["held"], trace: ["with_courier", "found"] },
  changes: "terms",
  input: nothing,
  then: (c) => [
    { type: "trace_expired", of: c.goods.traceOf ?? "order" },
    { type: "help_asked", by: "system", text: null },
  ],
});
