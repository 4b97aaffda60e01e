"use client";

import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { LISTS } from "./list-keys";
import { openLive } from "./live-connection";

export type Live = {
  /** Changes show by themselves within a second. While false, the page asks every 15 seconds. */
  readonly live: boolean;
};

/** True until the stream has said otherwise: a page that has just been drawn is fresh. */
const LiveContext = createContext<Live>({ live: true });

/** Whether what is on the screen follows what happens. */
export function useLive(): Live {
  return useContext(LiveContext);
}

/** Lists are read anew at most this often while much is going on. */
const LISTS_EVERY_MS = 1_000;
/** How often a page asks while it is not live, and how long it waits before it says so. */
const POLL_MS = 15_000;
const PATIENCE_MS = 5_000;

/** Keeps every live query of the signed-in pages fresh: told by the stream, or asking while there is none. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [connected, setConnected] = useState(true);
  const [live, setLive] = useState(true);

  useEffect(() => {
    let lastRead = 0;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const readLists = () => {
      lastRead = performance.now();
      waiting = undefined;
      for (const key of LISTS) void client.invalidateQueries({ queryKey: [key] });
    };
    const listsChanged = () => {
      waiting ??= setTimeout(readLists, Math.max(0, LISTS_EVERY_MS - (performance.now() - lastRead)));
    };
    const close = openLive({
      onCases: (numbers) => {
        for (const no of numbers) void client.invalidateQueries({ queryKey: ["case", no] });
        listsChanged();
      },
      onLooks: listsChanged,
      onMissed: () => {
        void client.invalidateQueries({ queryKey: ["case"] });
        listsChanged();
      },
      onLive: setConnected,
    });
    return () => {
      clearTimeout(waiting);
      close();
    };
  }, [client]);

  // A reconnect takes a second or two: not worth alarming anybody.
  useEffect(() => {
    if (connected) return setLive(true);
    const timer = setTimeout(() => setLive(false), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [connected]);

  useEffect(() => {
    if (live) return;
    const timer = setInterval(() => {
      for (const key of ["case", ...LISTS]) void client.invalidateQueries({ queryKey: [key] });
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [live, client]);

  const value = useMemo(() => ({ live }), [live]);
  return <LiveContext value={value}>{children}</LiveContext>;
}
