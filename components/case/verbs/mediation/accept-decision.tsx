"use client";

import { acceptDecision } from "@/lib/commands/case";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";

/** `Terima Putusan`: gives up the appeal. */
export function AcceptDecisionDialog(props: VerbDialogProps) {
  return <VerbFrame {...props} command={acceptDecision} input={{}} foreseen={{}} />;
}
