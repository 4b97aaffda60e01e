import { z } from "zod";
import { RETURN_METHODS } from "../../goods";
import { parcel } from "../../input";
import { verb } from "../../verb";

/**
 * `Input Resi Retur`: the buyer has handed the goods over and says with whom and under which number (T5). Goods of
 * several complaints of his may be in one parcel.
 */
export const shipReturn = verb({
  by: ["buyer"],
  when: { stage: ["fulfilling"], money: ["held"], return: ["awaiting_buyer_ship"] },
  changes: "terms",
  input: z.strictObject({ method: z.enum(RETURN_METHODS), ...parcel }),
  guard: (_c, _input, _actor, facts) => (facts.resiTaken ? "resi_taken" : null),
  then: (_c, { method, courier, resi }) => [{ type: "return_shipped", method, parcel: { courier, resi } }],
});
