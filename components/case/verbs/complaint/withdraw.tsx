"use client";

import { withdraw } from "@/lib/commands/case";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";

/** `Batalkan Komplain`: the money goes to the seller, so the consequences come first. */
export function WithdrawDialog(props: VerbDialogProps) {
  return <VerbFrame {...props} command={withdraw} input={{}} foreseen={{}} danger />;
}
