"use client";

import { shipBack } from "@/lib/commands/case";
import { NO_PARCEL, parcelInput } from "../../parcel-draft";
import { ParcelFields, parcelMissing } from "../../parcel-fields";
import { draftKey, useDraft } from "../../use-draft";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";

/** `Kirim Balik ke Pembeli`: a return the shop did not have to take goes home. */
export function ShipBackDialog(props: VerbDialogProps) {
  const [draft, change, clear] = useDraft(draftKey(props.view, "ship_back"), NO_PARCEL);
  return (
    <VerbFrame
      {...props}
      command={shipBack}
      input={parcelInput(draft) ?? draft}
      foreseen={parcelInput(draft)}
      missing={parcelMissing(draft)}
      consequencesLast
      onSent={clear}
    >
      {(fields) => <ParcelFields value={draft} onChange={change} errors={fields} />}
    </VerbFrame>
  );
}
