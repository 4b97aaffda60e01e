import type { Random } from "./random";

/** Values that have broken programs before, and a few that are only nearly right. */
const HARD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  -0,
  2 ** 31,
  2 ** 53,
  1e308,
  "",
  " ",
  "\u0000",
  "\ud800",
  "𝕳𝖆𝖑𝖔",
  "'; drop table cases; --",
  "__proto__",
  "$undefined",
  "$1",
  "$K1",
  "$F1",
  "$@1",
  "$Q1",
  "$n99999999999999999999",
  "$D2026-13-45",
  "../../etc/passwd",
  "00000000-0000-0000-0000-000000000000",
  "not-a-uuid",
  "AAAA-000001",
  "2026-02-30T25:61:00Z",
  [],
  {},
  [[[[[[]]]]]],
  { __proto__: null, constructor: 1, toString: 2, length: -1 },
];

/** One value that a form or a client of ours would never send. */
export function aNonsense(random: Random, depth = 0): unknown {
  const dice = random.below(10);
  if (dice < 6 || depth > 3) return random.pick(HARD);
  if (dice === 6) return "a".repeat(random.below(5_000));
  if (dice === 7) return Array.from({ length: random.below(6) }, () => aNonsense(random, depth + 1));
  const names = ["no", "input", "commandId", "__proto__", "lines", "text", "evidenceIds", "0", ""];
  return Object.fromEntries(
    Array.from({ length: random.below(5) }, () => [random.pick(names), aNonsense(random, depth + 1)]),
  );
}

/** The same value with one part of it replaced, removed or doubled: mostly right is the harder case. */
export function twisted(value: unknown, random: Random): unknown {
  if (random.below(4) === 0 || value === null || typeof value !== "object") return aNonsense(random);
  if (Array.isArray(value)) {
    if (value.length === 0 || random.below(3) === 0) return [...value, aNonsense(random)];
    const at = random.below(value.length);
    return value.map((own: unknown, i) => (i === at ? twisted(own, random) : own));
  }
  const names = Object.keys(value);
  const name = names.length === 0 ? "x" : random.pick(names);
  const { [name]: own, ...rest } = value as Record<string, unknown>;
  if (random.below(6) === 0) return rest;
  if (random.below(8) === 0) return { ...value, [`${name}x`]: aNonsense(random) };
  return { ...rest, [name]: twisted(own, random) };
}

/** JSON text that may be cut off, doubled or not JSON at all. */
export function aText(value: unknown, random: Random): string {
  const text = JSON.stringify(value) ?? "";
  switch (random.below(12)) {
    case 0:
      return text.slice(0, random.below(text.length + 1));
    case 1:
      return `${text}${text}`;
    case 2:
      return random.pick([
        "",
        "null",
        "undefined",
        "{",
        "[",
        "\u0000",
        "<xml/>",
        "a=b&c=d",
        "[".repeat(2_000),
      ]);
    default:
      return text;
  }
}
