"use client";

import { useEffect } from "react";

/** Keeps the screen on where the browser can; a hidden tab loses the lock and asks again when it is back. */
export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const granted = await navigator.wakeLock.request("screen");
        if (over) void granted.release();
        else lock = granted;
      } catch {
        // Low battery or a policy forbids it: the screen goes dark as ever.
      }
    };
    void ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", ask);
      void lock?.release();
    };
  }, [wanted]);
}
