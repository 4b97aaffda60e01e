/**
 * Whole rupiah as Indonesian spelling has it: `Rp1.250.000`, `−Rp5.000` with a true minus. There is no space
 * in it, so a line cannot break inside.
 * @throws RangeError for a fraction or a number too large to be exact.
 */
export function rupiah(amount: number): string {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole rupiah: ${amount}`);
  return `${amount < 0 ? "−" : ""}Rp${grouped(Math.abs(amount))}`;
}

/** What an amount did to a balance: `+Rp5.000`, `−Rp5.000`, `Rp0`. @throws RangeError as `rupiah` does. */
export function rupiahChange(amount: number): string {
  return amount > 0 ? `+${rupiah(amount)}` : rupiah(amount);
}

/** A whole number with dots between its thousands: `1.250.000`. */
export function grouped(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ".");
}

/**
 * What a person typed, in whole rupiah: `Rp1.250.000`, `rp 1.250.000,00`, `1250000`, `-5.000`.
 * Null where it is not plainly an amount: `1.25` could be a slip for many numbers.
 */
export function parseRupiah(text: string): number | null {
  const match = /^([-−])?\s*(?:rp\.?)?\s*(\d{1,3}(?:\.\d{3})+|\d+)(?:,0{1,2}|,-)?$/i.exec(text.trim());
  const digits = match?.[2]?.replaceAll(".", "");
  if (digits === undefined) return null;
  const amount = Number(digits);
  if (!Number.isSafeInteger(amount)) return null;
  return match?.[1] !== undefined && amount > 0 ? -amount : amount;
}
