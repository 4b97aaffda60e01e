"use client";

import { RadioCards } from "@/components/ui/radio-cards";
import { rejectSolution } from "@/lib/commands/case";
import { REJECT_REASON_LABELS } from "@/lib/copy/kinds";
import { DIALOG, REJECT_REASON_HINTS } from "@/lib/copy/screens-dialogs";
import type { RejectReason } from "@/lib/domain/case/events";
import type { StagedEvidence } from "@/lib/evidence/staged-evidence";
import { complete, EvidenceField } from "../../evidence-field";
import { draftKey, useDraft } from "../../use-draft";
import { type Missing, type VerbDialogProps, VerbFrame } from "../../verb-frame";
import { WordsField } from "../../words-field";

const REASONS = Object.keys(REJECT_REASON_LABELS) as RejectReason[];
type Draft = { reason: RejectReason | null; text: string; evidence: readonly StagedEvidence[] };

/** `Tolak` → reason → words → evidence as the profile demands → `Ya, Tolak Pengajuan`. */
export function RejectSolutionDialog(props: VerbDialogProps) {
  const { view } = props;
  const [draft, change, clear] = useDraft<Draft>(draftKey(view, "reject_solution"), {
    reason: null,
    text: "",
    evidence: [],
  });
  const shows = view.rejectEvidence !== "none";
  // Where evidence is optional, no item of the checklist may look mandatory.
  const items = view.sellerChecklist.map((item) =>
    view.rejectEvidence === "required" ? item : { ...item, mandatory: false },
  );
  return (
    <VerbFrame
      {...props}
      command={rejectSolution}
      input={{ reason: draft.reason, text: draft.text, evidenceIds: draft.evidence.map((own) => own.id) }}
      foreseen={{ reason: draft.reason ?? "other", evidenceIds: [] }}
      missing={missingOf(draft, complete(items, draft.evidence))}
      danger
      wide
      onSent={clear}
    >
      {(fields) => (
        <>
          <RadioCards
            legend={DIALOG.rejectReason}
            name="reason"
            required
            columns={2}
            options={REASONS.map((value) => ({
              value,
              title: REJECT_REASON_LABELS[value],
              description: REJECT_REASON_HINTS[value],
            }))}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
            error={fields.reason}
          />
          <WordsField
            label={DIALOG.explanation}
            hint={DIALOG.explanationHint}
            error={fields.text}
            value={draft.text}
            onChange={(text) => change({ text })}
          />
          {shows ? (
            <EvidenceField
              view={view}
              items={items}
              title={DIALOG.rejectEvidence[view.rejectEvidence]}
              error={fields.evidenceIds}
              value={draft.evidence}
              onChange={(evidence) => change({ evidence })}
            />
          ) : null}
        </>
      )}
    </VerbFrame>
  );
}

function missingOf(draft: Draft, evidenceComplete: boolean): Missing | null {
  if (draft.reason === null) return { field: "reason", text: DIALOG.needReason };
  if (draft.text.trim().length < 10) return { field: "text", text: DIALOG.needExplanation };
  return evidenceComplete ? null : { field: "evidenceIds", text: DIALOG.needEvidence };
}
