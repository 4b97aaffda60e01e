"use client";

import { RadioTower, RefreshCw, Volume2, VolumeX } from "lucide-react";
import { Chip } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import { useServerNow } from "@/components/ui/use-server-now";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import { dayTime, timeOfDay } from "@/lib/format/dates";
import type { ShiftBoardView } from "@/lib/queries/list-views";

const words = DESK_COPY.shift;

/** Whose board it is and what time it is there. */
export function BoardClock({ view }: { view: ShiftBoardView }) {
  const now = useServerNow(view.serverNow);
  return (
    <>
      {view.shopName} · <time dateTime={now.toISOString()}>{dayTime(now, view.zone)}</time>
    </>
  );
}

/** Who answers for the shop now. */
export function OnDuty({ view, wall }: { view: ShiftBoardView; wall: boolean }) {
  return (
    <p className={cx("text-pretty text-soft", wall ? "text-20" : "text-14")}>
      {view.onDuty.length === 0 ? (
        <span className="font-medium text-amber">{words.nobodyOnDuty}</span>
      ) : (
        <>
          {words.onDuty}{" "}
          {view.onDuty.map((person, at) => (
            <span key={person.id}>
              {at > 0 ? " · " : ""}
              <strong className="font-bold text-ink">{person.name}</strong>{" "}
              <span className="unbroken">{words.since(timeOfDay(new Date(person.since), view.zone))}</span>
            </span>
          ))}
        </>
      )}
    </p>
  );
}

/** Whether the board can be trusted to call: `Langsung · alarm aktif`. */
export function BoardSignal({
  live,
  alarm,
  wall = false,
}: {
  live: boolean;
  alarm: boolean | null;
  wall?: boolean;
}) {
  const Icon = !live ? RefreshCw : alarm === null ? RadioTower : alarm ? Volume2 : VolumeX;
  const text: string[] = [live ? words.live : words.polled];
  if (alarm !== null) text.push(alarm ? words.alarmOn : words.alarmOff);
  if (wall) {
    return (
      <p className={cx("flex items-center gap-2 text-20", live ? "text-green" : "text-amber")}>
        <Icon size={20} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
        {text.join(" · ")}
      </p>
    );
  }
  return (
    <Chip
      tone={live && alarm !== false ? "green" : "amber"}
      icon={<Icon size={14} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />}
    >
      <span className="whitespace-normal">{text.join(" · ")}</span>
    </Chip>
  );
}
