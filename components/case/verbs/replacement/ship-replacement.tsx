"use client";

import { shipReplacement } from "@/lib/commands/case";
import { NO_PARCEL, parcelInput } from "../../parcel-draft";
import { ParcelFields, parcelMissing } from "../../parcel-fields";
import { draftKey, useDraft } from "../../use-draft";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";

/** `Kirim Barang Pengganti`, of an incomplete parcel `Kirim Sisa Produk`. */
export function ShipReplacementDialog(props: VerbDialogProps) {
  const [draft, change, clear] = useDraft(draftKey(props.view, "ship_replacement"), NO_PARCEL);
  return (
    <VerbFrame
      {...props}
      command={shipReplacement}
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
