import type { Db } from "@/db/client";
import { messageReceiver } from "@/db/stores/message-receiver";
import type { MessagesGateway } from "@/lib/gateways/messages";
import type { OutsideJob } from "./drain-outbox";

/**
 * Sends one WhatsApp message about a case to its buyer.
 *
 * @returns false when there is nobody to reach: no number, or the gateway says that it does not exist.
 * @throws when it is worth trying again.
 */
export async function sendWhatsApp(db: Db, messages: MessagesGateway, job: OutsideJob): Promise<boolean> {
  const { caseId, template } = job.payload;
  if (typeof caseId !== "string" || typeof template !== "string") return false;
  const receiver = await messageReceiver(db, job.shopId, caseId);
  if (receiver?.phone == null) return false;
  return messages.sendWhatsApp({
    key: job.key,
    to: receiver.phone,
    template,
    params: [receiver.buyerName, receiver.no, receiver.shopName],
  });
}
