import { cx } from "./cx";

/** The shape of something on its way; give it height and width by class. Breathes slowly; keeps still under reduced motion. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return <span aria-hidden="true" className={cx("block animate-breathe rounded-small bg-line", className)} />;
}

/** A list on its way, in the inbox row's proportions, so that nothing jumps when it comes. */
export function SkeletonRows({ rows = 8, label = "Memuat daftar" }: { rows?: number; label?: string }) {
  return (
    <div role="status" aria-label={label} className="divide-y divide-line">
      {Array.from({ length: rows }, (_, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
          key={row}
          className="grid min-h-[58px] grid-cols-[6rem_1fr_4rem] sm:grid-cols-[9rem_1fr_5rem] content-center gap-x-4 gap-y-2 px-5 py-2.5"
        >
          <Skeleton className="h-3.5 w-24" />
          <Skeleton className="h-3.5 w-3/5" />
          <Skeleton className="h-3.5 w-full" />
          <Skeleton className="h-3 w-20" />
          <Skeleton className="h-3 w-4/5" />
          <Skeleton className="ml-auto h-3 w-3/5" />
        </div>
      ))}
    </div>
  );
}
