"use client";

import { Countdown } from "@/components/ui/countdown";
import { cx } from "@/components/ui/cx";
import { useServerNow } from "@/components/ui/use-server-now";
import { ROOM } from "@/lib/copy/screens-room";
import { urgency } from "@/lib/format/countdown";
import { dayTime } from "@/lib/format/dates";
import type { CaseView } from "@/lib/queries/case-view";
import { Segments } from "./segments";

/** The time left, what happens when nobody acts, and how the deadline was reckoned. */
export function DueBanner({ view }: { view: CaseView }) {
  const now = useServerNow(view.serverNow);
  const { due } = view;
  if (due === null) return null;
  const pressing = urgency(new Date(due.at), now);
  const tone = !due.waitsForMe
    ? { wash: "bg-slate-wash", text: "text-slate" }
    : pressing === "past" || pressing === "hour"
      ? { wash: "bg-red-wash", text: "text-red" }
      : { wash: "bg-amber-wash", text: "text-amber" };
  return (
    <section aria-label="Batas waktu" className={cx("rounded-card px-3.5 py-2.5", tone.wash)}>
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1">
        <Countdown
          dueAt={due.at}
          serverNow={view.serverNow}
          className={cx("font-bold text-20 unbroken", tone.text)}
        />
        <p className="min-w-0 flex-1 basis-64 text-pretty">
          <Segments of={due.sentence} />
        </p>
      </div>
      {due.earlier === null ? null : (
        <div className="mt-2 border-line border-t pt-2 text-13">
          <dl className="grid gap-x-3 @min-[420px]:grid-cols-[auto_minmax(0,1fr)]">
            <dt className="font-bold">{ROOM.safest}</dt>
            <dd>
              <span className="unbroken">{dayTime(new Date(due.earlier.at), view.zone, now)}</span>{" "}
              <span className="text-soft">{ROOM.everyDay}</span>
            </dd>
            <dt className="font-bold max-[420px]:mt-1">{ROOM.latest}</dt>
            <dd>
              <span className="unbroken">{dayTime(new Date(due.at), view.zone, now)}</span>{" "}
              <span className="text-soft">{ROOM.workingDays}</span>
            </dd>
          </dl>
          <p className="mt-1 max-w-[72ch] text-pretty text-soft">{due.earlier.computed}</p>
        </div>
      )}
      <details className="mt-1 text-13 text-soft">
        <summary className="w-fit rounded-small py-1 underline underline-offset-4 max-desk:py-2.5">
          {ROOM.reckoned}
        </summary>
        <p className="max-w-[72ch] pb-1">{due.explanation}</p>
      </details>
    </section>
  );
}
