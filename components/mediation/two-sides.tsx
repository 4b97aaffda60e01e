"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowDown, ChevronDown } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { Countdown } from "@/components/ui/countdown";
import { cx } from "@/components/ui/cx";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import { caseOptions } from "@/lib/live/query-options";
import { isRefused } from "@/lib/live/read-json";
import type { CaseView } from "@/lib/queries/case-view";
import { OneSide } from "./one-side";

const words = DESK_COPY.mediation;
/** Where the case itself begins on the page. */
const ROOM_ID = "ruang";
const DESK = "(width >= 68.75rem)";

/**
 * Both sides' words, checklists and evidence next to each other, so that a mediator compares instead of scrolling.
 * Open at a desk; folded on a phone, where the case itself comes first.
 */
export function TwoSides({ no, initial }: { no: string; initial: CaseView }) {
  const { data: view, error } = useQuery({ ...caseOptions(no), initialData: initial });
  // Null until the reader chose: then the width decides, in CSS, so that nothing jumps while loading.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [isDesk, setIsDesk] = useState(true);
  const id = useId();
  useEffect(() => setIsDesk(window.matchMedia(DESK).matches), []);
  const isOpen = chosen ?? isDesk;
  // The room below says so.
  if (isRefused(error)) return null;
  return (
    <section aria-label={words.sides} className="border-line border-b bg-card">
      <div className="flex items-center">
        <h2 className="min-w-0 flex-1">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setChosen(!isOpen)}
            className="flex min-h-12 w-full flex-wrap items-center gap-x-3 px-4 py-1.5 text-left text-14 hover:bg-hover focus-visible:-outline-offset-2 desk:px-6"
          >
            <span className="font-bold">{words.sides}</span>
            <span className="min-w-0 flex-1 truncate text-13 text-soft max-desk:hidden">
              <span className="font-mono text-12">{view.no}</span> · {view.title}
            </span>
            {view.due === null ? null : (
              <Countdown
                dueAt={view.due.at}
                serverNow={view.serverNow}
                prefix={DESK_COPY.list.left}
                className={cx(
                  "font-bold text-13 unbroken max-desk:hidden",
                  view.due.waitsForMe ? "text-amber" : "text-soft",
                )}
              />
            )}
            <ChevronDown
              size={18}
              strokeWidth={1.75}
              aria-hidden="true"
              className={cx("ml-auto shrink-0 text-soft", isOpen && "rotate-180")}
            />
          </button>
        </h2>
        <a
          href={`#${ROOM_ID}`}
          className="mr-4 inline-flex min-h-11 shrink-0 items-center gap-1.5 rounded-control px-2 font-medium text-13 text-accent hover:bg-hover max-desk:hidden desk:mr-6 dense:min-h-8"
        >
          <ArrowDown size={18} strokeWidth={1.75} aria-hidden="true" />
          {words.toRoom}
        </a>
      </div>
      <div
        id={id}
        className={cx(
          "grid divide-line border-line border-t max-desk:divide-y desk:grid-cols-2 desk:divide-x",
          chosen === null ? "max-desk:hidden" : !chosen && "hidden",
        )}
      >
        <OneSide view={view} side="buyer" />
        <OneSide view={view} side="seller" />
      </div>
    </section>
  );
}
