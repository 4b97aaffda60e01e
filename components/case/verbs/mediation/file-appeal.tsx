"use client";

import { RadioCards } from "@/components/ui/radio-cards";
import { fileAppeal } from "@/lib/commands/case";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import type { StagedEvidence } from "@/lib/evidence/staged-evidence";
import { EvidenceField, ownChecklist } from "../../evidence-field";
import { draftKey, useDraft } from "../../use-draft";
import { type Missing, type VerbDialogProps, VerbFrame } from "../../verb-frame";
import { WordsField } from "../../words-field";

type Draft = { finding: string; text: string; evidence: readonly StagedEvidence[] };
const NONE = "none";

/** `Ajukan Banding`: which finding is wrong, new evidence, or both. */
export function FileAppealDialog(props: VerbDialogProps) {
  const { view } = props;
  const [draft, change, clear] = useDraft<Draft>(draftKey(view, "file_appeal"), {
    finding: NONE,
    text: "",
    evidence: [],
  });
  const findings = view.decision?.findings ?? [];
  const finding = draft.finding === NONE ? null : Number(draft.finding);
  return (
    <VerbFrame
      {...props}
      command={fileAppeal}
      input={{ finding, text: draft.text, evidenceIds: draft.evidence.map((own) => own.id) }}
      foreseen={{ finding, evidenceIds: [] }}
      missing={missingOf(draft, findings.length > 0)}
      wide
      onSent={clear}
    >
      {(fields) => (
        <>
          {findings.length > 0 ? (
            <RadioCards
              legend={DIALOG.wrongFinding}
              name="finding"
              options={[
                ...findings.map((own, n) => ({
                  value: String(n),
                  title: own.ruleText,
                  description: own.resultText,
                })),
                { value: NONE, title: DIALOG.noneWrong },
              ]}
              value={draft.finding}
              onChange={(value) => change({ finding: value })}
              error={fields.finding}
            />
          ) : null}
          <WordsField
            label={DIALOG.explanation}
            hint={DIALOG.explanationHint}
            error={fields.text}
            value={draft.text}
            onChange={(text) => change({ text })}
          />
          <EvidenceField
            view={view}
            items={ownChecklist(view).map((item) => ({ ...item, mandatory: false }))}
            error={fields.evidenceIds}
            value={draft.evidence}
            onChange={(evidence) => change({ evidence })}
          />
        </>
      )}
    </VerbFrame>
  );
}

function missingOf(draft: Draft, hasFindings: boolean): Missing | null {
  if (draft.text.trim().length < 10) return { field: "text", text: DIALOG.needExplanation };
  if (draft.finding !== NONE || draft.evidence.length > 0) return null;
  return { field: hasFindings ? "finding" : "evidenceIds", text: DIALOG.needGrounds };
}
