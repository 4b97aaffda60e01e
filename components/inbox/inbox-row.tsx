"use client";

import { BadgeCheck } from "lucide-react";
import type { MouseEvent } from "react";
import { Watching } from "@/components/case/watching";
import { cx } from "@/components/ui/cx";
import { INBOX } from "@/lib/copy/screens-inbox";
import { PENDING_TEXT } from "@/lib/copy/screens-room";
import type { Zone } from "@/lib/domain/sla/zone";
import { remaining, urgency } from "@/lib/format/countdown";
import { relativeDay } from "@/lib/format/dates";
import { rupiah } from "@/lib/format/rupiah";
import type { CaseRow } from "@/lib/queries/list-views";

type InboxRowProps = {
  row: CaseRow;
  href: string;
  current: boolean;
  now: Date;
  zone: Zone;
  onOpen: (event: MouseEvent<HTMLAnchorElement>) => void;
};

const EDGES = {
  red: "border-l-red",
  amber: "border-l-amber",
  slate: "border-l-slate",
  violet: "border-l-violet",
  green: "border-l-green",
} as const;
const TIMES = {
  red: "text-red",
  amber: "text-amber",
  slate: "",
  violet: "text-violet",
  green: "text-green",
} as const;

/** The time left first, because it decides; then who and what; then what they want and who has it. */
export function InboxRow({ row, href, current, now, zone, onOpen }: InboxRowProps) {
  const edge = edgeOf(row, now);
  const due = row.dueAt === null ? null : new Date(row.dueAt);
  const product = `${row.title} · ${row.reasonLabel.toLowerCase()}`;
  const holder = row.status.tone === "violet" ? (row.mediator ?? row.assignee) : row.assignee;
  return (
    <a
      href={href}
      onClick={onOpen}
      data-row={row.no}
      aria-current={current ? "true" : undefined}
      className={cx(
        "@container block min-h-14 border-line text-14 border-b border-l-[3px] focus-visible:-outline-offset-2",
        EDGES[edge],
        current ? "bg-accent-wash" : "hover:bg-hover",
      )}
    >
      <span className="grid gap-y-0.5 py-3 pr-4 pl-3.5 @min-[420px]:grid-cols-[9.25rem_minmax(0,1fr)_auto] @min-[420px]:gap-x-3 @min-[420px]:py-[7px] @min-[420px]:pr-5 @min-[900px]:grid-cols-[11rem_minmax(0,1.4fr)_minmax(0,1fr)_10rem] @min-[900px]:gap-x-5">
        {/* Lines of their own on a phone, cells of the grid elsewhere. */}
        <span className="flex min-w-0 justify-between gap-x-3 @min-[420px]:contents">
          <span className="flex min-w-0 flex-wrap items-baseline gap-x-1.5 @min-[420px]:col-start-1 @min-[420px]:row-start-1 @min-[420px]:block @min-[420px]:truncate">
            <span className={cx("font-bold", TIMES[edge])}>
              {row.closedAt !== null ? (
                <span className="inline-flex items-center gap-1">
                  <BadgeCheck size={14} strokeWidth={1.75} aria-hidden="true" />
                  {row.automatic ? INBOX.automatic : INBOX.closedAt}
                </span>
              ) : row.pending !== null ? (
                <>
                  <span className="@min-[420px]:hidden">
                    {PENDING_TEXT.inRowOf(row.pending.label, remaining(new Date(row.pending.until), now))}
                  </span>
                  <span className="hidden @min-[420px]:inline">
                    {PENDING_TEXT.inRow(remaining(new Date(row.pending.until), now))}
                  </span>
                </>
              ) : due === null ? (
                row.status.label
              ) : (
                `${due > now ? INBOX.left : ""}${remaining(due, now)}`
              )}
            </span>
            {row.pending === null ? (
              <span className="text-12 text-soft unbroken @min-[420px]:hidden">
                {untilOf(row, zone, now)}
              </span>
            ) : null}
          </span>
          <span className="text-right font-bold unbroken @min-[420px]:col-start-3 @min-[420px]:row-start-1 @min-[900px]:text-left">
            {rupiah(row.refund)}
            <span className="hidden font-normal text-soft @min-[900px]:inline"> · {row.wants}</span>
          </span>
        </span>
        <span className="flex min-w-0 items-baseline justify-between gap-x-3 @min-[420px]:contents">
          <span className="min-w-0 truncate @min-[420px]:col-start-2 @min-[420px]:row-start-1">
            {row.fresh ? (
              <span
                role="img"
                aria-label={INBOX.fresh}
                className="mr-1.5 inline-block size-[7px] rounded-full bg-accent align-[1px]"
              />
            ) : null}
            <span className={row.fresh ? "font-bold" : "font-medium"}>{row.buyerName}</span>
            <span className="hidden text-soft @min-[900px]:inline"> · {row.title}</span>
          </span>
          <span className="text-right text-12 text-soft unbroken @min-[420px]:col-start-3 @min-[420px]:row-start-2 @min-[900px]:hidden">
            {row.wants}
          </span>
        </span>
        <span className="hidden min-w-0 truncate text-12 text-soft @min-[420px]:col-start-1 @min-[420px]:row-start-2 @min-[420px]:block">
          {untilOf(row, zone, now)}
        </span>
        <span className="min-w-0 truncate text-12 text-soft @min-[420px]:col-start-2 @min-[420px]:row-start-2">
          <span className="@min-[900px]:hidden">
            <Watching names={row.watching} after=" · " />
          </span>
          <span className="@min-[900px]:hidden">
            {holder ? `${holder} · ` : ""}
            {product}
          </span>
          <span className="hidden @min-[900px]:inline">
            {row.reasonLabel} · {INBOX.evidence(row.evidenceCount)} ·{" "}
            <span className="font-mono">{row.no}</span>
          </span>
        </span>
        <span className="hidden truncate font-mono text-12 text-soft @min-[900px]:col-start-3 @min-[900px]:row-start-2 @min-[900px]:block">
          {row.invoiceNo}
        </span>
        <span className="hidden truncate text-right @min-[900px]:col-start-4 @min-[900px]:row-start-1 @min-[900px]:block">
          {holder ?? <span className="text-soft">{INBOX.nobody}</span>}
        </span>
        <span className="hidden truncate text-right text-12 text-soft @min-[900px]:col-start-4 @min-[900px]:row-start-2 @min-[900px]:block">
          {row.watching.length > 0 ? (
            <Watching names={row.watching} />
          ) : row.pending === null ? (
            row.status.label
          ) : row.pending.mine ? (
            PENDING_TEXT.canUndo
          ) : (
            PENDING_TEXT.byColleague
          )}
        </span>
      </span>
    </a>
  );
}

function edgeOf(row: CaseRow, now: Date): keyof typeof EDGES {
  if (row.closedAt !== null) return row.automatic ? "red" : "green";
  if (row.status.tone !== "amber" && row.status.tone !== "red") return row.status.tone;
  if (row.dueAt === null) return row.status.tone;
  const pressing = urgency(new Date(row.dueAt), now);
  return pressing === "past" || pressing === "hour" ? "red" : pressing === "day" ? "amber" : "slate";
}

function untilOf(row: CaseRow, zone: Zone, now: Date): string {
  if (row.pending !== null) return row.pending.label;
  if (row.closedAt !== null) return relativeDay(new Date(row.closedAt), zone, now);
  if (row.dueAt === null) return INBOX.noDeadline;
  const said = relativeDay(new Date(row.dueAt), zone, now);
  return said.startsWith("Hari ini, ") ? `${INBOX.until} ${said.slice("Hari ini, ".length)}` : said;
}
