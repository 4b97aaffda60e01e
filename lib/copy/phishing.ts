// Two signs: something secret or a payment is named, or a link leads out of the marketplace.
const SECRET =
  /\b(otp|kode (?:verifikasi|otp|rahasia)|kata ?sandi|password|pin (?:atm|bank|anda|kamu|nya)|cvv|m-?banking)\b/i;
const ACCOUNT =
  /\b(no(?:mor)?\.? ?rek(?:ening)?|rekening|transfer (?:ke|langsung)|tf ke|norek|e-?wallet|qris)\b/i;
const LINK =
  /(?:https?:\/\/|www\.)[^\s]+|\b[a-z0-9-]+\.(?:com|net|org|id|me|ly|link|xyz|site|top|shop|online|info)(?:\/[^\s]*)?\b/gi;
const CHAT = /\b(wa\.me|t\.me|bit\.ly|s\.id)\b/i;
const OWN = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:tokopedia\.com|tiktok\.com|lazada\.co\.id)(?:[/?#]|$)/i;

/**
 * Whether a message from another person should carry a warning: it asks for a code, a password or a transfer,
 * or links out of the marketplace. An observation for the reader; nothing is hidden or blocked by it.
 */
export function warnsOfPhishing(text: string): boolean {
  if (SECRET.test(text) || ACCOUNT.test(text) || CHAT.test(text)) return true;
  return (text.match(LINK) ?? []).some((link) => !OWN.test(link));
}
