"use client";

import { FileText, ImageOff, Play } from "lucide-react";
import { type ReactNode, useState } from "react";
import { cx } from "./cx";

export type ImageThumbProps = {
  /** Address of a small picture; without one the kind's sign is shown. */
  src?: string | null | undefined;
  /** What is to be seen; empty where words beside it say so. */
  alt: string;
  kind?: "image" | "video" | "document" | undefined;
  /** Bottom right, such as a video's length. */
  badge?: ReactNode;
  /** Size and proportion: `size-13`, `aspect-4/3 w-full`. */
  className?: string | undefined;
};

/** A small picture with a frame of fixed size, so that nothing moves when it arrives or fails to. */
export function ImageThumb({ src, alt, kind = "image", badge, className = "size-13" }: ImageThumbProps) {
  const [failed, setFailed] = useState<string | null>(null);
  const shown = src && failed !== src ? src : null;
  const Sign = kind === "video" ? Play : kind === "document" ? FileText : ImageOff;
  return (
    <span
      className={cx(
        "relative grid shrink-0 place-items-center overflow-hidden rounded-control border border-line bg-sunk text-soft",
        className,
      )}
    >
      {shown ? (
        // biome-ignore lint/performance/noImgElement: evidence comes from an authorised route in its final size
        <img
          src={shown}
          alt={alt}
          ref={(image) => {
            // It may have failed before React was there to hear it.
            if (image?.complete && image.naturalWidth === 0) setFailed(shown);
          }}
          loading="lazy"
          decoding="async"
          onError={() => setFailed(shown)}
          className="absolute inset-0 size-full object-cover"
        />
      ) : (
        <>
          <Sign size={18} strokeWidth={1.75} aria-hidden="true" />
          <span className="sr-only">{alt}</span>
        </>
      )}
      {shown && kind === "video" ? (
        <span
          aria-hidden="true"
          className="relative grid size-8 place-items-center rounded-full bg-black/65 text-white"
        >
          <Play size={14} strokeWidth={1.75} />
        </span>
      ) : null}
      {badge ? (
        <span className="absolute right-1.5 bottom-1.5 rounded-small bg-black/75 px-1.5 text-11 text-white leading-4">
          {badge}
        </span>
      ) : null}
    </span>
  );
}
