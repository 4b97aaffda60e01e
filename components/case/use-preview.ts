"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
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
      const response = await fetch(apiPaths.preview(view.no, { verb, input: settled }));
      if (response.status === 404) return null;
      if (!response.ok) throw new Error(`${response.status}`);
      return (await response.json()) as PreviewView;
    },
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}
