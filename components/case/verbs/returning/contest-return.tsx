"use client";

import { RadioCards } from "@/components/ui/radio-cards";
import { contestReturn } from "@/lib/commands/case";
import { CONTEST_REASON_HINTS, CONTEST_REASON_LABELS } from "@/lib/copy/goods";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import { GOODS_DIALOG } from "@/lib/copy/screens-goods";
import type { ContestReason } from "@/lib/domain/case/goods-events";
import type { StagedEvidence } from "@/lib/evidence/staged-evidence";
import { complete, EvidenceField } from "../../evidence-field";
import { draftKey, useDraft } from "../../use-draft";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";
import { WordsField } from "../../words-field";

const REASONS = Object.keys(CONTEST_REASON_LABELS) as ContestReason[];
type Draft = { reason: ContestReason | null; text: string; evidence: readonly StagedEvidence[] };

/** `Ajukan Sanggahan`: what is wrong with the return, in words and in three photos that each prove one thing. */
export function ContestReturnDialog(props: VerbDialogProps) {
  const { view } = props;
  const [draft, change, clear] = useDraft<Draft>(draftKey(view, "contest_return"), {
    reason: null,
    text: "",
    evidence: [],
  });
  return (
    <VerbFrame
      {...props}
      command={contestReturn}
      input={{ reason: draft.reason, text: draft.text, evidenceIds: draft.evidence.map((own) => own.id) }}
      foreseen={{ reason: draft.reason ?? "other", evidenceIds: [] }}
      missing={missingOf(draft, complete(view.contestChecklist, draft.evidence))}
      wide
      onSent={clear}
    >
      {(fields) => (
        <>
          <RadioCards
            legend={GOODS_DIALOG.contestReason}
            name="reason"
            required
            columns={2}
            options={REASONS.map((value) => ({
              value,
              title: CONTEST_REASON_LABELS[value],
              description: CONTEST_REASON_HINTS[value],
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
          <EvidenceField
            view={view}
            items={view.contestChecklist}
            title={GOODS_DIALOG.contestEvidence}
            error={fields.evidenceIds}
            value={draft.evidence}
            onChange={(evidence) => change({ evidence })}
          />
        </>
      )}
    </VerbFrame>
  );
}

function missingOf(draft: Draft, evidenceComplete: boolean): string | null {
  if (draft.reason === null) return DIALOG.needReason;
  if (draft.text.trim().length < 10) return DIALOG.needExplanation;
  return evidenceComplete ? null : DIALOG.needEvidence;
}
