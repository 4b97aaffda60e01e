import { postToWorld } from "./world-post";

export type WhatsAppMessage = {
  /** Idempotency key: one message per key, however often it is sent. */
  key: string;
  /** Phone number of the receiver. */
  to: string;
  template: string;
  /** What the template's blanks are filled with, in order. */
  params: readonly string[];
};

export type MessagesGateway = {
  /** @returns false when the receiver cannot be reached for good. @throws when it is worth trying again. */
  sendWhatsApp: (message: WhatsAppMessage) => Promise<boolean>;
};

/** The messages gateway over HTTP: `POST {worldUrl}/messages`. */
export function messagesOver(worldUrl: string): MessagesGateway {
  return {
    sendWhatsApp: async (message) => {
      const { status, body } = await postToWorld(worldUrl, "/messages", message.key, message);
      // A web page with status 200 comes from somebody who stands between us and the gateway.
      if (body === null) throw new Error(`/messages answered ${status} without JSON`);
      return status < 400;
    },
  };
}
