"use client";

import { useState } from "react";
import type { RuleProblems } from "@/lib/commands/policy-form";
import type { DraftView, RuleField } from "@/lib/queries/policy-draft";

export type RuleKey = RuleField["key"];
/** What somebody is changing: the answer as it stands in the form, and why. */
export type RuleEdit = { readonly typed: RuleField["typed"]; readonly source: string };
export type RuleEdits = { readonly [K in RuleKey]?: RuleEdit };

export const rulesOf = (view: DraftView): readonly RuleField[] => view.groups.flatMap(({ rules }) => rules);

/** The changes of the saved draft, as the form shows them. */
function savedEdits(view: DraftView): RuleEdits {
  return Object.fromEntries(
    rulesOf(view).flatMap(({ key, change }) =>
      change === null ? [] : [[key, { typed: change.typed, source: change.source }]],
    ),
  );
}

/**
 * The changes on the screen. They begin with what is saved, and again whenever another revision is shown; until then
 * nothing that was typed is taken away.
 */
export function useEdits(view: DraftView) {
  const mark = `${view.marketplaceId} ${view.basedOn} ${view.revision}`;
  const [shown, setShown] = useState(mark);
  const [edits, setEdits] = useState(() => savedEdits(view));
  const [problems, setProblems] = useState<RuleProblems>({});
  if (shown !== mark) {
    setShown(mark);
    setEdits(savedEdits(view));
    setProblems({});
  }
  const saved = savedEdits(view);
  const unsaved = rulesOf(view).filter(
    ({ key }) => JSON.stringify(edits[key]) !== JSON.stringify(saved[key]),
  ).length;
  const without = (key: RuleKey) =>
    setProblems(Object.fromEntries(Object.entries(problems).filter(([own]) => own !== key)));
  return {
    edits,
    problems,
    setProblems,
    /** Rules that stand otherwise than in the saved draft. */
    unsaved,
    change: (key: RuleKey, edit: RuleEdit) => {
      setEdits({ ...edits, [key]: edit });
      without(key);
    },
    keep: (key: RuleKey) => {
      setEdits(Object.fromEntries(Object.entries(edits).filter(([own]) => own !== key)));
      without(key);
    },
  };
}
