import { z } from "zod";
import { DISPOSITIONS, receivedOf } from "../../goods";
import { verb } from "../../verb";

/** `Ubah Disposisi`: what becomes of a unit in quarantine, said later or said anew, with its history (SHP2). */
export const changeDisposition = verb({
  by: ["owner", "staff", "warehouse"],
  when: { return: ["accepted", "rejected"] },
  changes: "desk",
  input: z.strictObject({
    orderLineId: z.uuid(),
    qty: z.number().int().min(1).max(9999),
    from: z.enum(DISPOSITIONS).nullable(),
    to: z.enum(DISPOSITIONS),
  }),
  gate: (c) => (c.goods.received.some((line) => line.qty > 0) ? null : { code: "wrong_status" }),
  guard: (c, { orderLineId, qty, from, to }) => {
    if (from === to || from === "missing" || to === "missing") return "bad_input";
    const disposed = c.goods.disposed.filter(
      (own) => own.orderLineId === orderLineId && own.disposition !== "missing",
    );
    const there =
      from === null
        ? receivedOf(c.goods, orderLineId) - disposed.reduce((sum, own) => sum + own.qty, 0)
        : (disposed.find((own) => own.disposition === from)?.qty ?? 0);
    return qty > there ? "qty_exceeds_left" : null;
  },
  then: (_c, input) => [{ type: "disposition_changed", ...input }],
});
