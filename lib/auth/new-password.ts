/** Long beats complicated: no rules about digits and signs, which only make people write it down. */
export const PASSWORD_LENGTH = { least: 10, most: 200 } as const;

export type PasswordFault = "short" | "long" | "guessable";

/**
 * What is wrong with a password somebody wants, or null. `about` is what an attacker tries first: the name,
 * the address.
 */
export function passwordFault(password: string, about: readonly string[]): PasswordFault | null {
  const length = [...password.normalize("NFKC")].length;
  if (length < PASSWORD_LENGTH.least) return "short";
  if (length > PASSWORD_LENGTH.most) return "long";
  const plain = password.toLowerCase();
  if (new Set(plain).size < 4 || /^(?:0123456789|1234567890|abcdefghij|qwertyuiop)/.test(plain))
    return "guessable";
  const words = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const rest = words
    .filter((word) => word.length >= 3)
    .reduce((left, word) => left.replaceAll(word, ""), plain);
  return [...rest].length < 4 ? "guessable" : null;
}
