"use client";

import { ChevronLeft, ChevronRight, Columns2, Download, Info, X } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { cx } from "@/components/ui/cx";
import type { Zone } from "@/lib/domain/sla/zone";
import type { EvidenceView } from "@/lib/queries/evidence-view";
import { EvidenceFacts } from "./evidence-facts";
import { PhotoStage } from "./photo-stage";
import { VideoStage } from "./video-stage";

/**
 * The files of a case over the whole screen, one at a time or two beside each other (sent and received).
 * Left and right arrows go on, Esc closes, and the focus returns to the picture it came from.
 */
export function EvidenceViewer({
  items,
  startId,
  zone,
  onClose,
}: {
  items: readonly EvidenceView[];
  startId: string;
  zone: Zone;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [shownId, setShownId] = useState(startId);
  const [besideId, setBesideId] = useState<string | null>(null);
  const [facts, setFacts] = useState(false);

  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element && !element.open) element.showModal();
    element?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);

  const found = items.findIndex((item) => item.id === shownId);
  const index = found === -1 ? 0 : found;
  const shown = items[index];
  if (!shown) return null;
  const beside = items.find((item) => item.id === besideId);
  const others = items.filter((item) => item.id !== shown.id);
  const go = (by: number) => {
    const next = items[(index + by + items.length) % items.length];
    if (!next) return;
    setShownId(next.id);
    if (next.id === besideId) setBesideId(shown.id);
  };
  const compare = () => {
    // The other side's answer to the same question comes first.
    const fitting = others.find((item) => item.by !== shown.by) ?? others[0];
    setBesideId(besideId === null && fitting ? fitting.id : null);
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => event.target === event.currentTarget && onClose()}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLSelectElement || event.altKey || event.ctrlKey || event.metaKey)
          return;
        if (event.key === "ArrowLeft") go(-1);
        else if (event.key === "ArrowRight") go(1);
        else return;
        event.preventDefault();
      }}
      className="m-0 size-full max-h-none max-w-none flex-col bg-paper text-ink open:flex"
    >
      <header className="flex items-center gap-1 border-line border-b px-3 py-1.5">
        <h2 id={title} tabIndex={-1} className="min-w-0 flex-1 truncate font-medium text-16">
          {shown.label}
          <span className="ml-2 font-normal text-13 text-soft tabular-nums">
            {index + 1} dari {items.length}
          </span>
        </h2>
        {items.length > 1 ? (
          <Button
            variant="quiet"
            iconOnly
            aria-label="Bandingkan berdampingan"
            aria-pressed={!!beside}
            className="aria-pressed:bg-accent-wash aria-pressed:text-accent"
            onClick={compare}
          >
            <Columns2 size={18} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        ) : null}
        <Button
          variant="quiet"
          iconOnly
          aria-label="Keterangan berkas"
          aria-pressed={facts}
          className="aria-pressed:bg-accent-wash aria-pressed:text-accent"
          onClick={() => setFacts(!facts)}
        >
          <Info size={18} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <Button variant="quiet" iconOnly aria-label="Tutup" onClick={onClose}>
          <X size={20} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </header>
      <div className="flex min-h-0 flex-1 max-sm:flex-col">
        <div
          className={cx(
            "flex min-h-0 min-w-0 flex-1",
            beside && "max-sm:flex-col max-sm:divide-y sm:divide-x",
          )}
        >
          <Stage item={shown} />
          {beside ? (
            <div className="flex min-h-0 min-w-0 flex-1 flex-col border-line">
              <label className="flex items-center gap-2 px-3 py-1 text-13 text-soft">
                Bandingkan dengan
                <select
                  className="min-h-11 min-w-0 flex-1 rounded-control border border-edge bg-card px-2 text-ink dense:min-h-9"
                  value={beside.id}
                  onChange={(event) => setBesideId(event.target.value)}
                >
                  {others.map((item) => (
                    <option key={item.id} value={item.id}>
                      {item.label} · {item.byName}
                    </option>
                  ))}
                </select>
              </label>
              <Stage item={beside} />
            </div>
          ) : null}
        </div>
        {facts ? (
          <aside
            aria-label="Keterangan berkas"
            className="max-h-[45%] overflow-y-auto border-line max-sm:border-t sm:max-h-none sm:w-80 sm:border-l"
          >
            <EvidenceFacts item={shown} zone={zone} />
          </aside>
        ) : null}
      </div>
      {items.length > 1 ? (
        <footer className="flex justify-between border-line border-t px-3 py-1.5 pb-[max(0.375rem,env(safe-area-inset-bottom))]">
          <Button variant="quiet" onClick={() => go(-1)} icon={<ChevronLeft size={18} aria-hidden="true" />}>
            Sebelumnya
          </Button>
          <Button variant="quiet" onClick={() => go(1)}>
            Berikutnya
            <ChevronRight size={18} aria-hidden="true" />
          </Button>
        </footer>
      ) : null}
    </dialog>
  );
}

/** Keyed by file, so that zoom and speed start anew with each. */
function Stage({ item }: { item: EvidenceView }) {
  if (item.kind === "photo") return <PhotoStage key={item.id} item={item} />;
  if (item.kind === "video") return <VideoStage key={item.id} item={item} />;
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col items-center justify-center gap-3 p-6 text-center">
      <p className="break-all">{item.fileName}</p>
      <p className="max-w-[44ch] text-14 text-soft">Dokumen tidak dibuka di halaman ini demi keamanan.</p>
      <a href={item.urls.display} download className={buttonLook({ variant: "primary" })}>
        <Download size={18} strokeWidth={1.75} aria-hidden="true" />
        Unduh dokumen
      </a>
    </div>
  );
}
