"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/toast";
import { endShift, startShift } from "@/lib/commands/shift";
import { DESK_COPY } from "@/lib/copy/screens-desk";

const words = DESK_COPY.shift;

/** Starts and ends the own shift; the board says it back when the server has it. */
export function useDuty(shopId: string): { set: (on: boolean) => void; pending: boolean } {
  const client = useQueryClient();
  const { show } = useToast();
  const { mutate, isPending } = useMutation({
    mutationFn: (on: boolean) => (on ? startShift(shopId) : endShift(shopId)),
    onSuccess: async ({ ok }, on) => {
      await client.invalidateQueries({ queryKey: ["board"] });
      if (ok) show({ text: on ? words.started : words.ended });
      else show({ text: words.refused, tone: "trouble" });
    },
    onError: () => show({ text: words.offline, tone: "trouble" }),
  });
  return { set: mutate, pending: isPending };
}
