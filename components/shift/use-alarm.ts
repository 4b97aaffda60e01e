"use client";

import { useCallback, useEffect, useState } from "react";
import { urgency } from "@/lib/format/countdown";
import type { CaseRow } from "@/lib/queries/list-views";
import { playAlarm, soundIsUnlocked, unlockSound } from "./alarm-sound";
import { useTitleCount } from "./use-title-count";

const REPEAT_MS = 20_000;

export type AlarmSettings = {
  rows: readonly CaseRow[];
  /** By the server's clock. */
  now: Date;
  /** Whether this person is on duty: only then it rings. */
  armed: boolean;
  /** Rings on until it is acknowledged; a wall, where nobody can, rings once for each case. */
  repeats: boolean;
};

export type Alarm = {
  /** Cases within their last hour. */
  readonly urgent: number;
  /** Those of them that nobody here has said to have seen. */
  readonly ringing: number;
  readonly soundOn: boolean;
  /** To be called inside a press. */
  readonly unlock: () => void;
  readonly acknowledge: () => void;
};

/**
 * Rings when a case comes into its last hour, and counts such cases in the page's title. A case that has been
 * seen is quiet until it has another deadline.
 */
export function useAlarm({ rows, now, armed, repeats }: AlarmSettings): Alarm {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [soundOn, setSoundOn] = useState(false);
  const urgent = rows.flatMap((row) =>
    row.dueAt !== null && urgency(new Date(row.dueAt), now) === "hour" ? [`${row.no} ${row.dueAt}`] : [],
  );
  const unseen = armed ? urgent.filter((key) => !seen.has(key)) : [];
  const ringingFor = unseen.join(",");

  // Sounds unlocked on another screen of this page stay so.
  useEffect(() => setSoundOn(soundIsUnlocked()), []);

  useEffect(() => {
    if (ringingFor === "" || !soundOn) return;
    playAlarm();
    if (!repeats) return;
    const timer = setInterval(playAlarm, REPEAT_MS);
    return () => clearInterval(timer);
  }, [ringingFor, soundOn, repeats]);

  useTitleCount(urgent.length);

  const unlock = useCallback(() => void unlockSound().then(setSoundOn), []);
  const acknowledge = () => setSeen(new Set(urgent));
  return { urgent: urgent.length, ringing: unseen.length, soundOn, unlock, acknowledge };
}
