import type { Db, Tx } from "@/db/client";
import type { PayloadRefusal } from "./order-payload";

export type Written = { created: number; updated: number; unchanged: number };
export type Ingested = ({ ok: true } & Written) | { ok: false; refusals: PayloadRefusal[] };

class Refused extends Error {
  constructor(readonly refusals: PayloadRefusal[]) {
    super("refused");
  }
}

/**
 * Runs `write` in one transaction and takes everything back when it returns refusals, which are a value for
 * the caller; only bugs and a lost database throw.
 */
export async function allOrNothing<T extends { ok: true }>(
  db: Db,
  write: (tx: Tx) => Promise<T | { ok: false; refusals: PayloadRefusal[] }>,
): Promise<T | { ok: false; refusals: PayloadRefusal[] }> {
  try {
    return await db.transaction(async (tx) => {
      const result = await write(tx);
      if (!result.ok) throw new Refused(result.refusals);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusals: error.refusals };
    throw error;
  }
}

/** `items` in pieces that stay below the 65,535 parameters of one statement. */
export function inPieces<T>(items: readonly T[], size = 500): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, piece) =>
    items.slice(piece * size, (piece + 1) * size),
  );
}
