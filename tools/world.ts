import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { rawClient } from "@/db/raw-client";
import { signIngest } from "@/lib/orders/ingest-signature";
import { type Parcel, parcelSchema, scansOf } from "./world-couriers";

/**
 * The world outside, for the demo and the tests: pays refunds and charges buyers a few seconds after it is asked to,
 * carries parcels as fast and keeps the WhatsApp messages it was given. Refunds that end in 13 rupiah fail twice before
 * they are paid, charges that end in 13 fail once; a receipt number that ends in 13 never arrives and one that ends in 26 is never scanned.
 * `GET /log` shows what came in. Started by hand:
 * `WORLD_PORT=3900 NEXTAUTH_URL=http://localhost:3000 DATABASE_URL=… tsx tools/world.ts`
 */
export type WorldOptions = {
  port: number;
  /** Where Tuntas answers; results go to its `/api/ingest/refunds` and `/api/ingest/shipments`. */
  tuntasUrl: string;
  /** The key a marketplace signs with, or null for a code nobody knows. */
  ingestKeyOf: (marketplace: string) => Promise<string | null>;
  /** How long a refund takes, and a parcel from one scan to the next; 2 to 4 s, by its key. */
  delayMs?: (key: string) => number;
  /** What time it is; stories in the browser move Tuntas' clock, and the world goes along. */
  now?: () => Promise<Date>;
};

type Refund = z.output<typeof refundSchema> & { state: "pending" | "settled" | "failed"; failures: number };
type Charge = z.output<typeof refundSchema> & { state: "pending" | "paid" | "failed" | "voided" };
type Message = z.output<typeof messageSchema>;

const refundSchema = z.object({
  key: z.string().min(1),
  marketplace: z.string().min(1),
  orderNo: z.string().min(1),
  rupiah: z.int().positive(),
});
const messageSchema = z.object({
  key: z.string().min(1),
  to: z.string().min(1),
  template: z.string().min(1),
  params: z.array(z.string()),
});

const voidSchema = z.object({ charge: z.string().min(1) });

const FAILURES_OF_13 = 2;
const REPORT_TRIES = 20;
const REPORT_PAUSE_MS = 3_000;

