"use client";

import { reviseRequest } from "@/lib/commands/case";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import type { StagedEvidence } from "@/lib/evidence/staged-evidence";
import { EvidenceField } from "../../evidence-field";
import { draftOf, type SolutionDraft, solutionInput } from "../../solution-draft";
import { SolutionFields } from "../../solution-fields";
import { draftKey, useDraft } from "../../use-draft";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";
import { WordsField } from "../../words-field";

type Draft = { request: SolutionDraft; text: string; evidence: readonly StagedEvidence[] };

/** `Ajukan Ulang`: once more, with new evidence or another wish. */
export function ReviseRequestDialog(props: VerbDialogProps) {
  const { view } = props;
  const [draft, change, clear] = useDraft<Draft>(draftKey(view, "revise_request"), {
    request: draftOf(view, view.request),
    text: "",
    evidence: [],
  });
  const request = solutionInput(view, draft.request);
  const short = draft.text.trim().length < 10 ? { field: "text", text: DIALOG.needExplanation } : null;
  return (
    <VerbFrame
      {...props}
      command={reviseRequest}
      input={{ request, text: draft.text, evidenceIds: draft.evidence.map((own) => own.id) }}
      foreseen={request === null ? null : { request, evidenceIds: [] }}
      missing={request === null ? { field: "request", text: DIALOG.needAmounts } : short}
      wide
      consequencesLast
      onSent={clear}
    >
      {(fields) => (
        <>
          <SolutionFields
            view={view}
            value={draft.request}
            onChange={(next) => change({ request: next })}
            errors={fields}
            path="request"
          />
          <WordsField
            label={DIALOG.explanation}
            hint={DIALOG.explanationHint}
            error={fields.text}
            value={draft.text}
            onChange={(text) => change({ text })}
          />
          <EvidenceField
            view={view}
            items={view.buyerChecklist.map((item) => ({ ...item, mandatory: false }))}
            error={fields.evidenceIds}
            value={draft.evidence}
            onChange={(evidence) => change({ evidence })}
          />
        </>
      )}
    </VerbFrame>
  );
}
