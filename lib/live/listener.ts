import "server-only";
import { database } from "@/db/client";
import { rawClient } from "@/db/raw-client";
import { workerIsAlive } from "@/db/stores/heartbeat";
import { LIVE_CHANNEL, type Look } from "@/db/stores/outbox";
import { env } from "@/lib/env";
import { type ChangedCase, changedCases } from "@/lib/queries/changed-cases";

export type LiveMessage =
  | { readonly kind: "cases"; readonly rows: readonly ChangedCase[] }
  | { readonly kind: "look"; readonly look: Look; readonly row: ChangedCase }
  /** Something may have been missed: read everything again. */
  | { readonly kind: "missed" }
  | { readonly kind: "pulse"; readonly live: boolean }
  /** The process is going away. */
  | { readonly kind: "end" };
type Listener = (message: LiveMessage) => void;

/** Tabs of one person that are live at once; the others poll. */
export const MOST_PER_PERSON = 6;
/** Between two checks that a worker lives and that our ear hears. */
const CHECK_MS = 5_000;

type Hub = {
  readonly listeners: Map<Listener, string>;
  ear: ReturnType<typeof rawClient> | null;
  hears: boolean;
  live: boolean;
  asked: string;
};

/** One per process; Next's dev server evaluates modules anew after each edit. */
const kept = globalThis as typeof globalThis & { tuntasLive?: Hub };

function theHub(): Hub {
  if (kept.tuntasLive !== undefined) return kept.tuntasLive;
  const hub: Hub = { listeners: new Map(), ear: null, hears: false, live: false, asked: "" };
  kept.tuntasLive = hub;
  setInterval(() => void check(hub), CHECK_MS).unref();
  process.once("SIGTERM", () => broadcast(hub, { kind: "end" }));
  void check(hub);
  return hub;
}

/**
 * Hears every change of every case; the receiver picks what concerns its person.
 *
 * @returns how to stop, and whether pages are live now; null when the person has too many tabs already.
 */
export function subscribe(
  userId: string,
  listener: Listener,
): { stop: () => void; live: () => boolean } | null {
  const hub = theHub();
  const own = [...hub.listeners.values()].filter((id) => id === userId).length;
  if (own >= MOST_PER_PERSON) return null;
  hub.listeners.set(listener, userId);
  return { stop: () => hub.listeners.delete(listener), live: () => hub.live };
}

/**
 * Live means: a worker is at work, and what is said on the channel reaches us. Each round asks itself a
 * question over the channel; when the answer to the last one never came, it listens anew.
 */
async function check(hub: Hub): Promise<void> {
  try {
    if (hub.ear === null || (!hub.hears && hub.asked !== "")) await listenAnew(hub);
    hub.hears = false;
    hub.asked = `ping ${crypto.randomUUID()}`;
    await hub.ear?.notify(LIVE_CHANNEL, hub.asked);
    setLive(hub, await workerIsAlive(database()));
  } catch {
    setLive(hub, false);
  }
}

async function listenAnew(hub: Hub): Promise<void> {
  const before = hub.ear;
  hub.ear = null;
  await before?.end({ timeout: 0 }).catch(() => undefined);
  const ear = rawClient(env.databaseUrl);
  try {
    // Called again whenever the driver itself had to listen anew.
    await ear.listen(
      LIVE_CHANNEL,
      (payload) => void hear(hub, payload),
      () => broadcast(hub, { kind: "missed" }),
    );
    hub.ear = ear;
  } catch (error) {
    await ear.end({ timeout: 0 }).catch(() => undefined);
    throw error;
  }
}

async function hear(hub: Hub, payload: string): Promise<void> {
  if (payload.startsWith("ping ")) {
    if (payload === hub.asked) hub.hears = true;
    return;
  }
  if (hub.listeners.size === 0) return;
  try {
    if (payload.startsWith("look ")) {
      const look = JSON.parse(payload.slice("look ".length)) as Look;
      const [row] = await changedCases(database(), [look.no]);
      if (row !== undefined) broadcast(hub, { kind: "look", look, row });
      return;
    }
    const rows = await changedCases(database(), JSON.parse(payload) as string[]);
    broadcast(hub, { kind: "cases", rows });
  } catch {
    broadcast(hub, { kind: "missed" });
  }
}

function setLive(hub: Hub, live: boolean): void {
  if (live === hub.live) return;
  hub.live = live;
  broadcast(hub, { kind: "pulse", live });
}

function broadcast(hub: Hub, message: LiveMessage): void {
  for (const listener of [...hub.listeners.keys()]) listener(message);
}
