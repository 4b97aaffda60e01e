import { z } from "zod";
import { parcel } from "../../input";
import { verb } from "../../verb";

/** `Kirim Barang Pengganti`, of an incomplete parcel `Kirim Sisa Produk`: handed over under a receipt number (S1). */
export const shipReplacement = verb({
  by: ["owner", "staff", "warehouse"],
  when: { stage: ["fulfilling"], money: ["held"], outbound: ["awaiting_ship"] },
  changes: "terms",
  input: z.strictObject(parcel),
  gate: (c) => (c.goods.out === "ship_back" ? { code: "wrong_status" } : null),
  guard: (_c, _input, _actor, facts) => (facts.resiTaken ? "resi_taken" : null),
  then: (c, input) => [{ type: "goods_shipped", kind: c.goods.out ?? "replacement", parcel: input }],
});
