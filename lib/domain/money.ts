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
 * The share that `part` of the `left` units carry of what is `left over` of a line's price, rounded down; what
 * rounding leaves over stays with the last unit claimed. Claims that are taken back return their share, and still
 * the shares of all units never add up to more than was paid.
 *
 * @param rest what was paid for the line, less what other complaints dispute of it
 * @param left units of the line that no other complaint claims
 */
export function shareOf(rest: Rupiah, left: number, part: number): Rupiah {
  return rupiah(part >= left ? rest : Math.floor((rest * part) / left));
}
