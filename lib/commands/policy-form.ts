import "server-only";
import { z } from "zod";
import { answerProblemText, senseText } from "@/lib/copy/rule-fields";
import { POLICY_PROBLEMS } from "@/lib/copy/screens-policy";
import { type Changes, policyProblems, type Sources, withChanges } from "@/lib/domain/policy/draft";
import { FIELDS, isRuleKey, type RuleKey } from "@/lib/domain/policy/fields";
import type { Policy } from "@/lib/domain/policy/policy";
import { answerOf, sameAnswer } from "@/lib/domain/policy/typed-answers";

/** What is wrong with a change, in sentences: its answer, or its reason. */
export type RuleProblems = {
  readonly [K in RuleKey]?: { readonly value?: string; readonly source?: string };
};

/** The changes of the form, one for each question at most; what is typed is looked at further on. */
export const editsSchema = z
  .array(z.strictObject({ key: z.string().max(60), typed: z.unknown(), source: z.string().max(4_000) }))
  .max(Object.keys(FIELDS).length);
export type Edit = z.output<typeof editsSchema>[number];

const SHORTEST_SOURCE = 3;
const LONGEST_SOURCE = 300;

/**
 * Reads the changes of a form on top of a version. Every problem is found at once, each beside its question; the
 * answers are those that the schema takes only where there is none.
 */
export function readEdits(
  base: Policy,
  version: number,
  edits: readonly Edit[],
): { readonly changes: Changes; readonly sources: Sources; readonly problems: RuleProblems } {
  const changes: Record<string, unknown> = {};
  const sources: Record<string, string> = {};
  const problems: { [K in RuleKey]?: { value?: string; source?: string } } = {};
  const say = (key: RuleKey, part: "value" | "source", text: string) => {
    problems[key] = { [part]: text, ...problems[key] };
  };
  for (const { key, typed, source } of edits) {
    if (!isRuleKey(key)) continue;
    changes[key] = answerOf(key, typed);
    sources[key] = source.trim();
    if (sources[key].length < SHORTEST_SOURCE) say(key, "source", POLICY_PROBLEMS.source_missing);
    if (sources[key].length > LONGEST_SOURCE) say(key, "source", POLICY_PROBLEMS.source_too_long);
    if (sameAnswer(changes[key], base[key])) say(key, "value", POLICY_PROBLEMS.same_as_before(version));
  }
  // What was typed is only called an answer once the schema has taken it.
  const policy = withChanges(base, changes as Changes);
  const { answers, sense } = policyProblems(policy);
  for (const [key, problem] of Object.entries(answers))
    if (isRuleKey(key)) say(key, "value", answerProblemText(problem, FIELDS[key]));
  for (const senseless of sense) say(senseless.key, "value", senseText(senseless));
  return { changes: changes as Changes, sources: sources as Sources, problems };
}
