import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Colour = [red: number, green: number, blue: number];
type Theme = "light" | "dark";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

/** Linear sRGB of `oklch(L C H)`, clipped to the gamut as a screen does. */
function linearRgb(lightness: number, chroma: number, hue: number): Colour {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** The opaque colours of globals.css in one theme, by token name. */
function tokens(theme: Theme): Map<string, Colour> {
  const oklch = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;
  const found = new Map<string, Colour>();
  for (const hit of css.matchAll(new RegExp(`--([a-z-]+): light-dark\\(${oklch}, ${oklch}\\);`, "g"))) {
    const numbers = hit.slice(2).map(Number);
    const [lightness = 0, chroma = 0, hue = 0] = theme === "light" ? numbers.slice(0, 3) : numbers.slice(3);
    found.set(hit[1] ?? "", linearRgb(lightness, chroma, hue));
  }
  return found;
}

function contrast(one: Colour, other: Colour): number {
  const luminance = ([red, green, blue]: Colour) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["paper", "card", "sunk", "hover"];
const washes = ["accent-wash", "amber-wash", "red-wash", "green-wash", "violet-wash", "slate-wash"];
const meanings = ["accent", "amber", "red", "green", "violet", "slate"];

const textPairs = [
  ...grounds.flatMap((ground) => ["ink", "soft", ...meanings].map((text) => [text, ground])),
  ...washes.flatMap((wash) => ["ink", "soft"].map((text) => [text, wash])),
  ...meanings.map((meaning) => [meaning, `${meaning}-wash`]),
  // The chosen inbox row is washed with the accent and keeps its meaning colours.
  ...meanings.map((meaning) => [meaning, "accent-wash"]),
  ["accent-ink", "accent"],
  ["accent-ink", "accent-deep"],
  ["red-ink", "red"],
  ["red-ink", "red-deep"],
  ["paper", "ink"],
  ["accent-wash", "ink"],
] as [string, string][];

const edgePairs = [
  ...[...grounds, "accent-wash", "red-wash"].map((ground) => ["edge", ground]),
  ...[...grounds, ...washes].map((ground) => ["accent", ground]),
  ...[...grounds, "accent-wash"].flatMap((ground) => meanings.map((meaning) => [meaning, ground])),
] as [string, string][];

describe.each(["light", "dark"] as const)("%s", (theme) => {
  const colours = tokens(theme);
  const ratio = ([front, ground]: [string, string]) => {
    const one = colours.get(front);
    const other = colours.get(ground);
    if (!one || !other) throw new Error(`globals.css has no token ${one ? ground : front}`);
    return contrast(one, other);
  };
  const tooWeak = (pairs: [string, string][], least: number) =>
    pairs
      .filter((pair) => ratio(pair) < least)
      .map((pair) => `${pair.join(" on ")}: ${ratio(pair).toFixed(2)}`);

  test("every text is at least 4.5 : 1 on what it stands on", () => {
    expect(tooWeak(textPairs, 4.5)).toEqual([]);
  });
  test("every control edge, status edge and focus ring is at least 3 : 1", () => {
    expect(tooWeak(edgePairs, 3)).toEqual([]);
  });
});

test("white on black is 21 : 1", () => {
  expect(contrast(linearRgb(1, 0, 0), linearRgb(0, 0, 0))).toBeCloseTo(21, 1);
});
