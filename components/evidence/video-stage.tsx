"use client";

import { Download, StepBack, StepForward } from "lucide-react";
import { useRef, useState } from "react";
import { altText } from "@/components/evidence/alt-text";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import type { EvidenceView } from "@/lib/queries/evidence-view";

// Most phones record 30 frames a second; the file's true rate is not known here.
const FRAME_SECONDS = 1 / 30;
const SPEEDS = [0.25, 0.5, 1, 1.5, 2] as const;

/** One video: the browser's own player to scrub, and what it lacks: frame by frame, and speed. */
export function VideoStage({ item }: { item: EvidenceView }) {
  const player = useRef<HTMLVideoElement>(null);
  const [speed, setSpeed] = useState(1);
  const [unplayable, setUnplayable] = useState(false);

  const step = (frames: number) => {
    const video = player.current;
    if (!video) return;
    video.pause();
    video.currentTime = Math.max(0, video.currentTime + frames * FRAME_SECONDS);
  };

  if (unplayable) {
    return (
      <div className="flex min-h-0 min-w-0 flex-1 flex-col items-center justify-center gap-3 p-6 text-center">
        <p className="max-w-[44ch]">
          Browser ini tidak bisa memutar format video tersebut (sering terjadi pada rekaman iPhone). Unduh
          untuk memutarnya di perangkat Anda.
        </p>
        <a
          href={item.urls.original ?? item.urls.display}
          download
          className={buttonLook({ variant: "primary" })}
        >
          <Download size={18} strokeWidth={1.75} aria-hidden="true" />
          Unduh video
        </a>
      </div>
    );
  }
  return (
    <fieldset
      aria-label={`${item.label}, titik dan koma untuk maju dan mundur satu bingkai`}
      className="flex min-h-0 min-w-0 flex-1 flex-col"
      onKeyDown={(event) => {
        if (event.key !== "," && event.key !== ".") return;
        event.preventDefault();
        step(event.key === "," ? -1 : 1);
      }}
    >
      {/* biome-ignore lint/a11y/useMediaCaption: evidence is shown as it was sent; nobody wrote captions */}
      <video
        ref={player}
        src={item.urls.display}
        poster={item.urls.thumb ?? undefined}
        aria-label={altText(item)}
        controls
        playsInline
        preload="metadata"
        className="min-h-0 w-full flex-1 bg-black object-contain"
        onError={() => setUnplayable(true)}
        // The arrows belong to the player while it has the focus.
        onKeyDown={(event) => event.key.startsWith("Arrow") && event.stopPropagation()}
      />
      <div className="flex flex-wrap items-center justify-center gap-1 border-line border-t p-1.5">
        <Button variant="quiet" iconOnly aria-label="Mundur satu bingkai" onClick={() => step(-1)}>
          <StepBack size={18} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <Button variant="quiet" iconOnly aria-label="Maju satu bingkai" onClick={() => step(1)}>
          <StepForward size={18} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <label className="ml-2 flex items-center gap-2 text-14 text-soft">
          Kecepatan
          <select
            className="min-h-11 rounded-control border border-edge bg-card px-2 text-ink dense:min-h-9"
            value={speed}
            onChange={(event) => {
              const chosen = Number(event.target.value);
              setSpeed(chosen);
              if (player.current) player.current.playbackRate = chosen;
            }}
          >
            {SPEEDS.map((one) => (
              <option key={one} value={one}>
                {String(one).replace(".", ",")}×
              </option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
}
