"use client";

import { RadioCards } from "@/components/ui/radio-cards";
import { shipReturn } from "@/lib/commands/case";
import { RETURN_METHOD_WORDS } from "@/lib/copy/goods";
import { GOODS_DIALOG } from "@/lib/copy/screens-goods";
import type { ReturnMethod } from "@/lib/domain/case/goods";
import { NO_PARCEL, type ParcelDraft, parcelInput } from "../../parcel-draft";
import { ParcelFields, parcelMissing } from "../../parcel-fields";
import { draftKey, useDraft } from "../../use-draft";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";

const METHODS = Object.keys(RETURN_METHOD_WORDS) as ReturnMethod[];
type Draft = ParcelDraft & { method: ReturnMethod | null };

/** `Input Resi Retur`: how the goods were handed over, with whom, under which number. */
export function ShipReturnDialog(props: VerbDialogProps) {
  const [draft, change, clear] = useDraft<Draft>(draftKey(props.view, "ship_return"), {
    method: null,
    ...NO_PARCEL,
  });
  const parcel = parcelInput(draft);
  return (
    <VerbFrame
      {...props}
      command={shipReturn}
      input={{ method: draft.method, ...parcel }}
      foreseen={parcel && draft.method !== null ? { method: draft.method, ...parcel } : null}
      missing={draft.method === null ? GOODS_DIALOG.needMethod : parcelMissing(draft)}
      consequencesLast
      onSent={clear}
    >
      {(fields) => (
        <>
          <RadioCards
            legend={GOODS_DIALOG.method}
            name="method"
            required
            options={METHODS.map((value) => ({
              value,
              title: RETURN_METHOD_WORDS[value].label,
              description: RETURN_METHOD_WORDS[value].hint,
            }))}
            value={draft.method}
            onChange={(method) => change({ method })}
            error={fields.method}
          />
          <ParcelFields value={draft} onChange={change} errors={fields} />
        </>
      )}
    </VerbFrame>
  );
}
