"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/toast";
import { seeAlarms } from "@/lib/commands/shift";
import { DESK_COPY } from "@/lib/copy/screens-desk";

type Seen = Parameters<typeof seeAlarms>[1];

/** `Saya lihat`, kept for all screens of the person; the board then says who has seen which alarm. */
export function useSeeAlarms(shopId: string): (alarms: Seen) => void {
  const client = useQueryClient();
  const { show } = useToast();
  const { mutate } = useMutation({
    mutationFn: (alarms: Seen) => seeAlarms(shopId, alarms),
    // Refused means that the deadline has moved: the fresh board says what rings now.
    onSettled: () => client.invalidateQueries({ queryKey: ["board"] }),
    onError: () => show({ text: DESK_COPY.shift.seenHereOnly, tone: "trouble" }),
  });
  return mutate;
}
