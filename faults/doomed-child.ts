import { setTimeout as sleep } from "node:timers/promises";
import { type Running, script, startProcess } from "@/tools/processes";
import type { Attempt, Told } from "./attempt";
import type { Line } from "./kill-target";

export type DoomedChild = {
  /** The marketplace it works in, once it works. */
  readonly ready: Promise<string>;
  /** What it tried and was told so far. */
  readonly told: readonly Told[];
  readonly refused: ReadonlySet<string>;
  readonly tried: readonly Attempt[];
  readonly running: Running;
  /** What it wrote that is not part of the protocol: errors. */
  readonly noise: () => string;
};

/** Starts a kill target over a database; `env` is laid over ours. */
export function startDoomedChild(url: string, seed: number, env: Record<string, string> = {}): DoomedChild {
  const told: Told[] = [];
  const tried: Attempt[] = [];
  const refused = new Set<string>();
  let rest = "";
  let noise = "";
  let isReady: (marketplaceId: string) => void = () => {};
  const ready = new Promise<string>((resolve) => {
    isReady = resolve;
  });
  const take = (line: Line) => {
    if ("ready" in line) isReady(line.ready);
    else if ("trying" in line) tried.push(line.trying);
    else if ("told" in line) told.push(line.told);
    else refused.add(line.refused);
  };
  const running = startProcess("kill target", script("faults/kill-target.ts", url, String(seed)), {
    env,
    onOutput: (text) => {
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (line.startsWith("{")) take(JSON.parse(line) as Line);
        else noise += `${line}\n`;
      }
    },
  });
  const early = running.ended.then(async () => {
    await sleep(50);
    throw new Error(`the kill target ended by itself:\n${noise}${rest}`);
  });
  early.catch(() => undefined);
  return { ready: Promise.race([ready, early]), told, refused, tried, running, noise: () => noise };
}

/** Attempts it made and was not answered about when it died: nobody knows whether they happened. */
export function unanswered(child: DoomedChild): readonly Attempt[] {
  const known = new Set([...child.refused, ...child.told.map((own) => own.commandId)]);
  return child.tried.filter((attempt) => !known.has(attempt.request.commandId));
}
