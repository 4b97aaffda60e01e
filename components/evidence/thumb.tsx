import { FileText, ImageIcon, Video } from "lucide-react";
import { cx } from "@/components/ui/cx";
import type { EvidenceKind } from "@/lib/domain/evidence";

const ICONS = { photo: ImageIcon, video: Video, document: FileText } as const;

/** The small picture of a file, or a sign of its kind where there is none. */
export function Thumb({
  kind,
  src,
  alt,
  className,
}: {
  kind: EvidenceKind;
  src: string | null;
  alt: string;
  className?: string | undefined;
}) {
  const Icon = ICONS[kind];
  if (src === null) {
    return (
      <span className={cx("flex shrink-0 items-center justify-center bg-sunk text-soft", className)}>
        <Icon
          size={24}
          strokeWidth={1.5}
          role={alt ? "img" : undefined}
          aria-label={alt || undefined}
          aria-hidden={!alt}
        />
      </span>
    );
  }
  // Evidence is read through an authorised route of its own size; an image optimizer must not keep copies.
  return (
    <img
      src={src}
      alt={alt}
      loading="lazy"
      decoding="async"
      className={cx("shrink-0 bg-sunk object-cover", className)}
    />
  );
}
