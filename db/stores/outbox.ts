import { sql } from "drizzle-orm";
import { type Db as BossDb, fromDrizzle } from "pg-boss";
import type { Db, Tx } from "@/db/client";
import type { Party } from "@/lib/domain/access";

export type OutboxKind = "live" | "refund" | "charge" | "whatsapp" | "parcel";
export type OutboxRow = {
  readonly shopId: string;
  readonly kind: OutboxKind;
  readonly key: string;
  readonly payload: Record<string, unknown>;
};

/** Where web processes listen for the numbers of cases that changed. */
export const LIVE_CHANNEL = "tuntas_live";

/** Takes the oldest `limit` effects of these kinds out of the outbox; another worker's are passed over. */
export async function takeFromOutbox(
  tx: Tx,
  kinds: readonly OutboxKind[],
  limit: number,
): Promise<OutboxRow[]> {
  const rows = await tx.execute<OutboxRow>(sql`
    delete from outbox where (shop_id, id) in (
      select shop_id, id from outbox
      where kind = any(${`{${kinds.join(",")}}`}::text[])
      order by id limit ${limit}
      for update skip locked)
    returning shop_id as "shopId", kind, key, payload`);
  return [...rows];
}

/** Tells every web process, when this transaction commits. Postgres takes less than 8000 bytes at once. */
export async function notifyLive(tx: Tx, caseNumbers: readonly string[]): Promise<void> {
  await tx.execute(sql`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify(caseNumbers)})`);
}

/** Somebody opened or closed a case: news for their own side alone. */
export type Look = { readonly no: string; readonly userId: string; readonly side: Party };

/** Tells every web process at once: nothing depends on a look, so it needs no outbox. */
export async function tellLook(db: Db, look: Look): Promise<void> {
  await db.execute(sql`select pg_notify(${LIVE_CHANNEL}, ${`look ${JSON.stringify(look)}`})`);
}

/** Lets pg-boss write its jobs in our own transaction. */
export function bossOver(tx: Tx): BossDb {
  return fromDrizzle(tx, sql);
}
