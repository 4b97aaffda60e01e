"use client";

import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { inboxOptions } from "@/lib/live/query-options";
import type { CaseRow } from "@/lib/queries/list-views";
import type { InboxView } from "./inbox-tabs";

/** The loaded pages of one view as one list. Another view starts with its first page again. */
export function useInbox(shopCode: string, view: InboxView) {
  const key = JSON.stringify([shopCode, view]);
  const [more, setMore] = useState<{ of: string; cursors: readonly string[] }>({ of: key, cursors: [] });
  const cursors = more.of === key ? more.cursors : [];
  const pages = useQueries({
    queries: [null, ...cursors].map((cursor) => inboxOptions(shopCode, { ...view, cursor })),
  });

  const first = pages[0];
  const last = pages.at(-1);
  const nextCursor = last?.data?.nextCursor ?? null;
  // A case that moved between two pages while they were read is listed once.
  const rows = new Map<string, CaseRow>();
  for (const page of pages)
    for (const row of page.data?.rows ?? []) if (!rows.has(row.no)) rows.set(row.no, row);

  return {
    key,
    page: first?.data,
    rows: [...rows.values()],
    error: pages.find((page) => page.isError)?.error ?? null,
    fetching: pages.some((page) => page.isFetching),
    loadingMore: cursors.length > 0 && last?.data === undefined && last?.isFetching === true,
    loadMore: nextCursor === null ? null : () => setMore({ of: key, cursors: [...cursors, nextCursor] }),
    refetch: () => {
      for (const page of pages) void page.refetch();
    },
  };
}
