"use client";

import { useQuery } from "@tanstack/react-query";
import { BellRing, Monitor, Volume2 } from "lucide-react";
import { PageHeader } from "@/components/shell/page-header";
import { RefusedState } from "@/components/shell/refused-state";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useServerNow } from "@/components/ui/use-server-now";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import { timeOfDay } from "@/lib/format/dates";
import { boardOptions } from "@/lib/live/query-options";
import { isRefused } from "@/lib/live/read-json";
import { useLive } from "@/lib/live/use-live";
import { paths } from "@/lib/paths";
import type { ShiftBoardView } from "@/lib/queries/list-views";
import { BoardClock, BoardSignal, OnDuty } from "./board-bar";
import { BoardLane } from "./board-lane";
import { BoardTiles } from "./board-tiles";
import { useAlarm } from "./use-alarm";
import { useDuty } from "./use-duty";
import { useSeeAlarms } from "./use-see-alarms";
import { useWakeLock } from "./use-wake-lock";

const words = DESK_COPY.shift;
const sound = <Volume2 size={18} strokeWidth={1.75} aria-hidden="true" />;

export type ShiftScreenProps = {
  shopId: string;
  shopCode: string;
  /** The reader, where they may take cases; warehouse people may not. */
  me: string | null;
};

/** What the PIC watches all shift, with an alarm for the last hour of a case. */
export function ShiftScreen({ shopId, shopCode, me }: ShiftScreenProps) {
  const { data, error, isError, isFetching, refetch } = useQuery(boardOptions(shopCode));
  const refused = isRefused(error);
  if (data && !refused)
    return <Board view={data} shopId={shopId} shopCode={shopCode} me={me} isOld={isError} />;
  return (
    <>
      <PageHeader title={words.title} />
      {refused ? (
        <RefusedState />
      ) : isError ? (
        <ErrorState title={words.errorTitle} onRetry={() => void refetch()} retrying={isFetching}>
          {words.errorText}
        </ErrorState>
      ) : (
        <SkeletonRows label={words.loading} />
      )}
    </>
  );
}

type BoardProps = ShiftScreenProps & { view: ShiftBoardView; isOld: boolean };

function Board({ view, shopId, shopCode, me, isOld }: BoardProps) {
  const { live } = useLive();
  const duty = useDuty(shopId);
  const onDuty = view.onDuty.some((person) => person.me);
  const now = useServerNow(view.serverNow);
  const onSeen = useSeeAlarms(shopId);
  const alarm = useAlarm({ rows: view.rows, now, armed: onDuty, repeats: true, onSeen });
  useWakeLock(onDuty);

  const toggle = () => {
    // Inside the press, or the browser will not allow sounds.
    if (!onDuty) alarm.unlock();
    duty.set(!onDuty);
  };
  return (
    <>
      <PageHeader
        title={words.title}
        subtitle={<BoardClock view={view} />}
        actions={
          <>
            <BoardSignal live={live && !isOld} alarm={onDuty ? alarm.soundOn : null} />
            <LinkButton
              href={paths.wallBoard({ toko: shopCode })}
              size="small"
              variant="quiet"
              className="max-desk:hidden"
              icon={<Monitor size={18} strokeWidth={1.75} aria-hidden="true" />}
            >
              {words.wall}
            </LinkButton>
            {onDuty && !alarm.soundOn ? (
              <Button size="small" onClick={alarm.unlock} icon={sound}>
                {words.soundBlocked}
              </Button>
            ) : null}
            <Button
              size="small"
              variant={onDuty ? "secondary" : "primary"}
              pending={duty.pending}
              onClick={toggle}
            >
              {onDuty ? words.end : words.start}
            </Button>
          </>
        }
      />
      <div className="grid gap-4 px-4 pt-2 pb-6 desk:px-5">
        {isOld ? (
          <p role="status" className="rounded-card bg-amber-wash px-4 py-3 text-14 text-amber">
            {DESK_COPY.list.stale(timeOfDay(new Date(view.serverNow), view.zone))}
          </p>
        ) : null}
        <div role="alert" className="contents">
          {alarm.ringing > 0 ? (
            <p className="flex flex-wrap items-center gap-3 rounded-card bg-red-wash px-4 py-2.5 font-bold text-16 text-red">
              <BellRing size={18} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
              <span className="min-w-0 flex-1">{words.alarm(alarm.ringing)}</span>
              <Button variant="danger" onClick={alarm.acknowledge}>
                {words.seen}
              </Button>
            </p>
          ) : null}
        </div>
        <OnDuty view={view} wall={false} />
        <BoardTiles view={view} wall={false} />
        <BoardLane view={view} shopCode={shopCode} me={me} wall={false} />
      </div>
    </>
  );
}
