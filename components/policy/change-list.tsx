import { POLICY } from "@/lib/copy/screens-policy";
import type { DraftView } from "@/lib/queries/policy-draft";
import { rulesOf } from "./use-edits";

/** What the saved draft would change: each rule with what it says now, what it would say, and why. */
export function ChangeList({ view }: { view: DraftView }) {
  const changed = rulesOf(view).flatMap(({ change, ...rule }) =>
    change === null ? [] : [{ ...rule, change }],
  );
  if (changed.length === 0) return <p className="text-13 text-soft">{POLICY.changesEmpty}</p>;
  return (
    <ul className="grid gap-3">
      {changed.map(({ key, label, before, change }) => (
        <li key={key} className="min-w-0 text-13">
          <p className="text-soft">{label}</p>
          <p className="break-words">
            <del className="text-soft">{before}</del>{" "}
            <ins className="font-medium no-underline">{change.after}</ins>
          </p>
          <p className="break-words text-12 text-soft">{POLICY.reasonOf(change.source)}</p>
        </li>
      ))}
    </ul>
  );
}
