"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { readJson } from "@/lib/live/read-json";
import { apiPaths } from "@/lib/paths";
import type { DraftView } from "@/lib/queries/policy-draft";
import type { LabPeriod, LabView } from "@/lib/queries/policy-lab";

/** The lab of a draft: runs when it is asked to, and keeps the last result with the revision it is about. */
export function usePolicyLab({ marketplaceId, revision }: Pick<DraftView, "marketplaceId" | "revision">) {
  const [days, setDays] = useState<LabPeriod>(90);
  const run = useMutation({
    mutationFn: (period: LabPeriod) =>
      readJson<LabView>(apiPaths.policyLab({ pasar: marketplaceId, hari: period })),
  });
  const result = run.data ?? null;
  return {
    days,
    setDays,
    run: () => run.mutate(days),
    running: run.isPending,
    failed: run.isError,
    result: result?.revision === revision ? result : null,
    /** There is a result, of a draft that has been changed since. */
    outdated: result !== null && result.revision !== revision,
  };
}

export type PolicyLab = ReturnType<typeof usePolicyLab>;
