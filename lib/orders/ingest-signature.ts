import { createHmac, timingSafeEqual } from "node:crypto";

/** How far a sender's clock may be from the database's. */
const TOLERANCE_MS = 5 * 60_000;

export type SignatureFault = "unsigned" | "stale";

/**
 * The value of `x-tuntas-signature`: `v1=` and the hex HMAC-SHA256, under the marketplace's key, of the
 * timestamp, a dot and the body's bytes.
 * @param timestamp Unix seconds, as sent in `x-tuntas-timestamp`
 */
export function signIngest(ingestKey: string, timestamp: string, body: Uint8Array | string): string {
  return `v1=${createHmac("sha256", ingestKey).update(`${timestamp}.`).update(body).digest("hex")}`;
}

/**
 * Whether a message comes from the holder of the key and was made just now. The signature is checked first:
 * only the real sender is told that their clock is wrong.
 */
export function faultOfSignature(
  ingestKey: string,
  message: { timestamp: string; signature: string; body: Uint8Array },
  now: Date,
): SignatureFault | null {
  const expected = Buffer.from(signIngest(ingestKey, message.timestamp, message.body));
  const given = Buffer.from(message.signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return "unsigned";
  if (!/^\d{1,12}$/.test(message.timestamp)) return "stale";
  return Math.abs(Number(message.timestamp) * 1000 - now.getTime()) > TOLERANCE_MS ? "stale" : null;
}
