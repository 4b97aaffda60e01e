import { Skeleton } from "@/components/ui/skeleton";

/** The outline of a case room that is on its way. */
export function RoomSkeleton() {
  return (
    <div data-room="" role="status" aria-label="Memuat komplain" className="min-h-dvh bg-paper">
      <div className="grid gap-3 border-line border-b bg-card px-4 py-4 desk:px-6">
        <Skeleton className="h-6 w-64 max-w-full" />
        <Skeleton className="h-3.5 w-80 max-w-full" />
        <Skeleton className="h-14 w-full" />
      </div>
      <div className="grid gap-4 px-4 py-5 desk:px-6">
        <Skeleton className="h-16 w-4/5" />
        <Skeleton className="h-20 w-full" />
        <Skeleton className="h-32 w-full" />
      </div>
    </div>
  );
}
