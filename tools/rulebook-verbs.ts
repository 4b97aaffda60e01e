import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { ROLE_LABELS } from "@/lib/copy/places";
import { VERB_LABELS } from "@/lib/copy/verbs";
import { REFUSAL_CODES } from "@/lib/domain/case/refusals";
import { type CaseVerb, pageOf } from "@/lib/domain/case/rulebook";
import { HUMAN_VERBS, SYSTEM_VERBS, type VerbName } from "@/lib/domain/case/verb-names";
import { openCaseInput } from "@/lib/domain/case/verbs/complaint/open-case";
import type { Walk } from "@/lib/domain/testing/walk";

const VERBS_DIR = "lib/domain/case/verbs";

/** The page of a verb as it is written: the sentence above it and the refusals it names. */
type Written = { readonly chapter: string; readonly rule: string; readonly refusals: readonly string[] };

/** One section a verb, in the order of the rule book's chapters. */
export function verbSections(walks: readonly Walk[]): string {
  const written = readPages();
  return [...HUMAN_VERBS, ...SYSTEM_VERBS].map((name) => section(name, written.get(name), walks)).join("\n");
}

function section(name: VerbName, page: Written | undefined, walks: readonly Walk[]): string {
  const words = name in VERB_LABELS ? VERB_LABELS[name as keyof typeof VERB_LABELS].label : null;
  const lines = [`### \`${name}\`${words === null ? "" : ` · ${words}`}`, "", page?.rule ?? "", ""];
  const row = (label: string, text: string) => lines.push(`- **${label}**: ${text}`);
  row("Chapter", page?.chapter ?? "");
  if (name === "open_case") {
    row("Who", ROLE_LABELS.buyer);
    row("Input", inputText(openCaseInput));
  } else {
    const rules = pageOf(name);
    row("Who", rules.by.map((role) => ROLE_LABELS[role]).join(", "));
    row("When", whenText(name));
    row("Input", inputText(rules.input));
    if (rules.graceful) row("Grace", "can be taken back before it is carried out (T16)");
    if (rules.always) row("Always", "part of the proof that no case is stuck");
    row(
      "Changes",
      {
        terms: "the terms: others who looked at the old ones are told they are stale",
        talk: "the talk",
        desk: "the desk",
      }[rules.changes],
    );
    lines.push(`- **What happens**:${outcomes(name, walks)}`);
  }
  if (page !== undefined && page.refusals.length > 0)
    row("Says no with", page.refusals.map((code) => `\`${code}\``).join(", "));
  return `${lines.join("\n")}\n`;
}

function whenText(name: CaseVerb): string {
  const { stage, money } = pageOf(name).when;
  const parts = [stage && `stage ${stage.join(" or ")}`, money && `money ${money.join(" or ")}`].filter(
    Boolean,
  );
  return parts.length === 0 ? "at any stage" : parts.join("; ");
}

type Shape = { readonly properties?: Record<string, unknown>; readonly required?: readonly string[] };

function inputText(schema: z.ZodType): string {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" }) as Shape;
  const names = Object.keys(properties);
  if (names.length === 0) return "nothing";
  return names.map((name) => `\`${name}\`${required.includes(name) ? "" : " (may be left out)"}`).join(", ");
}

/** Every way the verb went in the walk over all profiles: what happened, and where the case stood then. */
function outcomes(name: CaseVerb, walks: readonly Walk[]): string {
  const ways = new Map<string, Set<string>>();
  for (const { steps } of walks) {
    for (const step of steps) {
      if (step.verb !== name) continue;
      const events = step.decision.events
        .map((event) => event.type)
        .filter((type) => type !== "act_cancelled");
      const key = events.map((type) => `\`${type}\``).join(" → ");
      const stages = ways.get(key) ?? new Set();
      ways.set(key, stages.add(`${step.from.c.state.stage} → ${step.to.c.state.stage}`));
    }
  }
  if (ways.size === 0) return " one event, nothing else";
  const sorted = [...ways].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([events, stages]) => `\n  - ${events} (${[...stages].sort().join("; ")})`).join("");
}

function readPages(): Map<string, Written> {
  const pages = new Map<string, Written>();
  for (const chapter of readdirSync(VERBS_DIR).sort()) {
    for (const file of readdirSync(path.join(VERBS_DIR, chapter)).sort()) {
      if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
      const source = readFileSync(path.join(VERBS_DIR, chapter, file), "utf8");
      const name = path.basename(file, ".ts").replaceAll("-", "_");
      const at = source.search(/export const \w+ = (?:verb\(|z\.strictObject)/);
      const rule = /\/\*\*((?:(?!\/\*\*)[\s\S])*?)\*\/\s*$/.exec(source.slice(0, at))?.[1] ?? "";
      const quoted = new Set([...source.matchAll(/"([a-z_]+)"/g)].map((match) => match[1] ?? ""));
      const refusals = REFUSAL_CODES.filter((code) => quoted.has(code));
      pages.set(name, { chapter, rule: rule.replaceAll(/\s*\n\s*\*\s?/g, " ").trim(), refusals });
    }
  }
  return pages;
}
