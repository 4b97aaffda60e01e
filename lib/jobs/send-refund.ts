import type { Db } from "@/db/client";
import { countAttempt, findRefund, lockRefund } from "@/db/stores/refund-rows";
import { SYSTEM } from "@/lib/domain/access";
import { inTransaction, performIn } from "@/lib/engine/perform";
import { gatewayKey } from "@/lib/engine/refunds";
import type { PaymentsGateway } from "@/lib/gateways/payments";

const REASON_LENGTH = 300;

/**
 * Asks the payments gateway for a refund that has not been sent or whose last attempt failed, and tells the
 * case what the gateway said. With `also_on_its_way` it asks too after one that nothing was heard of for days. Doing it twice is harmless: the attempt's key is the same.
 *
 * @returns what came of it; `overtaken` when the gateway's result was here before its answer.
 * @throws when the gateway gave no clear answer: the caller tries again.
 */
export async function sendRefund(
  db: Db,
  payments: Pick<PaymentsGateway, "sendRefund">,
  key: string,
  again: "only_if_open" | "also_on_its_way" = "only_if_open",
): Promise<"sent" | "failed" | "not_needed" | "overtaken"> {
  const refund = await findRefund(db, key);
  if (refund === null || refund.state === "settled" || refund.state === "credited") return "not_needed";
  // One that is on its way is asked about under the key it was sent with.
  const onItsWay = refund.state === "sent";
  if (onItsWay && again === "only_if_open") return "not_needed";
  const attemptKey = gatewayKey(key, refund.attempts + (onItsWay ? 0 : 1));
  const answer = await payments.sendRefund({
    key: attemptKey,
    marketplace: refund.marketplaceCode,
    orderNo: refund.orderNo,
    rupiah: refund.rupiah,
  });
  if (onItsWay && answer.state === "accepted") return "not_needed";
  const outcome = answer.state === "accepted" ? "sent" : "failed";
  const reason = answer.state === "refused" ? answer.reason.slice(0, REASON_LENGTH) : "";
  const told = await inTransaction(db, async (tx) => {
    const current = await lockRefund(tx, key);
    if (current?.state !== refund.state || current.attempts !== refund.attempts) return null;
    const performed = await performIn(tx, {
      shopId: refund.shopId,
      caseId: refund.caseId,
      verb: "report_refund",
      input: { outcome, reason, key },
      actor: SYSTEM,
      commandId: `refund:${attemptKey}:${outcome}`,
    });
    if (outcome === "failed") await countAttempt(tx, key);
    return performed;
  });
  return told?.ok ? outcome : "overtaken";
}
