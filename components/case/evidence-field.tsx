"use client";

import { useId } from "react";
import { EvidenceUploader } from "@/components/evidence/evidence-uploader";
import { FieldNotes } from "@/components/ui/field";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import type { StagedEvidence } from "@/lib/evidence/staged-evidence";
import type { CaseView, ChecklistItem } from "@/lib/queries/case-view";

type EvidenceFieldProps = {
  view: CaseView;
  items: readonly ChecklistItem[];
  title?: string | undefined;
  error?: string | null | undefined;
  value: readonly StagedEvidence[];
  onChange: (next: readonly StagedEvidence[]) => void;
};

/** Files that go with an act, by the checklist both sides see. */
export function EvidenceField({
  view,
  items,
  title = DIALOG.evidence,
  error,
  value,
  onChange,
}: EvidenceFieldProps) {
  const id = useId();
  return (
    <section
      aria-label={title}
      aria-describedby={error ? `${id}-error` : undefined}
      data-problem={error ? "" : undefined}
      className="grid gap-2"
    >
      <h3 className="font-medium text-14">{title}</h3>
      <FieldNotes id={id} error={error} />
      <EvidenceUploader
        requirements={withStaged(items, value)}
        shopId={view.shopId}
        value={value}
        onChange={onChange}
      />
    </section>
  );
}

/** The checklist with what is about to be sent counted in. */
export function withStaged(
  items: readonly ChecklistItem[],
  value: readonly StagedEvidence[],
): ChecklistItem[] {
  return items.map((item) => ({
    ...item,
    met:
      item.met || value.some((own) => own.requirement === item.requirement && item.kinds.includes(own.kind)),
  }));
}

/** Whether everything mandatory is there or about to be. */
export function complete(items: readonly ChecklistItem[], value: readonly StagedEvidence[]): boolean {
  return withStaged(items, value).every((item) => item.met || !item.mandatory);
}

/** The reader's own side of the checklist; mediators attach nothing. */
export function ownChecklist(view: CaseView): readonly ChecklistItem[] {
  return view.reader === "buyer" ? view.buyerChecklist : view.sellerChecklist;
}
