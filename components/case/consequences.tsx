import { Banknote, Boxes, Clock, Package, Star, Undo2 } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { Skeleton } from "@/components/ui/skeleton";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import type { PreviewView } from "@/lib/queries/case-view";
import { Segments } from "./segments";

const ICONS = {
  money: Banknote,
  goods: Package,
  stock: Boxes,
  reputation: Star,
  clock: Clock,
  undo: Undo2,
} as const;

type ConsequencesProps = {
  preview: PreviewView | null | undefined;
  /** Being computed, maybe again for another input. */
  loading: boolean;
  failed: boolean;
};

/** What the act does, line by line, before it is done. */
export function Consequences({ preview, loading, failed }: ConsequencesProps) {
  if (preview) {
    return (
      <ul aria-busy={loading} className={cx("grid gap-2.5", loading && "opacity-60")}>
        {preview.lines.map((line) => {
          const Icon = ICONS[line.icon];
          const text = line.segments.map((segment) => segment.text).join("");
          return (
            <li key={`${line.icon} ${text}`} className="grid grid-cols-[20px_1fr] gap-2.5">
              <Icon size={18} strokeWidth={1.75} aria-hidden="true" className="mt-0.5 text-soft" />
              <span>
                <Segments of={line.segments} />
              </span>
            </li>
          );
        })}
      </ul>
    );
  }
  if (loading) {
    return (
      <div role="status" aria-label={DIALOG.loadingPreview} className="grid gap-3 py-1">
        <Skeleton className="h-4 w-4/5" />
        <Skeleton className="h-4 w-3/5" />
        <Skeleton className="h-4 w-2/3" />
      </div>
    );
  }
  return failed ? <p className="text-14 text-soft">{DIALOG.noPreview}</p> : null;
}
