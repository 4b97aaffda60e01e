"use client";

import { EvidenceUploader, type UploaderSlot } from "@/components/evidence/evidence-uploader";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import type { Claim } from "./claim";
import type { Problems } from "./claim-problems";
import type { ComplaintDraft } from "./complaint-draft";
import { FormPart } from "./form-part";

const copy = BUYER_COPY.form;
const TEXT_MOST = 2000;

/** What happened in the buyer's own words, and what shows it. */
export function ClaimWords({
  at,
  draft,
  claim: { asks, choice },
  checklist,
  problems,
  onChange,
}: {
  at: { shopId: string; orderId: string };
  draft: ComplaintDraft;
  claim: Claim;
  /** Null: nothing has to be shown for what happened. */
  checklist: readonly UploaderSlot[] | null;
  problems: Problems;
  onChange: (to: Partial<ComplaintDraft>) => void;
}) {
  return (
    <>
      <Field
        label={<span className="font-bold text-16">{copy.text}</span>}
        hint={copy.textHints[asks === "everything" ? "parcel" : asks === "fee" ? "shop" : "goods"]}
        error={problems.text}
      >
        <TextArea
          rows={4}
          counted
          maxLength={TEXT_MOST}
          value={draft.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </Field>
      {checklist === null ? null : (
        <FormPart
          title={copy.evidence}
          lead={choice === null ? copy.evidenceFirst : copy.evidenceText}
          error={problems.evidence}
        >
          {choice === null ? null : (
            <EvidenceUploader
              requirements={checklist}
              shopId={at.shopId}
              orderId={at.orderId}
              value={draft.evidence}
              onChange={(files) => {
                const stagedAt = new Map(draft.evidence.map((item) => [item.id, item.stagedAt]));
                onChange({
                  evidence: files.map((item) => ({ ...item, stagedAt: stagedAt.get(item.id) ?? Date.now() })),
                });
              }}
            />
          )}
        </FormPart>
      )}
    </>
  );
}
