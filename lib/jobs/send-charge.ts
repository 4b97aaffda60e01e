import type { Db } from "@/db/client";
import { chargedCase } from "@/db/stores/charge-rows";
import { reportCharge } from "@/lib/engine/charges";
import type { PaymentsGateway } from "@/lib/gateways/payments";
import type { OutsideJob } from "./drain-outbox";

/**
 * Has a buyer charged for what his new article costs more, or gives such a charge back that came too late. What came of
 * it is reported by the gateway later; a refusal is told to the case at once.
 *
 * @returns false when the job names no case. @throws when it is worth trying again.
 */
export async function sendCharge(
  db: Db,
  payments: Pick<PaymentsGateway, "charge" | "voidCharge">,
  job: OutsideJob,
): Promise<boolean> {
  const { voids, rupiah } = job.payload;
  const charge = typeof voids === "string" ? voids : job.key;
  const found = await chargedCase(db, charge);
  if (found === null) return false;
  const marketplace = found.marketplaceCode;
  if (typeof voids === "string") {
    await payments.voidCharge({ key: job.key, charge, marketplace });
    return true;
  }
  const order = { key: charge, marketplace, orderNo: found.orderNo, rupiah: Number(rupiah) };
  const answer = await payments.charge(order);
  if (answer.state === "refused")
    await reportCharge(db, { key: charge, state: "failed", reason: answer.reason });
  return true;
}
