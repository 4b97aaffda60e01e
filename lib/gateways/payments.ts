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

/** To refunds and charges alike: `accepted` says that the result will be reported. */
export type GatewayAnswer = { state: "accepted" } | { state: "refused"; reason: string };

export type ChargeOrder = {
  /** Idempotency key; the result comes back under it to `/api/ingest/charges`. */
  key: string;
  marketplace: string;
  orderNo: string;
  rupiah: number;
};

/** Whoever pays refunds out. `accepted` is a promise to try; whether the money arrived is reported later. */
export type PaymentsGateway = {
  /** @throws when there is no clear answer; sending the same key again is safe. */
  sendRefund: (refund: RefundOrder) => Promise<GatewayAnswer>;
  /** Charges the buyer of an order once more. The same rules as for refunds. */
  charge: (charge: ChargeOrder) => Promise<GatewayAnswer>;
  /** Gives a charge back that nobody waits for any more. */
  voidCharge: (charge: { key: string; charge: string; marketplace: string }) => Promise<void>;
};

const answerSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("accepted") }),
  z.object({ state: z.literal("refused"), reason: z.string().min(1).max(400) }),
]);

/** The payments gateway over HTTP: `POST {worldUrl}/refunds`, `/charges`, `/charges/void`. */
export function paymentsOver(worldUrl: string): PaymentsGateway {
  const ask = async (path: string, order: RefundOrder | ChargeOrder) => {
    const { status, body } = await postToWorld(worldUrl, path, order.key, order);
    const answer = answerSchema.safeParse(body);
    // An answer that makes no sense proves nothing about the money: never take it for either.
    if (!answer.success) throw new Error(`${path} answered ${status} without a state`);
    return answer.data;
  };
  return {
    sendRefund: (refund) => ask("/refunds", refund),
    charge: (charge) => ask("/charges", charge),
    voidCharge: async (charge) => {
      const { status } = await postToWorld(worldUrl, "/charges/void", charge.key, charge);
      if (status >= 300) throw new Error(`/charges/void answered ${status}`);
    },
  };
}
