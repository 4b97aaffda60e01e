"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import { caseOptions } from "@/lib/live/query-options";
import type { CaseView } from "@/lib/queries/case-view";
import { OneSide } from "./one-side";

/** Both sides' words, checklists and evidence next to each other, so that a mediator compares instead of scrolling. */
export function TwoSides({ no, initial }: { no: string; initial: CaseView }) {
  const { data: view } = useQuery({ ...caseOptions(no), initialData: initial });
  return (
    <details open className="group/sides border-line border-b bg-card">
      <summary className="flex min-h-11 list-none items-center justify-between gap-3 px-4 focus-visible:-outline-offset-2 desk:px-5">
        <h2 className="font-bold text-14">{DESK_COPY.mediation.sides}</h2>
        <ChevronDown
          size={18}
          strokeWidth={1.75}
          aria-hidden="true"
          className="shrink-0 text-soft transition-transform duration-150 group-open/sides:rotate-180"
        />
      </summary>
      <div className="grid divide-line border-line border-t max-desk:divide-y desk:grid-cols-2 desk:divide-x">
        <OneSide view={view} side="buyer" />
        <OneSide view={view} side="seller" />
      </div>
    </details>
  );
}
