"use client";

import { useQuery } from "@tanstack/react-query";
import { BellRing } from "lucide-react";
import { RefusedState } from "@/components/shell/refused-state";
import { ErrorState } from "@/components/ui/error-state";
import { useServerNow } from "@/components/ui/use-server-now";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import { rupiah } from "@/lib/format/rupiah";
import { boardOptions } from "@/lib/live/query-options";
import { isRefused } from "@/lib/live/read-json";
import { useLive } from "@/lib/live/use-live";
import type { ShiftBoardView } from "@/lib/queries/list-views";
import { BoardClock, BoardSignal, OnDuty } from "./board-bar";
import { BoardLane } from "./board-lane";
import { BoardTiles } from "./board-tiles";
import { useAlarm } from "./use-alarm";
import { useWakeLock } from "./use-wake-lock";

const words = DESK_COPY.shift;

/** The board on the wall of the packing room: dark, read from four metres, nothing to press. */
export function WallScreen({ shopCode }: { shopCode: string }) {
  const { data, error, isError } = useQuery(boardOptions(shopCode));
  useWakeLock(true);
  return (
    <main data-theme="dark" className="fixed inset-0 z-40 overflow-hidden bg-paper text-ink">
      {/* A television has more pixels, not more sight: from 1920 on everything grows. */}
      <div className="grid gap-5 p-6 min-[110rem]:[zoom:1.3]">
        {isRefused(error) ? (
          <RefusedState />
        ) : data ? (
          <Wall view={data} shopCode={shopCode} isOld={isError} />
        ) : isError ? (
          <ErrorState title={words.errorTitle}>{words.errorText}</ErrorState>
        ) : (
          <p className="text-20 text-soft">{words.loading}</p>
        )}
      </div>
    </main>
  );
}

function Wall({ view, shopCode, isOld }: { view: ShiftBoardView; shopCode: string; isOld: boolean }) {
  const { live } = useLive();
  const now = useServerNow(view.serverNow);
  const alarm = useAlarm({ rows: view.rows, now, armed: true, repeats: false });
  return (
    <>
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h1 className="font-bold text-26 tracking-[-0.01em]">
          {words.title}{" "}
          <span className="ml-2 font-normal text-20 text-soft tracking-normal">
            <BoardClock view={view} />
          </span>
        </h1>
        <div className="flex flex-wrap items-center gap-4">
          <OnDuty view={view} wall />
          <BoardSignal live={live && !isOld} alarm={alarm.soundOn ? true : null} wall />
        </div>
      </header>
      {alarm.urgent > 0 ? (
        <p className="flex items-center gap-3 rounded-card bg-red-wash px-5 py-3 font-bold text-26 text-red">
          <BellRing size={26} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
          {words.alarm(alarm.urgent)}
          {view.atRisk.nextHour.cases > 0 ? ` · ${rupiah(view.atRisk.nextHour.rupiah)}` : null}
        </p>
      ) : null}
      <BoardTiles view={view} wall />
      <BoardLane view={view} shopCode={shopCode} me={null} wall />
    </>
  );
}
