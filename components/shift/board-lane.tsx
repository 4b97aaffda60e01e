import { CircleCheck } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import type { ShiftBoardView } from "@/lib/queries/list-views";
import { BoardRow } from "./board-row";

const words = DESK_COPY.shift;

export type BoardLaneProps = { view: ShiftBoardView; shopCode: string; me: string | null; wall: boolean };

/** Everything that waits for the shop, the nearest deadline first. */
export function BoardLane({ view, shopCode, me, wall }: BoardLaneProps) {
  return (
    <section aria-label={words.lane} className="overflow-hidden rounded-card border border-line bg-card">
      {view.rows.length === 0 ? (
        <EmptyState icon={<CircleCheck size={18} strokeWidth={1.75} />} title={words.emptyTitle}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {view.rows.map((row) => (
            <BoardRow
              key={row.no}
              row={row}
              serverNow={view.serverNow}
              zone={view.zone}
              shopCode={shopCode}
              wall={wall}
              me={me}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
