"use client";

import { reportNotArrived } from "@/lib/commands/case";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";

/** `Laporkan Retur Belum Sampai`: the courier is asked where the return is. */
export function ReportNotArrivedDialog(props: VerbDialogProps) {
  return <VerbFrame {...props} command={reportNotArrived} input={{}} foreseen={{}} />;
}
