import type { Db, Tx } from "@/db/client";
import { notifyLive, type OutboxKind, type OutboxRow, takeFromOutbox } from "@/db/stores/outbox";

/** 100 case numbers stay far below the 8000 bytes of one notification. */
export const OUTBOX_BATCH = 100;

export type OutsideKind = Exclude<OutboxKind, "live">;
export const OUTSIDE_KINDS = [
  "refund",
  "charge",
  "whatsapp",
  "parcel",
] as const satisfies readonly OutsideKind[];
export type OutsideJob = Pick<OutboxRow, "shopId" | "key" | "payload">;
/** Puts jobs into a queue in the transaction it is given. */
export type Enqueue = (tx: Tx, kind: OutsideKind, jobs: readonly OutsideJob[]) => Promise<void>;

/**
 * Hands one batch of the outbox on, in the transaction that removes it: changed cases as one notification to
 * the web processes, effects on the outside world as jobs. Without `enqueue` those stay where they are.
 *
 * @returns how many rows there were; a full batch means that there may be more.
 */
export async function drainOutbox(db: Db, enqueue: Enqueue | null): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await takeFromOutbox(
      tx,
      enqueue === null ? ["live"] : ["live", ...OUTSIDE_KINDS],
      OUTBOX_BATCH,
    );
    const numbers = rows.filter((row) => row.kind === "live").map((row) => String(row.payload.no));
    if (numbers.length > 0) await notifyLive(tx, [...new Set(numbers)]);
    for (const kind of OUTSIDE_KINDS) {
      const jobs = rows
        .filter((row) => row.kind === kind)
        .map(({ shopId, key, payload }) => ({ shopId, key, payload }));
      if (jobs.length > 0) await enqueue?.(tx, kind, jobs);
    }
    return rows.length;
  });
}
