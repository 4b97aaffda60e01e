"use client";

import { Gavel, ShieldAlert, StickyNote } from "lucide-react";
import { useState } from "react";
import { altText } from "@/components/evidence/alt-text";
import { EvidenceViewer } from "@/components/evidence/evidence-viewer";
import { Thumb } from "@/components/evidence/thumb";
import { cx } from "@/components/ui/cx";
import { useServerNow } from "@/components/ui/use-server-now";
import { warnsOfPhishing } from "@/lib/copy/phishing";
import { ROOM } from "@/lib/copy/screens-room";
import { relativeDay } from "@/lib/format/dates";
import type { CaseView, TimelineItem } from "@/lib/queries/case-view";
import type { EvidenceView } from "@/lib/queries/evidence-view";
import { EventIcon } from "./event-icon";
import { Segments } from "./segments";

/** What happened and what was said, oldest first, as one stream. */
export function Timeline({ view }: { view: CaseView }) {
  const now = useServerNow(view.serverNow);
  const [shown, setShown] = useState<{ items: readonly EvidenceView[]; id: string } | null>(null);
  return (
    <>
      <ol className="grid gap-3.5">
        {view.timeline.map((item) => {
          const when = relativeDay(new Date(item.at), view.zone, now);
          const files =
            item.evidence.length === 0 ? null : (
              <Files items={item.evidence} onShow={(id) => setShown({ items: item.evidence, id })} />
            );
          return (
            <li key={item.seq}>
              {item.shape === "message" || item.shape === "note" ? (
                <Bubble item={item} when={when}>
                  {files}
                </Bubble>
              ) : (
                <EventLine item={item} when={when}>
                  {files}
                </EventLine>
              )}
            </li>
          );
        })}
      </ol>
      {shown ? (
        <EvidenceViewer
          items={shown.items}
          startId={shown.id}
          zone={view.zone}
          onClose={() => setShown(null)}
        />
      ) : null}
    </>
  );
}

type EntryProps = { item: TimelineItem; when: string; children: React.ReactNode };

function EventLine({ item, when, children }: EntryProps) {
  const decision = item.shape === "decision";
  return (
    <div
      className={cx(
        "grid grid-cols-[16px_minmax(0,1fr)] gap-2.5 text-13 text-soft",
        decision && "rounded-card border border-violet bg-violet-wash p-3 text-ink",
      )}
    >
      {decision ? (
        <Gavel size={16} strokeWidth={1.75} aria-hidden="true" className="mt-px text-violet" />
      ) : (
        <EventIcon name={item.icon} />
      )}
      <div className="min-w-0">
        <p>
          <Segments of={item.sentence} />. <time dateTime={item.at}>{when}</time>
        </p>
        {item.text && item.seq > 1 ? (
          <p className="mt-1 whitespace-pre-wrap border-line border-l-2 pl-2.5 text-14 text-ink">
            {item.text}
          </p>
        ) : null}
        <Warning item={item} />
        {children}
      </div>
    </div>
  );
}

function Bubble({ item, when, children }: EntryProps) {
  const note = item.shape === "note";
  return (
    <div
      className={cx(
        "w-fit max-w-[92%] rounded-sheet px-3 py-2.5",
        item.mine ? "ml-auto rounded-br-small bg-accent-wash" : "rounded-bl-small bg-sunk",
        note && "border border-line border-dashed bg-card",
      )}
    >
      <p className="mb-0.5 flex flex-wrap items-center gap-x-1.5 text-12 text-soft">
        {note ? <StickyNote size={14} strokeWidth={1.75} aria-hidden="true" /> : null}
        <span className="font-medium text-ink">{item.mine ? "Anda" : item.who}</span>
        {note ? <span>· {ROOM.note.toLowerCase()}</span> : null}
        <time dateTime={item.at}>· {when}</time>
      </p>
      {item.text === null ? (
        <p className="text-soft italic">Isi pesan ini sudah dihapus.</p>
      ) : (
        <p className="whitespace-pre-wrap break-words">{item.text}</p>
      )}
      <Warning item={item} />
      {children}
    </div>
  );
}

/** Said to the reader about other people's words, never about their own. */
function Warning({ item }: { item: TimelineItem }) {
  if (item.mine || item.text === null || item.side === "system" || !warnsOfPhishing(item.text)) return null;
  return (
    <p className="mt-2 flex gap-1.5 rounded-control bg-amber-wash p-2 text-13 text-amber">
      <ShieldAlert size={16} strokeWidth={1.75} aria-hidden="true" className="mt-px shrink-0" />
      <span>{ROOM.phishing}</span>
    </p>
  );
}

function Files({ items, onShow }: { items: readonly EvidenceView[]; onShow: (id: string) => void }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-1.5">
      {items.map((item) => (
        <li key={item.id}>
          <button
            type="button"
            aria-label={`Lihat ${altText(item)}`}
            onClick={() => onShow(item.id)}
            className="block overflow-hidden rounded-control border border-line hover:border-edge"
          >
            <Thumb kind={item.kind} src={item.urls.thumb} alt="" className="size-14" />
          </button>
        </li>
      ))}
    </ul>
  );
}
