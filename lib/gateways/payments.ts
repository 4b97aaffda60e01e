import { z } from "zod";
import { postToWorld } from "./world-post";

export type RefundOrder = {
  /** Idempotency key; the result comes back under it to `/api/ingest/refunds`. */
  key: string;
  /** The marketplace's code: whose key signs the result. */
  marketplace: string;
  orderNo: string;
  rupiah: number;
};

export type RefundAnswer = { state: "accepted" } | { state: "refused"; reason: string };

/** Whoever pays refunds out. `accepted` is a promise to try; whether the money arrived is reported later. */
export type PaymentsGateway = {
  /** @throws when there is no clear answer; sending the same key again is safe. */
  sendRefund: (refund: RefundOrder) => Promise<RefundAnswer>;
};

const answerSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("accepted") }),
  z.object({ state: z.literal("refused"), reason: z.string().min(1).max(400) }),
]);

/** The payments gateway over HTTP: `POST {worldUrl}/refunds`. */
export function paymentsOver(worldUrl: string): PaymentsGateway {
  return {
    sendRefund: async (refund) => {
      const { status, body } = await postToWorld(worldUrl, "/refunds", refund.key, refund);
      const answer = answerSchema.safeParse(body);
      // An answer that makes no sense proves nothing about the money: never take it for either.
      if (!answer.success) throw new Error(`/refunds answered ${status} without a state`);
      return answer.data;
    },
  };
}
