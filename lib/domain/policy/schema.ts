import { z } from "zod";
import type { Window } from "../sla/calendar";
import { DAY_MS, HOUR_MS } from "../sla/zone";
import { FIELDS, type Field, RULE_KEYS, type RuleKey, WINDOW_UNITS } from "./fields";
import { type Policy, PROFILE_NAMES } from "./policy";

/** What is wrong with one answer by itself; the sentence of each is in `lib/copy`. */
export const ANSWER_PROBLEMS = [
  "missing",
  "not_whole",
  "too_small",
  "too_big",
  "wrong_step",
  "too_short",
  "too_long",
  "unknown_choice",
  "nothing_chosen",
  "bad_word",
] as const;
export type AnswerProblem = (typeof ANSWER_PROBLEMS)[number];

const code = (problem: AnswerProblem) => ({ error: problem });

/** How long a window is in milliseconds, working time read as plain time. */
export function plainLength({ n, unit }: Window): number {
  switch (unit) {
    case "minute":
      return n * (HOUR_MS / 60);
    case "hour":
    case "working_hour":
      return n * HOUR_MS;
    case "calendar_day":
    case "working_day":
      return n * DAY_MS;
  }
}

/** The schema of one kind of answer, with the bounds of the field. */
function schemaOf(field: Field): z.ZodType {
  switch (field.kind) {
    case "window": {
      const window = z
        .strictObject(
          {
            n: z
              .number(code("not_whole"))
              .int(code("not_whole"))
              .min(1, code("too_short"))
              .max(100_000, code("too_long")),
            unit: z.enum(WINDOW_UNITS, code("unknown_choice")),
          },
          code("missing"),
        )
        .refine((own) => plainLength(own) >= field.hours * HOUR_MS, code("too_short"))
        .refine((own) => plainLength(own) <= field.days * DAY_MS, code("too_long"));
      return field.optional ? window.nullable() : window;
    }
    case "number":
      return z
        .number(code("not_whole"))
        .int(code("not_whole"))
        .min(field.min, code("too_small"))
        .max(field.max, code("too_big"))
        .multipleOf(field.step, code("wrong_step"));
    case "switch":
      return z.boolean(code("unknown_choice"));
    case "choice":
      return z.enum(field.options, code("unknown_choice"));
    case "several":
      return z.array(z.enum(field.options, code("unknown_choice"))).min(1, code("nothing_chosen"));
    case "words":
      return z.array(z.string().regex(/^[\p{L}\p{N}_ -]{2,40}$/u, code("bad_word"))).max(50, code("too_big"));
    case "table":
      return z.strictObject(
        Object.fromEntries(field.rows.map((row) => [row, z.enum(field.options, code("unknown_choice"))])),
        code("missing"),
      );
  }
}

/**
 * A policy as it is written by an admin and read back from Postgres: the same schema at both ends, so that no rule
 * ever meets an answer it does not know. What answers mean together is asked apart (`senseOf`): an older version
 * that made less sense than we now ask for still rules its cases.
 */
export const policySchema = z.object({
  profile: z.enum(PROFILE_NAMES),
  version: z.int().min(1),
  ...Object.fromEntries(RULE_KEYS.map((key) => [key, schemaOf(FIELDS[key])])),
}) as unknown as z.ZodType<Policy>;

/** The first thing wrong with each answer; nothing where all are sound. */
export function answerProblems(policy: Policy): Partial<Record<RuleKey, AnswerProblem>> {
  const parsed = policySchema.safeParse(policy);
  if (parsed.success) return {};
  const problems: Partial<Record<RuleKey, AnswerProblem>> = {};
  for (const { path, message } of parsed.error.issues) {
    const key = RULE_KEYS.find((own) => own === path[0]);
    if (key === undefined) continue;
    problems[key] ??= ANSWER_PROBLEMS.find((own) => own === message) ?? "missing";
  }
  return problems;
}
