"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { assignCase } from "@/lib/commands/case";
import { DESK_COPY } from "@/lib/copy/screens-desk";

const words = DESK_COPY.shift;

/** Makes the reader answer for a case that nobody has. */
export function TakeButton({ no, me }: { no: string; me: string }) {
  const client = useQueryClient();
  const { show } = useToast();
  // One intent, however often its answer gets lost.
  const commandId = useRef<string | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: () => {
      commandId.current ??= crypto.randomUUID();
      return assignCase({ no, commandId: commandId.current, input: { to: me } });
    },
    onSuccess: async ({ ok }) => {
      commandId.current = null;
      show(ok ? { text: words.taken(no) } : { text: words.takeRefused(no), tone: "trouble" });
      await Promise.all(
        ["board", "inbox", "case"].map((key) => client.invalidateQueries({ queryKey: [key] })),
      );
    },
    onError: () => show({ text: words.takeRefused(no), tone: "trouble" }),
  });
  return (
    <Button size="small" pending={isPending} onClick={() => mutate()} aria-label={words.takeOf(no)}>
      {words.take}
    </Button>
  );
}
