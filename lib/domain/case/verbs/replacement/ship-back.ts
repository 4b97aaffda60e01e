import { z } from "zod";
import { parcel } from "../../input";
import { verb } from "../../verb";

/** `Kirim Balik ke Pembeli`: a return the shop did not have to take travels home under a number of its own (TR1). */
export const shipBack = verb({
  by: ["owner", "staff", "warehouse"],
  when: { stage: ["fulfilling"], money: ["held"], return: ["rejected"], outbound: ["awaiting_ship"] },
  changes: "terms",
  input: z.strictObject(parcel),
  guard: (_c, _input, _actor, facts) => (facts.resiTaken ? "resi_taken" : null),
  then: (_c, input) => [{ type: "goods_shipped", kind: "ship_back", parcel: input }],
});
