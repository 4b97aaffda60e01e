import { inStock } from "../../exchange";
import { nothing } from "../../input";
import { verb } from "../../verb";

/** `Siapkan Stok`: the goods are on the shelf now and are set aside for this case (S2). */
export const reserveStock = verb({
  by: ["owner", "staff", "warehouse"],
  when: { stage: ["fulfilling"], money: ["held"], outbound: ["awaiting_stock"] },
  changes: "terms",
  input: nothing,
  gate: (c, _actor, facts) => (inStock(c, facts, c.goods.articles) ? null : { code: "out_of_stock" }),
  then: () => [{ type: "stock_reserved" }],
});
