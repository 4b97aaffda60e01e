"use client";

import { acceptSolution } from "@/lib/commands/case";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";

/** `Terima Solusi`: nothing to fill in, everything to see first. */
export function AcceptSolutionDialog(props: VerbDialogProps) {
  const { view } = props;
  const refund = view.offer !== null && view.offer.by !== view.reader ? view.offer.total : view.request.total;
  return <VerbFrame {...props} command={acceptSolution} input={{}} foreseen={{}} refund={refund} />;
}
