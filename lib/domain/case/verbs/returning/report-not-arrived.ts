import { clockOf } from "../../facts";
import { nothing } from "../../input";
import { verb } from "../../verb";

/** `Laporkan Retur Belum Sampai`: the return is late and nobody has seen it: the courier is asked (M1). */
export const reportNotArrived = verb({
  by: ["owner", "staff"],
  when: { stage: ["fulfilling"], money: ["held"], return: ["in_transit"], trace: ["none"] },
  changes: "terms",
  input: nothing,
  gate: (c, _actor, facts) => {
    if (c.goods.returnParcel === null) return { code: "wrong_status" };
    const arrives = clockOf(facts, "return_arrives");
    return arrives !== null && arrives.softDue > facts.now
      ? { code: "not_late_yet", opensAt: arrives.softDue }
      : null;
  },
  then: (c) =>
    c.goods.returnParcel === null
      ? []
      : [{ type: "trace_started", of: "return", by: "seller", parcel: c.goods.returnParcel }],
});
