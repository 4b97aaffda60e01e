"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { isRefused, readJson } from "@/lib/live/read-json";
import { apiPaths } from "@/lib/paths";
import type { CaseView, PreviewView } from "@/lib/queries/case-view";

const SETTLE_MS = 250;

/**
 * What an act would mean with the input as it stands, computed by the rule that will carry it out. `input`
 * carries amounts and choices only, never words; null asks nothing.
 */
export function usePreview(view: CaseView, verb: string, input: object | null) {
  const text = input === null ? null : JSON.stringify(input);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return useQuery({
    queryKey: ["preview", view.no, verb, settled, view.termsVersion],
    queryFn: async (): Promise<PreviewView | null> => {
      try {
        return await readJson<PreviewView>(apiPaths.preview(view.no, { verb, input: settled }));
      } catch (error) {
        if (isRefused(error)) return null;
        throw error;
      }
    },
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}
