import { and, count, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { evidence } from "@/db/schema/evidence";
import type { Role } from "@/lib/domain/access";
import type { Storage } from "@/lib/storage/storage";
import { fileKeys } from "./file-keys";

export type EvidenceRow = typeof evidence.$inferSelect;

/**
 * In which role a user may add evidence at a shop, or null: the buyer of `orderId`, a member of the shop,
 * somebody at its marketplace's desk (auditors only look), or a buyer with any order there.
 */
export async function stagingRole(
  db: Db,
  at: { userId: string; shopId: string; orderId: string | null },
): Promise<Role | null> {
  const [row] = await db.execute<{ role: Role | null }>(sql`
    select coalesce(
      (select 'buyer' from orders o join buyers b on b.id = o.buyer_id
        where o.shop_id = ${at.shopId} and o.id = ${at.orderId}::uuid and b.user_id = ${at.userId}),
      (select role from shop_members where shop_id = ${at.shopId} and user_id = ${at.userId}),
      (select mm.role from shops s join marketplace_members mm on mm.marketplace_id = s.marketplace_id
        where s.id = ${at.shopId} and mm.user_id = ${at.userId} and mm.role <> 'auditor'),
      (select 'buyer' from shops s
        where s.id = ${at.shopId} and exists (
          select from buyers b join orders o on o.buyer_id = b.id
           where b.user_id = ${at.userId} and o.shop_id = s.id))
    ) as role
  `);
  return row?.role ?? null;
}

/** A new id, ordered by time, given out by the database as for every other row. */
export async function newEvidenceId(db: Db): Promise<string> {
  const [row] = await db.execute<{ id: string }>(sql`select uuidv7() as id`);
  if (!row) throw new Error("the database gave no id");
  return row.id;
}

/** How many files of a user wait to be sent, over all shops. */
export async function countStaged(db: Db, userId: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(evidence)
    .where(and(eq(evidence.uploadedBy, userId), isNull(evidence.caseId)));
  return row?.n ?? 0;
}

/** A user's own file by its id, staged or attached. */
export async function ownEvidence(
  db: Db,
  at: { userId: string; shopId: string; id: string },
): Promise<EvidenceRow | null> {
  const [row] = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.shopId, at.shopId), eq(evidence.id, at.id), eq(evidence.uploadedBy, at.userId)));
  return row ?? null;
}

/** Adds the row unless it is there already: finishing the same upload twice gives one file. */
export async function insertStaged(db: Db, row: typeof evidence.$inferInsert): Promise<void> {
  await db.insert(evidence).values(row).onConflictDoNothing();
}

/** Notes the small picture of a staged video. False when the file was sent meanwhile or is not one's own. */
export async function setThumb(
  db: Db,
  at: { userId: string; shopId: string; id: string; thumbKey: string },
): Promise<boolean> {
  const rows = await db
    .update(evidence)
    .set({ thumbKey: at.thumbKey })
    .where(
      and(
        eq(evidence.shopId, at.shopId),
        eq(evidence.id, at.id),
        eq(evidence.uploadedBy, at.userId),
        eq(evidence.kind, "video"),
        isNull(evidence.caseId),
      ),
    )
    .returning({ id: evidence.id });
  return rows.length > 0;
}

/**
 * Removes one's own staged file with its bytes. The row is locked first: a verb that attaches it at the same
 * moment either wins, and nothing is removed, or finds no row.
 */
export async function removeStaged(
  db: Db,
  storage: Storage,
  at: { userId: string; shopId: string; id: string },
): Promise<boolean> {
  const mine = and(
    eq(evidence.shopId, at.shopId),
    eq(evidence.id, at.id),
    eq(evidence.uploadedBy, at.userId),
    isNull(evidence.caseId),
  );
  return db.transaction(async (tx) => {
    const [row] = await tx.select({ id: evidence.id }).from(evidence).where(mine).for("update");
    if (!row) return false;
    await removeBytes(storage, row.id);
    await tx.delete(evidence).where(mine);
    return true;
  });
}

const SWEEP_BATCH = 100;

/**
 * Removes a batch of files that nobody sent within a day, bytes first: when the process dies in between, the
 * row is still there and the next sweep finishes. Answers how many went.
 */
export async function removeForgotten(db: Db, storage: Storage): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .select({ shopId: evidence.shopId, id: evidence.id })
      .from(evidence)
      .where(and(isNull(evidence.caseId), sql`${evidence.uploadedAt} < app_now() - interval '24 hours'`))
      .limit(SWEEP_BATCH)
      .for("update", { skipLocked: true });
    for (const row of rows) {
      await removeBytes(storage, row.id);
      await tx.delete(evidence).where(and(eq(evidence.shopId, row.shopId), eq(evidence.id, row.id)));
    }
    return rows.length;
  });
}

/** Whether the id became a row, at any shop. */
export async function isEvidence(db: Db, shopId: string, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: evidence.id })
    .from(evidence)
    .where(and(eq(evidence.shopId, shopId), eq(evidence.id, id)));
  return rows.length > 0;
}

/** Removes whatever was stored for an evidence id. */
export async function removeBytes(storage: Storage, id: string): Promise<void> {
  for (const key of Object.values(fileKeys(id))) await storage.remove(key);
}
