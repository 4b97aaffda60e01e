"use client";

import { fileObjection } from "@/lib/commands/case";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import type { StagedEvidence } from "@/lib/evidence/staged-evidence";
import { EvidenceField, ownChecklist } from "../../evidence-field";
import { draftKey, useDraft } from "../../use-draft";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";
import { WordsField } from "../../words-field";

type Draft = { text: string; evidence: readonly StagedEvidence[] };

/** The seller answers the wish with an objection; the buyer speaks next. */
export function FileObjectionDialog(props: VerbDialogProps) {
  const { view } = props;
  const [draft, change, clear] = useDraft<Draft>(draftKey(view, "file_objection"), {
    text: "",
    evidence: [],
  });
  const optional = ownChecklist(view).map((item) => ({ ...item, mandatory: false }));
  return (
    <VerbFrame
      {...props}
      command={fileObjection}
      input={{ text: draft.text, evidenceIds: draft.evidence.map((own) => own.id) }}
      foreseen={{ evidenceIds: [] }}
      missing={draft.text.trim().length < 10 ? { field: "text", text: DIALOG.needExplanation } : null}
      wide
      onSent={clear}
    >
      {(fields) => (
        <>
          <WordsField
            label={DIALOG.explanation}
            hint={DIALOG.explanationHint}
            error={fields.text}
            value={draft.text}
            onChange={(text) => change({ text })}
          />
          <EvidenceField
            view={view}
            items={optional}
            error={fields.evidenceIds}
            value={draft.evidence}
            onChange={(evidence) => change({ evidence })}
          />
        </>
      )}
    </VerbFrame>
  );
}
