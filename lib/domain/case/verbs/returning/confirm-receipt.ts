import { z } from "zod";
import { evidenceIds } from "../../input";
import { verb } from "../../verb";
import { refuseEvidence } from "../complaint/attach-evidence";

/**
 * `Konfirmasi Penerimaan`: the warehouse counts in what arrived, line by line, also when the courier never scanned
 * the arrival: the shop's own scan is the proof (S2). What is short counts as not in the parcel.
 */
export const confirmReceipt = verb({
  by: ["owner", "staff", "warehouse"],
  when: {
    stage: ["fulfilling"],
    money: ["held"],
    return: ["awaiting_buyer_ship", "in_transit", "arrived"],
  },
  changes: "terms",
  input: z.strictObject({
    lines: z
      .array(z.strictObject({ orderLineId: z.uuid(), qty: z.number().int().min(0).max(9999) }))
      .min(1)
      .max(50),
    evidenceIds,
  }),
  guard: (c, input, _actor, facts) => {
    const ids = new Set(input.lines.map((line) => line.orderLineId));
    if (ids.size !== input.lines.length || ids.size !== c.lines.length) return "lines_incomplete";
    const over = input.lines.some((line) => {
      const claimed = c.lines.find((own) => own.orderLineId === line.orderLineId);
      return claimed === undefined || line.qty > claimed.qty;
    });
    return over ? "qty_exceeds_left" : refuseEvidence(input.evidenceIds, facts);
  },
  then: (_c, input) => [{ type: "return_received", lines: input.lines, evidenceIds: input.evidenceIds }],
});
