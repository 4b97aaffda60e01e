"use client";

import { attachEvidence } from "@/lib/commands/case";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import type { StagedEvidence } from "@/lib/evidence/staged-evidence";
import { EvidenceField, ownChecklist } from "../../evidence-field";
import { draftKey, useDraft } from "../../use-draft";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";

/** `Lampirkan Bukti`: whatever speaks for one's side. */
export function AttachEvidenceDialog(props: VerbDialogProps) {
  const { view } = props;
  const [draft, change, clear] = useDraft<{ evidence: readonly StagedEvidence[] }>(
    draftKey(view, "attach_evidence"),
    { evidence: [] },
  );
  return (
    <VerbFrame
      {...props}
      command={attachEvidence}
      input={{ evidenceIds: draft.evidence.map((own) => own.id) }}
      missing={draft.evidence.length === 0 ? { field: "evidenceIds", text: DIALOG.needFile } : null}
      wide
      onSent={clear}
    >
      {(fields) => (
        <EvidenceField
          view={view}
          items={ownChecklist(view)}
          error={fields.evidenceIds}
          value={draft.evidence}
          onChange={(evidence) => change({ evidence })}
        />
      )}
    </VerbFrame>
  );
}
