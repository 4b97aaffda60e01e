"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/toast";
import { markRead } from "@/lib/commands/notification";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import { bellOptions } from "@/lib/live/query-options";
import type { BellView, NoticeView } from "@/lib/queries/list-views";

/** Marks notices as read: on the screen at once, then at the server, whose word counts when it comes. */
export function useMarkRead(): { one: (notice: NoticeView) => void; all: () => void } {
  const client = useQueryClient();
  const { show } = useToast();
  const { queryKey } = bellOptions();

  const send = async (which: NoticeView | "all") => {
    const isOne = (notice: NoticeView) =>
      which !== "all" && notice.shopId === which.shopId && notice.no === which.no && notice.seq === which.seq;
    await client.cancelQueries({ queryKey });
    client.setQueryData<BellView>(
      queryKey,
      (bell) =>
        bell && {
          ...bell,
          unread: which === "all" ? 0 : Math.max(0, bell.unread - 1),
          notices: bell.notices.map((notice) =>
            which === "all" || isOne(notice) ? { ...notice, unread: false } : notice,
          ),
        },
    );
    const keys = which === "all" ? which : [{ shopId: which.shopId, no: which.no, seq: which.seq }];
    const result = await markRead(keys).catch(() => ({ ok: false }));
    // Opening a notice goes on to its case; only the button is worth a word when it fails.
    if (!result.ok && which === "all") show({ text: DESK_COPY.notices.notMarked, tone: "trouble" });
    await client.invalidateQueries({ queryKey });
  };

  return {
    one: (notice) => {
      if (notice.unread) void send(notice);
    },
    all: () => void send("all"),
  };
}
