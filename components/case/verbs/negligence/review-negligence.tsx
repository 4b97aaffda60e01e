"use client";

import { reviewNegligence } from "@/lib/commands/case";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import { GOODS_DIALOG } from "@/lib/copy/screens-goods";
import { draftKey, useDraft } from "../../use-draft";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";
import { WordsField } from "../../words-field";
import { NegligenceField, type NegligenceFinding } from "./negligence-field";

type Draft = { finding: NegligenceFinding | null; text: string };

/** `Tinjau Kelalaian`: the shop admitted it; the desk says whether it counts, and why. */
export function ReviewNegligenceDialog(props: VerbDialogProps) {
  const [draft, change, clear] = useDraft<Draft>(draftKey(props.view, "review_negligence"), {
    finding: null,
    text: "",
  });
  const { finding } = draft;
  const short = draft.text.trim().length < 10 ? DIALOG.needExplanation : null;
  return (
    <VerbFrame
      {...props}
      command={reviewNegligence}
      input={{ found: finding === "found", text: draft.text }}
      foreseen={finding === null ? undefined : { found: finding === "found" }}
      missing={finding === null ? GOODS_DIALOG.needNegligence : short}
      consequencesLast
      onSent={clear}
    >
      {(fields) => (
        <>
          <NegligenceField
            value={finding}
            onChange={(next) => change({ finding: next })}
            error={fields.found}
          />
          <WordsField
            label={DIALOG.explanation}
            hint={DIALOG.explanationHint}
            error={fields.text}
            value={draft.text}
            onChange={(text) => change({ text })}
          />
        </>
      )}
    </VerbFrame>
  );
}
