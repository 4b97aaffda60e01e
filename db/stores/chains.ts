import { asc, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { caseEvents, cases } from "@/db/schema";

export type StoredChain = {
  readonly shopId: string;
  readonly caseId: string;
  readonly no: string;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly events: readonly { readonly seq: number; readonly body: string; readonly hash: string }[];
};
type Place = { readonly shopId: string; readonly caseId: string };

/**
 * The next `limit` cases after `after` in the order of their keys, each with its events and the head the row
 * keeps. One snapshot a page, so that cases that are being worked on do not look broken.
 */
export async function chainsAfter(db: Db, after: Place | null, limit: number): Promise<StoredChain[]> {
  return db.transaction(
    async (tx) => {
      const rows = await tx
        .select({ shopId: cases.shopId, caseId: cases.id, no: cases.no, seq: cases.seq, hash: cases.hash })
        .from(cases)
        .where(
          after === null
            ? sql`true`
            : sql`(${cases.shopId}, ${cases.id}) > (${after.shopId}, ${after.caseId})`,
        )
        .orderBy(asc(cases.shopId), asc(cases.id))
        .limit(limit);
      const ids = rows.map((row) => row.caseId);
      const events = await tx
        .select({
          caseId: caseEvents.caseId,
          seq: caseEvents.seq,
          body: caseEvents.body,
          hash: caseEvents.hash,
        })
        .from(caseEvents)
        .where(
          sql`(${caseEvents.shopId}, ${caseEvents.caseId}) in (
            select * from unnest(${`{${rows.map((row) => row.shopId).join(",")}}`}::uuid[], ${`{${ids.join(",")}}`}::uuid[]))`,
        )
        .orderBy(asc(caseEvents.shopId), asc(caseEvents.caseId), asc(caseEvents.seq));
      const byCase = Map.groupBy(events, (event) => event.caseId);
      return rows.map(({ seq, hash, ...row }) => ({
        ...row,
        head: { seq, hash },
        events: byCase.get(row.caseId) ?? [],
      }));
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}
