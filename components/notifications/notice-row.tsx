"use client";

import Link from "next/link";
import { Segments } from "@/components/case/segments";
import { cx } from "@/components/ui/cx";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import { relativeDay } from "@/lib/format/dates";
import type { NoticeView } from "@/lib/queries/list-views";

/** One notice: what happened in which case and when. Pressing it opens the case and counts as read. */
export function NoticeRow({
  notice,
  serverNow,
  onRead,
}: {
  notice: NoticeView;
  serverNow: string;
  onRead: (notice: NoticeView) => void;
}) {
  return (
    <Link
      href={notice.href}
      onClick={() => onRead(notice)}
      className="grid min-h-14 grid-cols-[0.75rem_minmax(0,1fr)] gap-x-2 px-4 py-3 transition-colors duration-100 hover:bg-hover focus-visible:-outline-offset-2 desk:px-5"
    >
      <span className="pt-1.5">
        {notice.unread ? (
          <span className="block size-2 rounded-full bg-accent forced-colors:border">
            <span className="sr-only">{DESK_COPY.notices.unread}</span>
          </span>
        ) : null}
      </span>
      <span className="min-w-0">
        <span className={cx("block text-pretty text-14", notice.unread && "font-medium")}>
          <Segments of={notice.sentence} />
        </span>
        <span className="mt-0.5 block text-12 text-soft">
          {notice.title} · <span className="font-mono unbroken">{notice.no}</span> ·{" "}
          <time dateTime={notice.at} className="unbroken">
            {relativeDay(new Date(notice.at), notice.zone, new Date(serverNow))}
          </time>
        </span>
      </span>
    </Link>
  );
}