/** Starts the world. @returns the server and how to stop it. */
export async function startWorld(
  options: WorldOptions,
): Promise<{ server: Server; stop: () => Promise<void> }> {
  const refunds = new Map<string, Refund>();
  const messages = new Map<string, Message>();
  const parcels = new Map<string, Parcel>();
  const charges = new Map<string, Charge>();
  const timers = new Set<NodeJS.Timeout>();
  const delayMs =
    options.delayMs ??
    ((key) => 2_000 + ((key.length * 7_919 + key.charCodeAt(key.length - 1) * 104_729) % 2_000));

  const clock = async () => (await options.now?.()) ?? new Date();

  const later = (ms: number, work: () => Promise<void>) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work().catch((error: unknown) => console.error("world:", error));
    }, ms);
    timers.add(timer);
  };

  const pay = async (refund: Refund) => {
    const fails = refund.rupiah % 100 === 13 && refund.failures < FAILURES_OF_13;
    refund.state = fails ? "failed" : "settled";
    if (fails) refund.failures += 1;
    await report(refund, fails ? "Rekening tujuan tidak aktif" : null, REPORT_TRIES);
  };

  const report = async (refund: Refund, reason: string | null, triesLeft: number): Promise<void> => {
    const { key, state } = refund;
    if (await tell("refunds", refund.marketplace, { key, state, reason })) return;
    // Tuntas restarting must not lose a refund's result.
    if (triesLeft > 1) later(REPORT_PAUSE_MS, () => report(refund, reason, triesLeft - 1));
    else console.error(`world: Tuntas does not take the result of ${key}`);
  };

  /** Signs what a marketplace says. @returns whether it is done with: taken in, or from nobody Tuntas knows. */
  const tell = async (
    what: "refunds" | "charges" | "shipments",
    marketplace: string,
    message: object,
  ): Promise<boolean> => {
    const ingestKey = await options.ingestKeyOf(marketplace);
    if (ingestKey === null) return true;
    const body = JSON.stringify(message);
    const timestamp = String(Math.floor((await clock()).getTime() / 1000));
    const answer = await fetch(new URL(`/api/ingest/${what}`, options.tuntasUrl), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-tuntas-marketplace": marketplace,
        "x-tuntas-timestamp": timestamp,
        "x-tuntas-signature": signIngest(ingestKey, timestamp, body),
      },
      body,
    }).catch(() => null);
    return answer?.ok ?? false;
  };

  const carry = async (parcel: Parcel, nth: number, triesLeft: number): Promise<void> => {
    const scan = scansOf(parcel)[nth];
    if (scan === undefined) return;
    const at = await clock();
    if (await tell("shipments", parcel.marketplace, { shipments: [{ ...scan, at }] })) {
      parcel.scanned.push(scan.code);
      later(delayMs(parcel.key), () => carry(parcel, nth + 1, REPORT_TRIES));
    } else if (triesLeft > 1) later(REPORT_PAUSE_MS, () => carry(parcel, nth, triesLeft - 1));
    else console.error(`world: Tuntas does not take the scans of ${parcel.resi}`);
  };

  const watch = (asked: Omit<Parcel, "scanned">) => {
    if (parcels.has(asked.key)) return;
    const parcel: Parcel = { ...asked, scanned: [] };
    parcels.set(asked.key, parcel);
    later(delayMs(asked.key), () => carry(parcel, 0, REPORT_TRIES));
  };

  const collect = async (charge: Charge, triesLeft: number): Promise<void> => {
    const { key, state } = charge;
    const reason = state === "failed" ? "Saldo tidak cukup" : null;
    if (await tell("charges", charge.marketplace, { key, state, reason })) return;
    if (triesLeft > 1) later(REPORT_PAUSE_MS, () => collect(charge, triesLeft - 1));
    else console.error(`world: Tuntas does not take the result of ${key}`);
  };

  const acceptCharge = (asked: z.output<typeof refundSchema>) => {
    if (charges.has(asked.key)) return;
    const before = [...charges.values()].some((own) => own.orderNo === asked.orderNo);
    const fails = asked.rupiah % 100 === 13 && !before;
    const charge: Charge = { ...asked, state: fails ? "failed" : "paid" };
    charges.set(asked.key, charge);
    later(delayMs(asked.key), () => collect(charge, REPORT_TRIES));
  };

  const acceptRefund = (asked: z.output<typeof refundSchema>) => {
    const known = refunds.get(asked.key);
    // The same key again is the same refund, unless it failed: then it is tried anew.
    if (known && known.state !== "failed") return;
    const before = [...refunds.values()].filter(
      (r) => r.orderNo === asked.orderNo && r.rupiah === asked.rupiah,
    );
    const failures = Math.max(0, ...before.map((r) => r.failures));
    const refund: Refund = { ...asked, state: "pending", failures };
    refunds.set(asked.key, refund);
    later(delayMs(asked.key), () => pay(refund));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const route = `${request.method} ${request.url}`;
    if (route === "GET /log") {
      return send(response, 200, {
        refunds: [...refunds.values()],
        charges: [...charges.values()],
        messages: [...messages.values()],
        parcels: [...parcels.values()],
      });
    }
    if (route === "POST /refunds") {
      const asked = refundSchema.safeParse(await readJson(request));
      if (!asked.success)
        return send(response, 422, { state: "refused", reason: "Permintaan tidak lengkap" });
      acceptRefund(asked.data);
      return send(response, 202, { state: "accepted" });
    }
    if (route === "POST /charges") {
      const asked = refundSchema.safeParse(await readJson(request));
      if (!asked.success)
        return send(response, 422, { state: "refused", reason: "Permintaan tidak lengkap" });
      acceptCharge(asked.data);
      return send(response, 202, { state: "accepted" });
    }
    if (route === "POST /charges/void") {
      const voided = voidSchema.safeParse(await readJson(request));
      const charge = voided.success ? charges.get(voided.data.charge) : undefined;
      if (charge === undefined) return send(response, 404, {});
      charge.state = "voided";
      return send(response, 202, {});
    }
    if (route === "POST /messages") {
      const message = messageSchema.safeParse(await readJson(request));
      if (!message.success) return send(response, 422, {});
      if (!messages.has(message.data.key)) messages.set(message.data.key, message.data);
      return send(response, 202, {});
    }
    if (route === "POST /parcels") {
      const asked = parcelSchema.safeParse(await readJson(request));
      if (!asked.success) return send(response, 422, {});
      watch(asked.data);
      return send(response, 202, {});
    }
    return send(response, 404, {});
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => send(response, 400, {}));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  return {
    server,
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return JSON.parse(Buffer.concat(pieces).toString("utf8"));
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function main() {
  const sql = rawClient(process.env.DATABASE_URL ?? "");
  const port = Number(process.env.WORLD_PORT ?? 3900);
  const { stop } = await startWorld({
    port,
    tuntasUrl: process.env.NEXTAUTH_URL ?? "http://localhost:3000",
    // Marketplaces hold their own keys; here they are read where Tuntas keeps its copy.
    ingestKeyOf: async (code) => {
      const rows = await sql<
        { key: string }[]
      >`select ingest_key as key from marketplaces where code = ${code}`;
      return rows[0]?.key ?? null;
    },
    now: async () => {
      const rows = await sql<{ ms: string }[]>`select extract(epoch from app_now()) * 1000 as ms`;
      return new Date(Number(rows[0]?.ms ?? Date.now()));
    },
  });
  console.log(`world: http://127.0.0.1:${port}/log`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void stop().then(() => sql.end({ timeout: 1 })));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
