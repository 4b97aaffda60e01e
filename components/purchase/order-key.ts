type OrderKey = { readonly shopId: string; readonly orderId: string };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An order in one part of an address: its shop leads, as in every key. */
export function orderKey({ shopId, orderId }: OrderKey): string {
  return `${shopId}~${orderId}`;
}

/** Reads what `orderKey` wrote, percent-encoded or not; null for anything else. */
export function readOrderKey(part: string): OrderKey | null {
  const [shopId, orderId, ...rest] = part.replace(/%7e/i, "~").split("~");
  if (shopId === undefined || orderId === undefined || rest.length > 0) return null;
  return UUID.test(shopId) && UUID.test(orderId) ? { shopId, orderId } : null;
}
