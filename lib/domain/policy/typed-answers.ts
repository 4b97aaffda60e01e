import { FIELDS, type Field, type RuleKey } from "./fields";

/** An answer as it stands in a form: text where something is typed, so that nothing is lost when it is wrong. */
export type Typed =
  | string
  | boolean
  | readonly string[]
  | { readonly [row: string]: string }
  | { readonly n: string; readonly unit: string }
  | null;

/** What was typed, as the value it means; what means nothing becomes something that the schema refuses. */
export function answerOf(key: RuleKey, typed: unknown): unknown {
  const field: Field = FIELDS[key];
  switch (field.kind) {
    case "window": {
      if (typed === null || typeof typed !== "object") return typed;
      const { n, unit } = typed as { n?: unknown; unit?: unknown };
      return { n: wholeOf(n), unit };
    }
    case "number":
      return wholeOf(typed);
    case "several":
      // In the order of the list, so that the same choice is the same answer.
      return Array.isArray(typed) && typed.every((own) => field.options.includes(String(own)))
        ? field.options.filter((option) => typed.includes(option))
        : typed;
    case "words":
      return typeof typed === "string" ? wordsOf(typed) : typed;
    default:
      return typed;
  }
}

/** How an answer stands in the form. */
export function typedOf(key: RuleKey, answer: unknown): Typed {
  const field: Field = FIELDS[key];
  switch (field.kind) {
    case "window": {
      if (answer === null) return null;
      const { n, unit } = answer as { n: number; unit: string };
      return { n: String(n), unit };
    }
    case "number":
      return String(answer);
    case "words":
      return (answer as readonly string[]).join(", ");
    default:
      return answer as Typed;
  }
}

/** Are two answers the same? Postgres keeps the keys of what it stores in an order of its own. */
export function sameAnswer(a: unknown, b: unknown): boolean {
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return a === b;
  const one = Object.entries(a);
  return (
    one.length === Object.keys(b).length &&
    Array.isArray(a) === Array.isArray(b) &&
    one.every(([key, own]) => Object.hasOwn(b, key) && sameAnswer(own, (b as Record<string, unknown>)[key]))
  );
}

function wholeOf(typed: unknown): number {
  return typeof typed === "string" && /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
}

function wordsOf(typed: string): string[] {
  const words = typed
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  return [...new Set(words)];
}
