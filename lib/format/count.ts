/** Counts are capped where they are read; more than that are many: `999+`. */
export const COUNT_CAP = 999;

/** `0` … `999`, then `999+`. */
export function capped(n: number): string {
  return n > COUNT_CAP ? `${COUNT_CAP}+` : String(n);
}

/** One digit behind a comma, as Indonesian spelling has it: `3,2`; a whole number without: `4`. */
export function decimal(n: number): string {
  return String(Math.round(n * 10) / 10).replace(".", ",");
}
