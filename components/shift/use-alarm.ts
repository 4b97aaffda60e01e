"use client";

import { useCallback, useEffect, useState } from "react";
import { urgency } from "@/lib/format/countdown";
import type { BoardCase } from "@/lib/queries/list-views";
import { playAlarm, soundIsUnlocked, unlockSound } from "./alarm-sound";
import { useTitleCount } from "./use-title-count";

const REPEAT_MS = 20_000;

export type AlarmSettings = {
  rows: readonly BoardCase[];
  /** By the server's clock. */
  now: Date;
  /** Whether this person is on duty: only then it rings. */
  armed: boolean;
  /** Rings on until it is acknowledged; a wall, where nobody can, rings once for each case. */
  repeats: boolean;
  /** Keeps what was seen, for all screens of this person. */
  onSeen?: ((alarms: readonly RungFor[]) => void) | undefined;
};

type RungFor = { readonly no: string; readonly dueAt: string };

export type Alarm = {
  /** Cases within their last hour. */
  readonly urgent: number;
  /** Those of them that this person has not said to have seen, here or elsewhere. */
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
export function useAlarm({ rows, now, armed, repeats, onSeen }: AlarmSettings): Alarm {
  // Quiet at once, before the server has noted it.
  const [seenHere, setSeenHere] = useState<ReadonlySet<string>>(new Set());
  const [soundOn, setSoundOn] = useState(false);
  const urgent = rows.flatMap(({ no, dueAt, alarmSeenByMe }) =>
    dueAt !== null && urgency(new Date(dueAt), now) === "hour" ? [{ no, dueAt, alarmSeenByMe }] : [],
  );
  const unseen = armed ? urgent.filter((own) => !own.alarmSeenByMe && !seenHere.has(keyOf(own))) : [];
  const ringingFor = unseen.map(keyOf).join(",");

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
  const acknowledge = () => {
    setSeenHere(new Set(urgent.map(keyOf)));
    onSeen?.(unseen.map(({ no, dueAt }) => ({ no, dueAt })));
  };
  return { urgent: urgent.length, ringing: unseen.length, soundOn, unlock, acknowledge };
}

function keyOf({ no, dueAt }: RungFor): string {
  return `${no} ${dueAt}`;
}
