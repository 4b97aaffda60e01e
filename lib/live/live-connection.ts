import { apiPaths } from "@/lib/paths";

export type LiveEvents = {
  /** These cases changed. */
  readonly onCases: (numbers: readonly string[]) => void;
  /** Somebody of the reader's own side opened or closed a case. */
  readonly onLooks: () => void;
  /** Anything may have changed since the last word. */
  readonly onMissed: () => void;
  readonly onLive: (live: boolean) => void;
};

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;
/** A hidden tab gives its connection back: browsers have six for all tabs of a site. */
const HIDDEN_MS = 60_000;
/** The server speaks every 15 s; a connection that says nothing for longer is dead. */
const SILENT_MS = 40_000;

/** Keeps one stream of news open while the page is looked at. @returns how to close it. */
export function openLive(events: LiveEvents): () => void {
  let source: EventSource | null = null;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  const disconnect = () => {
    clearTimeout(retry);
    clearTimeout(silence);
    source?.close();
    source = null;
    events.onLive(false);
  };
  const fail = () => {
    disconnect();
    const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures) * (0.5 + Math.random());
    failures += 1;
    retry = setTimeout(connect, wait);
  };
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(fail, SILENT_MS);
  };
  const connect = () => {
    source?.close();
    const own = new EventSource(apiPaths.live());
    source = own;
    heard();
    own.addEventListener("error", () => own === source && fail());
    own.addEventListener("open", () => {
      failures = 0;
      // No replay: what happened while nobody listened is read anew, also between the first paint and now.
      events.onMissed();
    });
    own.addEventListener("pulse", (event) => {
      heard();
      events.onLive(JSON.parse(event.data).live === true);
    });
    own.addEventListener("looks", () => {
      heard();
      events.onLooks();
    });
    own.addEventListener("missed", () => {
      heard();
      events.onMissed();
    });
    own.addEventListener("cases", (event) => {
      heard();
      events.onCases(JSON.parse(event.data) as string[]);
    });
  };
  const onVisibility = () => {
    clearTimeout(rest);
    if (document.visibilityState === "hidden") rest = setTimeout(disconnect, HIDDEN_MS);
    else if (source === null) connect();
  };

  // The browser notices at once what a silent stream shows only after a while.
  const onOffline = () => disconnect();
  const onOnline = () => {
    clearTimeout(retry);
    failures = 0;
    if (source === null && document.visibilityState === "visible") connect();
  };

  connect();
  document.addEventListener("visibilitychange", onVisibility);
  window.addEventListener("offline", onOffline);
  window.addEventListener("online", onOnline);
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    window.removeEventListener("offline", onOffline);
    window.removeEventListener("online", onOnline);
    clearTimeout(rest);
    clearTimeout(retry);
    clearTimeout(silence);
    source?.close();
    source = null;
  };
}
