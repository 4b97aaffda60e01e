"use client";

import Link from "next/link";
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
import type { BoardCase } from "@/lib/queries/list-views";
import { TakeButton } from "./take-button";

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

export type BoardRowProps = {
  row: BoardCase;
  serverNow: string;
  zone: Zone;
  shopCode: string;
  /** Read from afar: larger, and nothing to press. */
  wall: boolean;
  /** Who takes a case by `Ambil`; null where the reader may not. */
  me: string | null;
};

/** One case that waits for the shop: how long still, who and what, how much, and who has it. */
export function BoardRow({ row, serverNow, zone, shopCode, wall, me }: BoardRowProps) {
  const now = useServerNow(serverNow);
  const due = row.dueAt === null ? null : new Date(row.dueAt);
  const near = due === null ? "later" : urgency(due, now);
  const small = wall ? "text-16" : "text-12";
  const layout = cx(
    "grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0.5 px-4 py-2.5",
    "desk:grid-cols-[12rem_minmax(0,1fr)_9rem_11rem] desk:px-5",
    wall ? "text-20 min-[85rem]:grid-cols-[15rem_minmax(0,1fr)_12rem_14rem]" : "text-14",
  );
  const inside = (
    <>
      <span className="min-w-0">
        {row.pending !== null ? (
          <>
            <span className="block font-bold">
              {PENDING_TEXT.inRow(remaining(new Date(row.pending.until), now))}
            </span>
            <span className={cx("block text-soft", small)}>{row.pending.label}</span>
          </>
        ) : row.dueAt === null || due === null ? (
          <span className="text-soft">{DESK_COPY.list.noDeadline}</span>
        ) : (
          <>
            <Countdown
              dueAt={row.dueAt}
              serverNow={serverNow}
              prefix={DESK_COPY.list.left}
              className={cx("block font-bold unbroken", INK[near])}
            />
            <span className={cx("block text-soft", small)}>
              {DESK_COPY.list.until(relativeDay(due, zone, now))}
              {near === "hour" && row.alarmSeenBy.length > 0
                ? ` · ${DESK_COPY.shift.seenBy(row.alarmSeenBy)}`
                : null}
            </span>
          </>
        )}
      </span>
      <span className="text-right font-bold unbroken desk:order-3">{rupiah(row.refund)}</span>
      <span className="min-w-0 max-desk:mt-1 desk:order-2">
        <span className={cx("flex min-w-0 items-center gap-2", row.fresh && !wall && "font-medium")}>
          {row.fresh && !wall ? (
            <span className="size-2 shrink-0 rounded-full bg-accent forced-colors:border">
              <span className="sr-only">{DESK_COPY.list.fresh}</span>
            </span>
          ) : null}
          <span className="truncate">{row.buyerName}</span>
        </span>
        <span className={cx("block truncate text-soft", small)}>
          {row.title} · {row.reasonLabel}
        </span>
      </span>
      <span
        className={cx(
          "truncate max-desk:mt-1 max-desk:text-right desk:order-4",
          wall ? "text-20" : "text-13",
          row.assignee === null ? "font-bold text-red" : "text-soft",
        )}
      >
        {row.assignee ?? DESK_COPY.shift.nobody}
      </span>
    </>
  );
  return (
    <li className={cx("flex items-center border-l-3", EDGE[near])}>
      {wall ? (
        <div className={layout}>{inside}</div>
      ) : (
        <Link
          href={paths.caseRoom(row.no, { toko: shopCode })}
          className={cx(
            layout,
            "transition-colors duration-100 hover:bg-hover focus-visible:-outline-offset-2",
          )}
        >
          {inside}
        </Link>
      )}
      {wall || me === null ? null : (
        <span className="w-20 shrink-0 pr-3 text-right">
          {row.assignee === null ? <TakeButton no={row.no} me={me} /> : null}
        </span>
      )}
    </li>
  );
}
