/** One or two letters for an avatar: first and last word, `Rina Wulandari` → `RW`, `Putri` → `P`, empty → `?`. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  // By code point: half of a surrogate pair is not a letter.
  return ends.map((word) => [...(word ?? "")][0]?.toUpperCase() ?? "").join("") || "?";
}
