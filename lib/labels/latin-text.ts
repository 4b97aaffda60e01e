/** Letters of Windows-1252 above ASCII: all that the standard fonts of a PDF can draw. */
const BEYOND_ASCII = /^[\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]$/u;

/**
 * `text` as the standard fonts can print it: on one line, marks taken off letters that lack them (`ș` → `s`),
 * other letters as `?`, pictures and control signs left out. People's names come from outside and hold anything.
 */
export function latinText(text: string): string {
  const signs = Array.from(text.normalize("NFC"), (sign) => {
    if (/^\s$/u.test(sign)) return " ";
    if (/^[ -~]$/.test(sign) || BEYOND_ASCII.test(sign)) return sign;
    const [base = ""] = sign.normalize("NFD");
    if (/^[ -~]$/.test(base)) return base;
    return /^[\p{L}\p{N}]$/u.test(sign) ? "?" : "";
  });
  return signs.join("").replace(/ +/g, " ").trim();
}
