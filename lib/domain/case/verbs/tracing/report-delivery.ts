import { z } from "zod";
import { evolve } from "../../evolve";
import { TRACE_SUBJECTS } from "../../goods";
import { broughtHome } from "../../settlement";
import { verb } from "../../verb";

/** The courier's scan at the door: of a return, of what the shop sent out, or of the parcel that is looked for. */
export const reportDelivery = verb({
  by: ["courier", "system"],
  when: { stage: ["fulfilling"], money: ["held"] },
  changes: "terms",
  input: z.strictObject({ of: z.enum(TRACE_SUBJECTS) }),
  guard: (c, { of }) => {
    const expected = {
      order: c.goods.traceOf === "order" && (c.state.trace === "with_courier" || c.state.trace === "found"),
      return: c.state.return === "in_transit",
      outbound: c.state.outbound === "shipped",
    };
    return expected[of] ? null : "wrong_status";
  },
  then: (c, { of }) => {
    const delivered = { type: "parcel_delivered", of } as const;
    return [delivered, ...broughtHome(evolve(c, delivered))];
  },
});
