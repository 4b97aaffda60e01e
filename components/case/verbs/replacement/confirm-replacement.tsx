"use client";

import { confirmReplacement } from "@/lib/commands/case";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";

/** `Selesaikan Komplain`: what was sent is right. */
export function ConfirmReplacementDialog(props: VerbDialogProps) {
  return <VerbFrame {...props} command={confirmReplacement} input={{}} foreseen={{}} />;
}
