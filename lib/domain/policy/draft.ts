import { isRuleKey, RULE_KEYS, type RuleKey } from "./fields";
import type { Policy } from "./policy";
import { type AnswerProblem, answerProblems } from "./schema";
import { type Senseless, senseOf } from "./sense";
import { sameAnswer } from "./typed-answers";

/** What an admin wants to be otherwise than in the version the draft is made of; each change with its reason. */
export type Changes = { readonly [K in RuleKey]?: Policy[K] };
export type Sources = { readonly [K in RuleKey]?: string };

/** The policy that a draft would bring. */
export function withChanges(base: Policy, changes: Changes): Policy {
  return { ...base, ...changes };
}

/** Of `changes`, those that differ from the version underneath, in the order of the questions. */
export function realChanges(base: Policy, changes: Changes): Changes {
  const kept = RULE_KEYS.filter((key) => key in changes && !sameAnswer(changes[key], base[key]));
  return Object.fromEntries(kept.map((key) => [key, changes[key]]));
}

/** The questions a draft answers otherwise than the version underneath. */
export function changedKeys(changes: Changes): RuleKey[] {
  return Object.keys(changes).filter(isRuleKey);
}

/** Everything that speaks against a policy: answers that are no answers, else answers that contradict each other. */
export function policyProblems(policy: Policy): {
  readonly answers: Partial<Record<RuleKey, AnswerProblem>>;
  readonly sense: readonly Senseless[];
} {
  const answers = answerProblems(policy);
  return { answers, sense: Object.keys(answers).length > 0 ? [] : senseOf(policy) };
}
