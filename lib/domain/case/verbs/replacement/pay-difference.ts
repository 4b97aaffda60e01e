import { rupiah } from "../../../money";
import { owed } from "../../goods";
import { nothing } from "../../input";
import { verb } from "../../verb";

/** `Bayar Selisih`: the buyer has the difference charged that his new article costs more (C5, MD2). */
export const payDifference = verb({
  by: ["buyer"],
  when: { stage: ["fulfilling"], money: ["awaiting_buyer_payment"] },
  changes: "terms",
  input: nothing,
  gate: (c) => (c.goods.paying ? { code: "payment_under_way" } : null),
  then: (c) => [
    { type: "payment_ordered", n: c.goods.payments + 1, rupiah: rupiah(Math.max(0, owed(c.goods))) },
  ],
});
