"use client";

import { answerInfo } from "@/lib/commands/case";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import type { StagedEvidence } from "@/lib/evidence/staged-evidence";
import { complete, EvidenceField, ownChecklist } from "../../evidence-field";
import { draftKey, useDraft } from "../../use-draft";
import { type Missing, type VerbDialogProps, VerbFrame } from "../../verb-frame";
import { WordsField } from "../../words-field";

type Draft = { text: string; evidence: readonly StagedEvidence[] };

/** `Jawab Permintaan Bukti`: what was asked for, item by item. */
export function AnswerInfoDialog(props: VerbDialogProps) {
  const { view } = props;
  const [draft, change, clear] = useDraft<Draft>(draftKey(view, "answer_info"), { text: "", evidence: [] });
  const asked = view.info?.items ?? [];
  const items = asked.length > 0 ? asked : ownChecklist(view).map((item) => ({ ...item, mandatory: false }));
  const enough = complete(items, draft.evidence);
  return (
    <VerbFrame
      {...props}
      command={answerInfo}
      input={{ text: draft.text, evidenceIds: draft.evidence.map((own) => own.id) }}
      missing={missingOf(draft, enough)}
      wide
      onSent={clear}
    >
      {(fields) => (
        <>
          {view.info?.text ? (
            <blockquote className="border-line border-l-2 pl-3.5">{view.info.text}</blockquote>
          ) : null}
          <EvidenceField
            view={view}
            items={items}
            error={fields.evidenceIds}
            value={draft.evidence}
            onChange={(evidence) => change({ evidence })}
          />
          <WordsField
            label={DIALOG.message}
            error={fields.text}
            value={draft.text}
            onChange={(text) => change({ text })}
          />
        </>
      )}
    </VerbFrame>
  );
}

function missingOf(draft: Draft, enough: boolean): Missing | null {
  if (!enough) return { field: "evidenceIds", text: DIALOG.needEvidence };
  return draft.text.trim() === "" ? { field: "text", text: DIALOG.needText } : null;
}
