"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { FoldMark } from "@/components/ui/fold-mark";
import { useToast } from "@/components/ui/toast";
import { openCalendarDay } from "@/lib/commands/calendar";
import { CALENDAR, CALENDAR_PROBLEMS } from "@/lib/copy/screens-calendar";
import { dayMonthOn } from "@/lib/format/dates";
import type { CalendarDay, CalendarView } from "@/lib/queries/calendar";

/** The closed days of a year; one that is still to come can be opened again after a word about what that means. */
export function DayList({ view }: { view: CalendarView }) {
  const [asked, setAsked] = useState<CalendarDay | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const router = useRouter();
  const toast = useToast();
  const close = () => {
    setAsked(null);
    setProblem(null);
  };
  const open = (day: CalendarDay) =>
    start(async () => {
      const { marketplaceId } = view;
      const result = await openCalendarDay({ marketplaceId, on: day.on }).catch(() => null);
      if (result?.ok) {
        toast.show({ text: CALENDAR.opened(dayMonthOn(day.on)) });
        close();
        router.refresh();
        return;
      }
      setProblem(result?.fields.on ? CALENDAR_PROBLEMS[result.fields.on] : CALENDAR.failed);
    });

  if (view.days.length === 0)
    return (
      <>
        <EmptyState title={CALENDAR.empty(view.year)}>{CALENDAR.emptyText}</EmptyState>
        <OpenedDays days={view.opened} />
      </>
    );
  const ahead = view.days.filter((day) => !day.past);
  const gone = view.days.filter((day) => day.past);
  return (
    <>
      {ahead.length === 0 ? <p className="px-4 pb-3 text-soft">{CALENDAR.noneAhead}</p> : null}
      <ul className="divide-y divide-line border-line border-t">
        {ahead.map((day) => (
          <li key={day.on} className="flex items-start gap-3 px-4 py-2.5">
            <DayFacts day={day} />
            <Button
              size="small"
              variant="quiet"
              className="-my-1 shrink-0"
              aria-label={CALENDAR.openTitle(`${dayMonthOn(day.on)}, ${day.name}`)}
              onClick={() => setAsked(day)}
            >
              {CALENDAR.open}
            </Button>
          </li>
        ))}
      </ul>
      {gone.length > 0 ? (
        <Fold title={CALENDAR.past(gone.length)}>
          {gone.map((day) => (
            <li key={day.on} className="flex px-4 py-2.5">
              <DayFacts day={day} />
            </li>
          ))}
        </Fold>
      ) : null}
      <OpenedDays days={view.opened} />
      <Dialog
        open={asked !== null}
        onClose={close}
        locked={pending}
        title={asked === null ? "" : CALENDAR.openTitle(dayMonthOn(asked.on))}
        description={asked?.name}
        footer={
          <>
            <Button variant="quiet" onClick={close} disabled={pending}>
              {CALENDAR.cancel}
            </Button>
            <Button variant="primary" pending={pending} onClick={() => asked && open(asked)}>
              {CALENDAR.open}
            </Button>
          </>
        }
      >
        <p>{CALENDAR.openText}</p>
        {problem === null ? null : (
          <p role="alert" className="mt-3 text-13 text-red">
            {problem}
          </p>
        )}
      </Dialog>
    </>
  );
}

/** Days that were closed once: nothing that was done to the calendar disappears from its page. */
function OpenedDays({ days }: { days: CalendarView["opened"] }) {
  if (days.length === 0) return null;
  return (
    <Fold title={CALENDAR.openedDays(days.length)}>
      {days.map((day) => (
        <li
          key={day.revision}
          className="px-4 py-2.5 desk:grid desk:grid-cols-[6.5rem_minmax(0,1fr)] desk:gap-x-4"
        >
          <time dateTime={day.on} className="block tabular-nums">
            {dayMonthOn(day.on)}
          </time>
          <p className="min-w-0">
            {day.name}
            <span className="block text-12">
              {CALENDAR.openedBy(day.opened.by, dayMonthOn(day.opened.on))}
            </span>
          </p>
        </li>
      ))}
    </Fold>
  );
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group border-line border-t">
      <summary className="flex min-h-11 items-center px-4 text-13 text-soft">
        <span className="mr-auto">{title}</span>
        <FoldMark />
      </summary>
      <ul className="divide-y divide-line border-line border-t text-soft">{children}</ul>
    </details>
  );
}

function DayFacts({ day }: { day: CalendarDay }) {
  return (
    <div className="min-w-0 flex-1 desk:grid desk:grid-cols-[6.5rem_minmax(0,1fr)_auto] desk:gap-x-4">
      <p className={cx("tabular-nums", !day.past && "font-medium")}>
        <time dateTime={day.on}>{dayMonthOn(day.on)}</time>
      </p>
      <p className="min-w-0">
        <span className={cx(!day.past && "font-medium")}>{day.name}</span>
        <span className="block text-12 text-soft">{day.source}</span>
        {day.closed === null ? null : (
          <span className="block text-12 text-soft">
            {CALENDAR.closedBy(day.closed.by, dayMonthOn(day.closed.on))}
          </span>
        )}
      </p>
      <Chip className="max-desk:mt-1 desk:self-start">{day.kindLabel}</Chip>
    </div>
  );
}
