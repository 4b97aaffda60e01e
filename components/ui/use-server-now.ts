"use client";

import { useEffect, useState } from "react";

const TICK_MS = 30_000;

/**
 * The server's time as it goes on, moved every 30 s and when the tab is looked at again. The first paint has
 * exactly `serverNow` (ISO), so that it equals what the server wrote; the device's own clock may be wrong and
 * is only used to measure what has passed since.
 */
export function useServerNow(serverNow: string): Date {
  const [passed, setPassed] = useState({ since: serverNow, ms: 0 });

  useEffect(() => {
    const start = Date.now();
    const tick = () => setPassed({ since: serverNow, ms: Date.now() - start });
    const timer = setInterval(tick, TICK_MS);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [serverNow]);

  // A new payload counts from its own instant before the effect has run again.
  const ms = passed.since === serverNow ? passed.ms : 0;
  return new Date(Date.parse(serverNow) + ms);
}
