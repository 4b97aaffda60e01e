"use client";

import { confirmDelivery } from "@/lib/commands/case";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";

/** `Sudah Saya Terima`: the parcel was there after all. */
export function ConfirmDeliveryDialog(props: VerbDialogProps) {
  return <VerbFrame {...props} command={confirmDelivery} input={{}} foreseen={{}} />;
}
