"use client";

import { useQuery } from "@tanstack/react-query";
import { readJson } from "@/lib/live/read-json";
import { apiPaths } from "@/lib/paths";
import type { ClosingPreview } from "@/lib/queries/calendar-preview";

/** What closing the day `on` would move; asks nothing until a whole date stands there. */
export function useClosingPreview(marketplaceId: string, on: string) {
  return useQuery({
    queryKey: ["closing-preview", marketplaceId, on],
    queryFn: () => readJson<ClosingPreview>(apiPaths.calendarPreview({ pasar: marketplaceId, tanggal: on })),
    enabled: on.length === 10,
    // What it counted may have changed by the next look.
    staleTime: 0,
    gcTime: 0,
  });
}
