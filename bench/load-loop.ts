import { Agent, get } from "node:http";
import { quantile } from "./figure";

/**
 * A program of its own: asks one address on this machine over and over for a fixed time, over a fixed number of
 * kept-alive connections, each asking again as soon as it is answered. Prints one line of JSON.
 *
 * Asks without compression and without a browser's caches, as load tools do.
 */
export type Load = {
  readonly url: string;
  readonly cookie: string;
  readonly connections: number;
  readonly seconds: number;
};
export type Loaded = {
  readonly perSecond: number;
  readonly failed: number;
  readonly p99Ms: number;
  /** Size of the last answer. */
  readonly bytes: number;
};

async function main(load: Load): Promise<void> {
  if (new URL(load.url).hostname !== "127.0.0.1") throw new Error("the load loop asks this machine only");
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
  const times: number[] = [];
  let failed = 0;
  let bytes = 0;
  const startedAt = performance.now();
  const endsAt = startedAt + load.seconds * 1000;
  const ask = () =>
    new Promise<void>((resolve) => {
      const askedAt = performance.now();
      const request = get(load.url, { agent, headers: { cookie: load.cookie } }, (answer) => {
        let size = 0;
        answer.on("data", (chunk: Buffer) => (size += chunk.length));
        answer.on("end", () => {
          if (answer.statusCode === 200) times.push(performance.now() - askedAt);
          else failed += 1;
          bytes = size;
          resolve();
        });
      });
      request.on("error", () => {
        failed += 1;
        resolve();
      });
    });
  const connection = async () => {
    while (performance.now() < endsAt) await ask();
  };
  await Promise.all(Array.from({ length: load.connections }, connection));
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  const loaded: Loaded = {
    perSecond: times.length / seconds,
    failed,
    p99Ms: times.length === 0 ? 0 : quantile(times, 0.99),
    bytes,
  };
  process.stdout.write(`${JSON.stringify(loaded)}\n`);
}

await main(JSON.parse(process.argv[2] ?? "") as Load);
