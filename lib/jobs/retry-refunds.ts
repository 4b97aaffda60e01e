import type { Db } from "@/db/client";
import { refundsToRetry } from "@/db/stores/refund-rows";
import type { PaymentsGateway } from "@/lib/gateways/payments";
import { sendRefund } from "./send-refund";

const BATCH = 20;

/**
 * Sends failed refunds again after 1, 6 and 24 hours, and those that were granted but never answered for.
 * One that gets no answer waits for the next sweep and holds up no other.
 */
export async function retryRefunds(
  db: Db,
  payments: Pick<PaymentsGateway, "sendRefund">,
): Promise<{ sent: number; unanswered: number }> {
  let sent = 0;
  let unanswered = 0;
  for (const key of await refundsToRetry(db, BATCH)) {
    const outcome = await sendRefund(db, payments, key).catch(() => null);
    if (outcome === "sent") sent += 1;
    if (outcome === null) unanswered += 1;
  }
  return { sent, unanswered };
}
