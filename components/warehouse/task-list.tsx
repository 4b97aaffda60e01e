"use client";

import { PackageCheck } from "lucide-react";
import type { MouseEvent } from "react";
import { Chip } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { useServerNow } from "@/components/ui/use-server-now";
import { WAREHOUSE } from "@/lib/copy/screens-warehouse";
import { remaining, type Urgency, urgency } from "@/lib/format/countdown";
import { relativeDay } from "@/lib/format/dates";
import type { WarehouseRow, WarehouseView } from "@/lib/queries/list-views";

const EDGE: Record<Urgency, string> = {
  past: "border-l-red",
  hour: "border-l-red",
  day: "border-l-amber",
  later: "border-l-slate",
};
const INK: Record<Urgency, string> = {
  past: "text-red",
  hour: "text-red",
  day: "text-amber",
  later: "text-ink",
};

type TaskListProps = {
  view: WarehouseView;
  task: WarehouseRow["task"];
  hrefOf: (no: string) => string;
  onOpen: (no: string, event: MouseEvent<HTMLAnchorElement>) => void;
};

/** Parcels that wait for the same work, what is due first on top. */
export function TaskList({ view, task, hrefOf, onOpen }: TaskListProps) {
  const now = useServerNow(view.serverNow);
  const rows = view.rows.filter((row) => row.task === task);
  if (rows.length === 0) {
    return (
      <EmptyState icon={<PackageCheck size={18} strokeWidth={1.75} />} title={WAREHOUSE.empty[task].title}>
        {WAREHOUSE.empty[task].text}
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.no}>
          <a
            href={hrefOf(row.no)}
            onClick={(event) => onOpen(row.no, event)}
            className={cx(
              "grid min-h-14 gap-x-4 gap-y-0.5 border-l-3 px-4 py-3 text-14 transition-colors duration-100 hover:bg-hover",
              "focus-visible:-outline-offset-2 sm:grid-cols-[11rem_minmax(0,1fr)_minmax(0,14rem)] desk:px-5",
              EDGE[nearness(row, now)],
            )}
          >
            <When row={row} view={view} now={now} />
            <span className="min-w-0">
              <span className="block truncate font-medium">{row.title}</span>
              <span className="block truncate text-12 text-soft">
                {row.buyerName} · <span className="font-mono">{row.no}</span>
              </span>
            </span>
            <span className="min-w-0 text-12 text-soft sm:text-right">
              <Numbers row={row} />
              {row.quarantined > 0 ? (
                <Chip tone="amber" className="mt-1">
                  {WAREHOUSE.onShelf(row.quarantined)}
                </Chip>
              ) : null}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function nearness(row: WarehouseRow, now: Date): Urgency {
  return row.dueAt === null ? "later" : urgency(new Date(row.dueAt), now);
}

/** The time left first, because it decides; a parcel on its way has none and says where it is. */
function When({ row, view, now }: { row: WarehouseRow; view: WarehouseView; now: Date }) {
  if (row.dueAt === null) return <span className="min-w-0 truncate text-soft">{row.status.label}</span>;
  const due = new Date(row.dueAt);
  return (
    <span className="min-w-0">
      <span className={cx("font-bold sm:block", INK[urgency(due, now)])}>
        {due > now ? WAREHOUSE.left : ""}
        {remaining(due, now)}
      </span>
      <span className="text-12 text-soft max-sm:ml-2">{relativeDay(due, view.zone, now)}</span>
    </span>
  );
}

/** The number that stands on the parcel in front of one's eyes. */
function Numbers({ row }: { row: WarehouseRow }) {
  if (row.resi !== null && row.courier !== null) {
    return (
      <span className="block truncate">
        {WAREHOUSE.returnResi(row.courier)} <span className="font-mono text-ink">{row.resi}</span>
      </span>
    );
  }
  return row.orderResi === null ? null : (
    <span className="block truncate">
      {WAREHOUSE.orderResi} <span className="font-mono text-ink">{row.orderResi}</span>
    </span>
  );
}
