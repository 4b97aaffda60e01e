import { z } from "zod";
import { rupiah } from "../../../money";
import { type Case, fullRefund, rupiahOf } from "../../case";
import { evolve } from "../../evolve";
import { DISPOSITIONS, type Disposed, deductionCap, receivedOf } from "../../goods";
import { settleReturn } from "../../settlement";
import { verb } from "../../verb";

/**
 * `Setujui Pengembalian Dana` (of an exchange: `Setujui Barang Retur`): the second of the two approvals, after a
 * look at every unit. The shop may keep a part for what came back used or damaged, up to the profile's cap (E4).
 */
export const acceptReturn = verb({
  by: ["owner", "staff"],
  when: { stage: ["fulfilling"], money: ["held"], return: ["inspecting"] },
  changes: "terms",
  graceful: true,
  input: z.strictObject({
    disposed: z
      .array(
        z.strictObject({
          orderLineId: z.uuid(),
          qty: z.number().int().min(1).max(9999),
          disposition: z.enum(DISPOSITIONS),
        }),
      )
      .max(200),
    deducted: z
      .array(z.strictObject({ orderLineId: z.uuid(), rupiah: z.number().int().min(1).transform(rupiah) }))
      .max(50)
      .default([]),
  }),
  guard: (c, input, _actor, facts) => {
    if (!everyUnit(c, input.disposed)) return "units_undisposed";
    if (c.goods.out !== null && input.deducted.length > 0) return "no_deduction";
    const solution = c.resolution ?? fullRefund(c);
    const lines = new Set(input.deducted.map((own) => own.orderLineId));
    const over = input.deducted.some(
      (own) => own.rupiah > deductionCap(rupiahOf(solution, own.orderLineId), facts.policy.deductionPercent),
    );
    return over || lines.size !== input.deducted.length ? "deduction_over_cap" : null;
  },
  then: (c, input, _actor, facts) => {
    const accepted = {
      type: "return_accepted",
      by: "seller",
      disposed: input.disposed,
      deducted: input.deducted,
    } as const;
    return [accepted, ...settleReturn(evolve(c, accepted), input.deducted, facts)];
  },
});

/** Each unit that was counted in gets one disposition, and each that was not is `missing`. */
function everyUnit(c: Case, disposed: readonly Disposed[]): boolean {
  return c.lines.every((line) => {
    const units = (missing: boolean) =>
      disposed
        .filter((own) => own.orderLineId === line.orderLineId && (own.disposition === "missing") === missing)
        .reduce((sum, own) => sum + own.qty, 0);
    const received = receivedOf(c.goods, line.orderLineId);
    return units(false) === received && units(true) === line.qty - received;
  });
}
