import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { startProcess, WORKER } from "@/tools/processes";
import { type Figure, rounded } from "../figure";
import type { Site } from "../web";

const MOST_MORE_MB = 200;
const MOST_WORKER_MB = 250;
/** Until a worker has started its queues and looked at everything once. */
const WORKER_SETTLES_MS = 15_000;

/** P11: proportional set size, all processes of a program together, of web, worker and the empty app. */
export async function memory(
  databaseUrl: string,
  { product, control }: { product: Site; control: Site },
): Promise<Figure[]> {
  const web = pssOf(product.program.pid);
  const empty = pssOf(control.program.pid);
  const worker = await workerPss(databaseUrl);
  return [
    {
      figure: "P11",
      what: "memory of web after the bench (PSS)",
      value: rounded(web, 0),
      unit: "MB",
      control: rounded(empty, 0),
      ratio: rounded(web / empty),
      goal: `≤ control + ${MOST_MORE_MB} MB`,
      met: web <= empty + MOST_MORE_MB,
    },
    {
      figure: "P11",
      what: "memory of a worker with its queues (PSS)",
      value: rounded(worker, 0),
      unit: "MB",
      control: null,
      ratio: null,
      goal: `≤ ${MOST_WORKER_MB} MB`,
      met: worker <= MOST_WORKER_MB,
    },
  ];
}

/** The worker as it ships, with a world outside that takes everything and says nothing. */
async function workerPss(databaseUrl: string): Promise<number> {
  const world = createServer((_request, response) => response.writeHead(202).end("{}"));
  await new Promise<void>((resolve) => world.listen(0, "127.0.0.1", resolve));
  const { port } = world.address() as AddressInfo;
  let log = "";
  const worker = startProcess("worker", WORKER, {
    env: {
      DATABASE_URL: databaseUrl,
      WORLD_URL: `http://127.0.0.1:${port}`,
      LOG_LEVEL: "warn",
      NODE_ENV: "production",
    },
    onOutput: (text) => (log += text),
  });
  try {
    await sleep(WORKER_SETTLES_MS);
    const pss = pssOf(worker.pid);
    if (pss === 0) throw new Error(`the worker ended\n${log.slice(-2_000)}`);
    return pss;
  } finally {
    await worker.stop();
    world.closeAllConnections();
    world.close();
  }
}

/** Megabytes of a process group. Linux only, as the figure's definition is. */
function pssOf(leader: number | undefined): number {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const kilobytes = pids.map((pid) => {
    try {
      // After the program's name in parentheses: state, parent, process group.
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const group = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[2];
      if (Number(group) !== leader) return 0;
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
      return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
    } catch {
      // Ended meanwhile, or somebody else's.
      return 0;
    }
  });
  return kilobytes.reduce((sum, kb) => sum + kb, 0) / 1024;
}
