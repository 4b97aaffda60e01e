const UNITS = ["B", "KB", "MB", "GB", "TB"] as const;

/**
 * A file's size in decimal units: `148 MB`, `1,4 MB`. Rounded up, so that a file just over a limit of
 * 100 MB says 101 MB and not 100.
 */
export function bytes(size: number): string {
  if (!(size >= 0) || size === Number.POSITIVE_INFINITY) throw new RangeError(`not a size: ${size}`);
  let value = Math.ceil(size);
  for (const unit of UNITS) {
    const shown = unit === "B" || value >= 10 ? Math.ceil(value) : Math.ceil(value * 10) / 10;
    if (shown < 1000 || unit === "TB") return `${String(shown).replace(".", ",")} ${unit}`;
    value /= 1000;
  }
  throw new RangeError(`not a size: ${size}`);
}
