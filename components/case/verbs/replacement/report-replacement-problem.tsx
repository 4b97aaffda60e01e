"use client";

import { reportReplacementProblem } from "@/lib/commands/case";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import { GOODS_DIALOG } from "@/lib/copy/screens-goods";
import type { StagedEvidence } from "@/lib/evidence/staged-evidence";
import { complete, EvidenceField } from "../../evidence-field";
import { draftKey, useDraft } from "../../use-draft";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";
import { WordsField } from "../../words-field";

type Draft = { text: string; evidence: readonly StagedEvidence[] };

/** `Masalah Belum Selesai`: what came this time, shown like the first time. */
export function ReportReplacementProblemDialog(props: VerbDialogProps) {
  const { view } = props;
  const [draft, change, clear] = useDraft<Draft>(draftKey(view, "report_replacement_problem"), {
    text: "",
    evidence: [],
  });
  // Photos of the first parcel say nothing about the second.
  const items = view.buyerChecklist.map((item) => ({ ...item, met: false }));
  const missing =
    draft.text.trim().length < 10
      ? DIALOG.needExplanation
      : complete(items, draft.evidence)
        ? null
        : DIALOG.needEvidence;
  return (
    <VerbFrame
      {...props}
      command={reportReplacementProblem}
      input={{ text: draft.text, evidenceIds: draft.evidence.map((own) => own.id) }}
      foreseen={{ evidenceIds: [] }}
      missing={missing}
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
            items={items}
            title={GOODS_DIALOG.problemEvidence}
            error={fields.evidenceIds}
            value={draft.evidence}
            onChange={(evidence) => change({ evidence })}
          />
        </>
      )}
    </VerbFrame>
  );
}
