"use client";

import { useToast } from "@/components/ui/toast";
import { undo } from "@/lib/commands/case";
import { DONE_TEXT, PENDING_TEXT, ROOM } from "@/lib/copy/screens-room";
import type { HumanVerb } from "@/lib/domain/case/verb-names";
import type { CaseView } from "@/lib/queries/case-view";
import { useVerb } from "./use-verb";

/** The bar after an act: what was done and, while its grace period runs, `Urungkan (1:54)`. */
export function useAnnounce(view: CaseView) {
  const toast = useToast();
  const { press } = useVerb(view, undo);

  const takeBack = async () => {
    const after = await press({});
    if (after === null) toast.show({ text: ROOM.undoFailed, tone: "trouble" });
    else toast.show({ text: DONE_TEXT.undo });
  };

  return (verb: HumanVerb, after: CaseView) => {
    const { pending } = after;
    if (pending === null || !pending.mine) {
      toast.show({ text: DONE_TEXT[verb] });
      return;
    }
    const seconds = Math.floor((Date.parse(pending.until) - Date.parse(after.serverNow)) / 1000);
    toast.show({
      text: PENDING_TEXT.toast(pending.label),
      action: { label: ROOM.undo, onPress: () => void takeBack(), seconds },
    });
  };
}
