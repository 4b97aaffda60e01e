import { createHash, randomBytes } from "node:crypto";

/** 128 random bits for a cookie or a link, safe in a URL. Whoever holds it is believed, so only its hash is kept. */
export function newSecretToken(): string {
  return randomBytes(16).toString("base64url");
}

/** What the database keeps of a token: a leaked table opens no session. */
export function sha256(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
