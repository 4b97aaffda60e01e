"use client";

import { reserveStock } from "@/lib/commands/case";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";

/** `Siapkan Stok`: units are set aside for this case. */
export function ReserveStockDialog(props: VerbDialogProps) {
  return <VerbFrame {...props} command={reserveStock} input={{}} foreseen={{}} />;
}
