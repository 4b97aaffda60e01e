import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * What can happen to a call on its way to the world: `through`; `down` (no connection), `slow` (no answer
 * until the caller gives up), `429`, `500`; `cut`: it arrives, its answer does not; `nonsense`: somebody
 * else answers 200 with a web page; `twice`: it is delivered two times.
 */
export const TROUBLES = ["down", "429", "500", "cut", "nonsense", "twice", "slow"] as const;
export type Trouble = (typeof TROUBLES)[number] | "through";

export type RoughRoad = {
  readonly url: string;
  /** Calls so far, in order, by idempotency key. */
  readonly calls: ReadonlyMap<string, readonly Trouble[]>;
  /** Another road for the calls to come. */
  readonly becomes: (troubleOf: (key: string, attempt: number) => Trouble) => void;
  readonly stop: () => Promise<void>;
};

/** A real road to a real receiver, bad by plan. */
export async function startRoughRoad(
  worldUrl: string,
  plan: (key: string, attempt: number) => Trouble,
): Promise<RoughRoad> {
  const calls = new Map<string, Trouble[]>();
  let troubleOf = plan;
  const deliver = (request: IncomingMessage, body: Buffer) =>
    fetch(new URL(request.url ?? "/", worldUrl), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: new Uint8Array(body),
    });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const key = String(request.headers["idempotency-key"]);
    const earlier = calls.get(key) ?? [];
    const trouble = troubleOf(key, earlier.length);
    calls.set(key, [...earlier, trouble]);
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces);
    switch (trouble) {
      case "down":
        return request.socket.destroy();
      case "429":
      case "500":
        return response.writeHead(Number(trouble), { "retry-after": "1" }).end("{}");
      case "slow":
        return;
      case "nonsense":
        return response.writeHead(200, { "content-type": "text/html" }).end("<html>Selamat datang</html>");
      case "cut":
        await deliver(request, body);
        return request.socket.destroy();
      case "twice":
        await deliver(request, body);
    }
    const delivered = await deliver(request, body);
    return response
      .writeHead(delivered.status, { "content-type": "application/json" })
      .end(await delivered.text());
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    becomes: (next) => {
      troubleOf = next;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
