"use client";

import { payDifference } from "@/lib/commands/case";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";

/** `Bayar Selisih`: what the new article costs more is charged the way the order was paid. */
export function PayDifferenceDialog(props: VerbDialogProps) {
  return <VerbFrame {...props} command={payDifference} input={{}} foreseen={{}} />;
}
