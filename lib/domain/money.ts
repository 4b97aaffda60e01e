/** Whole rupiah, never negative in a rule, never a fraction. */
export type Rupiah = number & { readonly __rupiah: true };

/** @throws RangeError when the number is not a whole, safe, non-negative amount: that is a bug of the caller. */
export function rupiah(amount: number): Rupiah {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not an amount in rupiah: ${amount}`);
  return amount as Rupiah;
}

export const ZERO = rupiah(0);

export function sum(amounts: readonly Rupiah[]): Rupiah {
  return rupiah(amounts.reduce((total, amount) => total + amount, 0));
}

/**
 * The share of a line's price that `part` of `whole` units carry, rounded down; what rounding leaves over
 * stays with the last unit claimed, so that Σ parts = whole however a line is split.
 *
 * @param claimedBefore units of the line that earlier cases took
 */
export function shareOf(paid: Rupiah, whole: number, part: number, claimedBefore: number): Rupiah {
  const upTo = (units: number) => Math.floor((paid * units) / whole);
  return rupiah(upTo(claimedBefore + part) - upTo(claimedBefore));
}
