"use client";

import { Maximize, RotateCw, ZoomIn, ZoomOut } from "lucide-react";
import { altText } from "@/components/evidence/alt-text";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import type { EvidenceView } from "@/lib/queries/evidence-view";
import { usePanZoom } from "./use-pan-zoom";

/** One photo to look at closely. Keys while it has the focus: + − 0 R, and Shift with an arrow to move. */
export function PhotoStage({ item }: { item: EvidenceView }) {
  const { view, frame, pointers, zoomBy, moveBy, turnRight, reset } = usePanZoom();
  const sideways = view.turn % 180 !== 0;
  const percent = Math.round(view.zoom * 100);
  return (
    <fieldset
      aria-label={`${item.label}, bisa diperbesar`}
      className="flex min-h-0 min-w-0 flex-1 flex-col"
      onKeyDown={(event) => {
        const step = event.shiftKey ? SHIFTS[event.key] : undefined;
        if (step) moveBy(...step);
        else if (event.key === "+" || event.key === "=") zoomBy(1.4);
        else if (event.key === "-") zoomBy(1 / 1.4);
        else if (event.key === "0") reset();
        else if (event.key === "r" || event.key === "R") turnRight();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div
        ref={frame}
        role="application"
        aria-label="Geser dengan Shift dan panah, perbesar dengan + dan −, putar dengan R"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: moved and zoomed by keys while it has the focus
        tabIndex={0}
        {...pointers}
        className={cx(
          "relative min-h-0 flex-1 touch-none select-none overflow-hidden",
          view.zoom > 1 ? "cursor-grab active:cursor-grabbing" : "cursor-zoom-in",
        )}
        onDoubleClick={() => (view.zoom > 1 ? reset() : zoomBy(2.5))}
      >
        {/* A private file of an authorised route: no optimizer may keep copies of it. */}
        <img
          src={item.urls.display}
          alt={altText(item)}
          draggable={false}
          className="absolute inset-0 size-full object-contain"
          style={{
            transform: `translate(${view.x}px, ${view.y}px) scale(${view.zoom * (sideways ? 0.75 : 1)}) rotate(${view.turn}deg)`,
          }}
        />
      </div>
      <div className="flex flex-wrap items-center justify-center gap-1 border-line border-t p-1.5">
        <Button variant="quiet" iconOnly aria-label="Perkecil" onClick={() => zoomBy(1 / 1.4)}>
          <ZoomOut size={18} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <output className="w-14 text-center text-13 text-soft tabular-nums">{percent}%</output>
        <Button variant="quiet" iconOnly aria-label="Perbesar" onClick={() => zoomBy(1.4)}>
          <ZoomIn size={18} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <Button variant="quiet" iconOnly aria-label="Putar 90 derajat" onClick={turnRight}>
          <RotateCw size={18} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <Button variant="quiet" iconOnly aria-label="Kembalikan ukuran dan posisi" onClick={reset}>
          <Maximize size={18} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
    </fieldset>
  );
}

const SHIFTS: Record<string, readonly [number, number]> = {
  ArrowLeft: [60, 0],
  ArrowRight: [-60, 0],
  ArrowUp: [0, 60],
  ArrowDown: [0, -60],
};
