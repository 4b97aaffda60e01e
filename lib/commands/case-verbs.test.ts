import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { HUMAN_VERBS } from "@/lib/domain/case/verb-names";

const SCREEN = readFileSync(path.join(process.cwd(), "lib/commands/case.ts"), "utf8");

test("what people can POST to a case is what the rule book lets people press, no more and no less", () => {
  const bound = [...SCREEN.matchAll(/caseCommand\("(\w+)"\)/g)].map((match) => match[1]);
  expect([...bound, "open_case"].sort()).toEqual([...HUMAN_VERBS].sort());
});

test("each command is exported under its verb's own name", () => {
  for (const [, name, verb] of SCREEN.matchAll(/export const (\w+) = caseCommand\("(\w+)"\)/g)) {
    expect(verb).toBe(name?.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  }
});
