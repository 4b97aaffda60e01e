"use client";

import { proposeSolution } from "@/lib/commands/case";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import type { CaseView } from "@/lib/queries/case-view";
import { draftOf, type SolutionDraft, solutionInput } from "../../solution-draft";
import { SolutionFields } from "../../solution-fields";
import { draftKey, useDraft } from "../../use-draft";
import { type Missing, type VerbDialogProps, VerbFrame } from "../../verb-frame";
import { WordsField } from "../../words-field";

/** `Tawarkan Solusi Lain` and `Ubah Solusi`: another split of the disputed money, or goods in its place. */
export function ProposeSolutionDialog(props: VerbDialogProps) {
  const { view } = props;
  const [draft, change, clear] = useDraft<{ solution: SolutionDraft; text: string }>(
    draftKey(view, "propose_solution"),
    { solution: startOf(view), text: "" },
  );
  const solution = solutionInput(view, draft.solution);
  return (
    <VerbFrame
      {...props}
      command={proposeSolution}
      input={{ solution, text: draft.text }}
      foreseen={solution === null ? null : { solution }}
      missing={missingOf(solution !== null, draft.text)}
      consequencesLast
      onSent={clear}
    >
      {(fields) => (
        <>
          <SolutionFields
            view={view}
            value={draft.solution}
            onChange={(next) => change({ solution: next })}
            errors={fields}
            path="solution"
          />
          <WordsField
            label={DIALOG.messageTo(view.reader === "seller" ? view.buyer.name : view.shop.name)}
            error={fields.text}
            value={draft.text}
            onChange={(text) => change({ text })}
          />
        </>
      )}
    </VerbFrame>
  );
}

function missingOf(hasSolution: boolean, text: string): Missing | null {
  if (!hasSolution) return { field: "solution", text: DIALOG.needAmounts };
  return text.trim() === "" ? { field: "text", text: DIALOG.needText } : null;
}

/**
 * Money alone, half of what is asked for: an offer above it would be taken as agreed at once, and goods are offered
 * only by choosing so. A buyer starts from their wish.
 */
function startOf(view: CaseView): SolutionDraft {
  const asked = draftOf(view, view.request);
  if (view.reader !== "seller") return asked;
  const half = (rupiah: number | null) => Math.floor((rupiah ?? 0) / 2);
  return {
    lines: Object.fromEntries(Object.entries(asked.lines).map(([id, rupiah]) => [id, half(rupiah)])),
    shipping: half(asked.shipping),
  };
}
