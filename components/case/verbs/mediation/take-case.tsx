"use client";

import { takeCase } from "@/lib/commands/case";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";

/** `Ambil Komplain`: from here on one mediator answers for the case. */
export function TakeCaseDialog(props: VerbDialogProps) {
  return <VerbFrame {...props} command={takeCase} input={{}} foreseen={{}} />;
}
