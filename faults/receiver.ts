import type { AddressInfo } from "node:net";
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Db } from "@/db/client";
import { reportRefund } from "@/lib/engine/refunds";
import { startWorld } from "@/tools/world";

export type WorldLog = {
  readonly refunds: readonly { key: string; orderNo: string; rupiah: number; state: string }[];
  readonly messages: readonly { key: string; to: string; template: string }[];
};
export type Receiver = {
  readonly url: string;
  readonly log: () => Promise<WorldLog>;
  readonly stop: () => Promise<void>;
};

/** The world outside with nobody to report to: what came in can be read and compared. */
export async function startReceiver(): Promise<Receiver> {
  const world = await startWorld({
    port: 0,
    tuntasUrl: "http://127.0.0.1:9",
    ingestKeyOf: async () => null,
    delayMs: () => 0,
  });
  const url = `http://127.0.0.1:${(world.server.address() as AddressInfo).port}`;
  const log = async () => (await (await fetch(`${url}/log`)).json()) as WorldLog;
  return { url, log, stop: world.stop };
}

/** The gateway reports each refund it knows as paid, some of them twice. */
export async function reportAll(db: Db, { log }: Receiver): Promise<void> {
  for (const [i, { key, state }] of (await log()).refunds.entries()) {
    for (let time = 0; time <= i % 2; time += 1) {
      expect(await reportRefund(db, { key, state: state === "failed" ? "failed" : "settled" })).toMatchObject(
        {
          ok: true,
        },
      );
    }
  }
}

/** Each effect that the database says is out stands at the receiver exactly once, with the same rupiah, and no other. */
export async function checkReceived(db: Db, { log }: Receiver): Promise<void> {
  const { refunds, messages } = await log();
  const owed = await db.execute<{ key: string; rupiah: number; state: string }>(
    sql`select key, rupiah::int as rupiah, state from refunds`,
  );
  const paid = Map.groupBy(
    refunds.filter((own) => own.state !== "failed"),
    (own) => own.key.split(":").slice(0, 3).join(":"),
  );
  for (const { key, rupiah, state } of owed) {
    const got = (paid.get(key) ?? []).map((own) => own.rupiah);
    if (state === "sent" || state === "settled") expect(got, `${key} (${state})`).toEqual([rupiah]);
    else expect(got.length, `${key} (${state})`).toBeLessThanOrEqual(1);
  }
  const keys = new Set(owed.map((own) => own.key));
  expect([...paid.keys()].filter((key) => !keys.has(key))).toEqual([]);
  const known = await db.execute<{ key: string }>(sql`
    select 'whatsapp:' || case_id || ':' || seq as key from case_events where type = 'solution_rejected'`);
  const allowed = new Set(known.map((own) => own.key));
  expect(messages.map((own) => own.key).filter((key) => !allowed.has(key))).toEqual([]);
  expect(new Set(messages.map((own) => own.key)).size).toBe(messages.length);
}
