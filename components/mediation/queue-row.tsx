"use client";

import { Gavel } from "lucide-react";
import Link from "next/link";
import { Watching } from "@/components/case/watching";
import { Chip } from "@/components/ui/chip";
import { Countdown } from "@/components/ui/countdown";
import { cx } from "@/components/ui/cx";
import { useServerNow } from "@/components/ui/use-server-now";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import { PENDING_TEXT } from "@/lib/copy/screens-room";
import type { Zone } from "@/lib/domain/sla/zone";
import { remaining, type Urgency, urgency } from "@/lib/format/countdown";
import { relativeDay } from "@/lib/format/dates";
import { rupiah } from "@/lib/format/rupiah";
import { paths } from "@/lib/paths";
import type { QueuePage } from "@/lib/queries/list-views";

const words = DESK_COPY.mediation;
const EDGE: Record<Urgency | "none", string> = {
  past: "border-l-red",
  hour: "border-l-red",
  day: "border-l-amber",
  later: "border-l-violet",
  none: "border-l-slate",
};
const INK: Record<Urgency | "none", string> = {
  past: "text-red",
  hour: "text-red",
  day: "text-amber",
  later: "text-ink",
  none: "text-soft",
};

export type QueueRowProps = {
  row: QueuePage["rows"][number];
  serverNow: string;
  zone: Zone;
  /** Where the list comes back to. */
  tab: string;
};

/** One case of the desk's queue: the time left decides, then who and what, then who has it. */
export function QueueRow({ row, serverNow, zone, tab }: QueueRowProps) {
  const now = useServerNow(serverNow);
  const due = row.dueAt === null ? null : new Date(row.dueAt);
  const near = due === null ? "none" : urgency(due, now);
  const parties = `${row.buyerName} ↔ ${row.shopName}`;
  const partiesRead = `${row.buyerName} ${words.against} ${row.shopName}`;
  return (
    <Link
      href={paths.hearing(row.no, { tab })}
      data-queue-row=""
      className={cx(
        "grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 border-l-3 px-4 py-2.5 transition-colors duration-100",
        "hover:bg-hover focus-visible:bg-hover focus-visible:-outline-offset-2",
        "desk:grid-cols-[11rem_minmax(0,1fr)_13rem_9rem] desk:px-5",
        EDGE[near],
      )}
    >
      <span className="desk:row-span-2">
        {row.pending !== null ? (
          <>
            <span className="block font-bold text-14">
              {PENDING_TEXT.inRow(remaining(new Date(row.pending.until), now))}
            </span>
            <span className="block text-12 text-soft">
              {row.pending.label} · {row.pending.mine ? PENDING_TEXT.canUndo : PENDING_TEXT.byColleague}
            </span>
          </>
        ) : row.dueAt === null || due === null ? (
          <span className="text-13 text-soft">
            {row.closedAt === null ? DESK_COPY.list.noDeadline : row.status.label}
          </span>
        ) : (
          <>
            <Countdown
              dueAt={row.dueAt}
              serverNow={serverNow}
              prefix={DESK_COPY.list.left}
              className={cx("block font-bold text-14 unbroken", INK[near])}
            />
            <span className="block text-12 text-soft">
              {DESK_COPY.list.until(relativeDay(due, zone, now))}
            </span>
          </>
        )}
      </span>
      <span className="row-span-2 text-right desk:order-last">
        <span className="block font-bold text-14 unbroken">{rupiah(row.refund)}</span>
        <span className="block font-mono text-12 text-soft unbroken">{row.no}</span>
      </span>
      <span
        className={cx("min-w-0 max-desk:col-span-2 max-desk:mt-1", row.fresh ? "font-medium" : "font-normal")}
      >
        <span className="flex min-w-0 items-center gap-2 text-14">
          {row.fresh ? (
            <span className="size-2 shrink-0 rounded-full bg-accent forced-colors:border">
              <span className="sr-only">{DESK_COPY.list.fresh}</span>
            </span>
          ) : null}
          <span className="truncate">
            <span aria-hidden="true">{parties}</span>
            <span className="sr-only">{partiesRead}</span>
          </span>
        </span>
        <span className="block truncate font-normal text-12 text-soft">
          {row.title} · {row.reasonLabel}
        </span>
      </span>
      <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 max-desk:col-span-2 max-desk:mt-1 desk:flex-col desk:items-start">
        <span
          className={cx(
            "max-w-full truncate text-13",
            row.mine
              ? "font-bold text-accent"
              : row.mediator === null
                ? "font-medium text-amber"
                : "text-soft",
          )}
        >
          {row.mine ? words.you : (row.mediator ?? words.untaken)}
        </span>
        {row.watching.length > 0 ? (
          <span className="max-w-full truncate text-12">
            <Watching names={row.watching} />
          </span>
        ) : null}
        {row.appeal ? (
          <Chip tone="violet" icon={<Gavel size={14} strokeWidth={1.75} aria-hidden="true" />}>
            {words.appeal}
          </Chip>
        ) : null}
      </span>
    </Link>
  );
}
