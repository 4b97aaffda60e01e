/** An escaped zero byte or half of a surrogate pair, in JSON text; not the same letters written by a person. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/i;

/**
 * Whether Postgres can keep every text in a value: it takes neither a zero byte nor half a surrogate pair, and
 * no keyboard sends them. Also false for what is nested too deep to be written down.
 */
export function isStorable(value: unknown): boolean {
  try {
    return !UNSTORABLE.test(JSON.stringify(value) ?? "");
  } catch {
    return false;
  }
}
