const LONGEST = 120;
// Control characters, and the marks that make "exe.gpj" read as "jpg.exe".
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/**
 * The name of a file as it may be shown and offered for download: without folders, control characters or
 * tricks of direction, at most 120 characters, its ending kept. It is never part of a path on our disk.
 */
export function safeFileName(given: string): string {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = [
    ...last
      .replace(UNSEEN, "")
      .replace(/[<>:"|?*]/g, "_")
      .trim()
      .replace(/^\.+/, ""),
  ];
  if (plain.length === 0) return "berkas";
  if (plain.length <= LONGEST) return plain.join("");
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain.join(""))?.[0] ?? "";
  return plain.slice(0, LONGEST - ending.length).join("") + ending;
}
