"use client";

import { Flag, Play } from "lucide-react";
import { useState } from "react";
import { durationText, KIND_WORDS } from "@/lib/copy/evidence";
import type { Zone } from "@/lib/domain/sla/zone";
import { dayTime } from "@/lib/format/dates";
import type { EvidenceView } from "@/lib/queries/evidence-view";
import { EvidenceViewer } from "./evidence-viewer";
import { Thumb } from "./thumb";

const SIDE = { buyer: "Pembeli", seller: "Penjual", mediator: "Mediator" } as const;

/** Files as pictures; each opens the viewer, in which all files of the case can be laid beside each other. */
export function EvidenceWall({
  items,
  among,
  zone,
  empty = "Belum ada bukti yang dikirim.",
}: {
  items: readonly EvidenceView[];
  /** Every file of the case, of both sides. */
  among: readonly EvidenceView[];
  zone: Zone;
  empty?: string;
}) {
  const [shown, setShown] = useState<string | null>(null);
  if (items.length === 0) return <p className="text-14 text-soft">{empty}</p>;
  return (
    <>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-3">
        {items.map((item) => (
          <li key={item.id} className="min-w-0">
            <button
              type="button"
              onClick={() => setShown(item.id)}
              className="group block w-full rounded-card border border-line bg-card text-left hover:border-edge"
            >
              <span className="relative block">
                <Thumb
                  kind={item.kind}
                  src={item.urls.thumb}
                  alt=""
                  className="aspect-4/3 w-full rounded-t-[calc(var(--radius-card)-1px)]"
                />
                {item.kind === "video" ? (
                  <span className="absolute bottom-1.5 left-1.5 inline-flex items-center gap-1 rounded-small bg-black/75 px-1.5 py-0.5 text-12 text-white tabular-nums">
                    <Play size={12} aria-hidden="true" fill="currentColor" />
                    {item.durationMs === null ? "Video" : durationText(item.durationMs)}
                  </span>
                ) : null}
              </span>
              <span className="block p-2">
                <span className="sr-only">Lihat {KIND_WORDS[item.kind].toLowerCase()}: </span>
                <span className="block truncate font-medium text-13">{item.label}</span>
                <span className="block truncate text-12 text-soft">
                  {SIDE[item.by]} · {item.byName}
                </span>
                <span className="block text-12 text-soft tabular-nums">
                  {dayTime(new Date(item.uploadedAt), zone)}
                </span>
                {item.signals.length > 0 ? (
                  <span className="mt-1 flex items-center gap-1 text-12 text-amber">
                    <Flag size={14} strokeWidth={1.75} aria-hidden="true" />
                    {item.signals.length} catatan
                  </span>
                ) : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown === null ? null : (
        <EvidenceViewer items={among} startId={shown} zone={zone} onClose={() => setShown(null)} />
      )}
    </>
  );
}
