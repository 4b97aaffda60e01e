"use client";

import { Archive } from "lucide-react";
import type { MouseEvent } from "react";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { useServerNow } from "@/components/ui/use-server-now";
import { WAREHOUSE } from "@/lib/copy/screens-warehouse";
import { dayMonth } from "@/lib/format/dates";
import type { WarehouseView } from "@/lib/queries/list-views";
import { PrintLink } from "./print-link";

const DAY_MS = 24 * 60 * 60 * 1000;

type ShelfListProps = {
  view: WarehouseView;
  hrefOf: (no: string) => string;
  onOpen: (no: string, event: MouseEvent<HTMLAnchorElement>) => void;
};

/** What lies on the special shelf, the longest first: nothing is sold from there without a look. */
export function ShelfList({ view, hrefOf, onOpen }: ShelfListProps) {
  const now = useServerNow(view.serverNow);
  if (view.shelf.length === 0) {
    return (
      <EmptyState icon={<Archive size={18} strokeWidth={1.75} />} title={WAREHOUSE.empty.shelf.title}>
        {WAREHOUSE.empty.shelf.text}
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {view.shelf.map((unit) => {
        const since = new Date(unit.since);
        const days = Math.max(0, Math.floor((now.getTime() - since.getTime()) / DAY_MS));
        return (
          <li
            key={`${unit.no} ${unit.orderLineId} ${unit.disposition}`}
            className="flex items-center gap-3 pr-4 text-14 hover:bg-hover desk:pr-5"
          >
            <a
              href={hrefOf(unit.no)}
              onClick={(event) => onOpen(unit.no, event)}
              className="grid min-h-14 min-w-0 flex-1 gap-x-4 gap-y-1 py-3 pl-4 focus-visible:-outline-offset-2 sm:grid-cols-[minmax(0,1fr)_13rem_7rem] desk:pl-5"
            >
              <span className="min-w-0">
                <span className="block truncate font-medium">{unit.name}</span>
                <span className="block truncate text-12 text-soft">
                  <span className="font-mono">{unit.sku}</span> · <span className="font-mono">{unit.no}</span>
                </span>
              </span>
              <span className="flex min-w-0 flex-wrap items-center gap-2">
                <Chip tone={unit.disposition === null ? "amber" : "slate"}>{unit.dispositionLabel}</Chip>
                <span className="font-bold">{WAREHOUSE.units(unit.qty)}</span>
              </span>
              <span className="text-12 text-soft sm:text-right">
                {WAREHOUSE.days(days)} · {dayMonth(since, view.zone)}
              </span>
            </a>
            <PrintLink
              href={unit.labelUrl}
              label={WAREHOUSE.printShelf}
              about={WAREHOUSE.printShelfOf(unit.name)}
              iconOnly
            />
          </li>
        );
      })}
    </ul>
  );
}
