import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { policyDrafts, policyVersions, users } from "@/db/schema";
import type { Changes, Sources } from "@/lib/domain/policy/draft";
import type { Policy } from "@/lib/domain/policy/policy";

export type PolicyDraft = {
  readonly basedOn: number;
  readonly revision: number;
  readonly changes: Changes;
  readonly sources: Sources;
  readonly savedAt: Date;
  readonly savedBy: string;
};

/** A version as it was published. */
export type LastVersion = {
  readonly version: number;
  readonly effectiveFrom: Date;
  readonly sources: Sources;
};

/** Why a draft is not written: another version came, or another admin was quicker. */
export type Overtaken = "stale" | "draft_changed";
/** Besides: the instant lies behind us, or before the version underneath takes effect. */
export type Unpublished = Overtaken | "past" | "before_last";

/** The draft of a marketplace with the name of who saved it last; null where there is none. */
export async function readDraft(db: Db, marketplaceId: string): Promise<PolicyDraft | null> {
  const [row] = await db
    .select({
      basedOn: policyDrafts.basedOn,
      revision: policyDrafts.revision,
      changes: policyDrafts.changes,
      sources: policyDrafts.sources,
      savedAt: policyDrafts.savedAt,
      savedBy: users.name,
    })
    .from(policyDrafts)
    .innerJoin(users, eq(users.id, policyDrafts.savedBy))
    .where(eq(policyDrafts.marketplaceId, marketplaceId));
  return row ?? null;
}

/** The newest version, in force or announced: what the next one is made of. @throws where there is none. */
export async function lastVersion(db: Db, marketplaceId: string): Promise<LastVersion> {
  const [row] = await db
    .select({
      version: policyVersions.version,
      effectiveFrom: policyVersions.effectiveFrom,
      sources: policyVersions.sources,
    })
    .from(policyVersions)
    .where(eq(policyVersions.marketplaceId, marketplaceId))
    .orderBy(sql`version desc`)
    .limit(1);
  if (row === undefined) throw new Error(`marketplace ${marketplaceId} has no policy`);
  return row;
}

type Saving = {
  readonly marketplaceId: string;
  readonly basedOn: number;
  /** The revision that was looked at; 0 where there was no draft. */
  readonly seen: number;
  readonly changes: Changes;
  readonly sources: Sources;
  readonly userId: string;
};

/** Writes the draft as a new revision, or says who was quicker. */
export async function saveDraft(db: Db, saving: Saving): Promise<Overtaken | null> {
  const { marketplaceId, basedOn, seen, changes, sources, userId } = saving;
  return db.transaction(async (tx) => {
    const { last, revision } = await lockRules(tx, marketplaceId);
    if (last.version !== basedOn) return "stale";
    if (revision !== seen) return "draft_changed";
    const values = {
      basedOn,
      revision: seen + 1,
      changes,
      sources,
      savedBy: userId,
      savedAt: sql`app_now()`,
    };
    await tx
      .insert(policyDrafts)
      .values({ marketplaceId, ...values })
      .onConflictDoUpdate({ target: policyDrafts.marketplaceId, set: values });
    return null;
  });
}

/** Takes the draft away, if it is still the one that was looked at. */
export async function dropDraft(db: Db, marketplaceId: string, seen: number): Promise<Overtaken | null> {
  const gone = await db
    .delete(policyDrafts)
    .where(and(eq(policyDrafts.marketplaceId, marketplaceId), eq(policyDrafts.revision, seen)))
    .returning({ id: policyDrafts.marketplaceId });
  return gone.length > 0 ? null : "draft_changed";
}

type Publishing = {
  readonly marketplaceId: string;
  readonly basedOn: number;
  readonly seen: number;
  readonly body: Policy;
  readonly checksum: string;
  readonly sources: Sources;
  readonly userId: string;
  /** Null: at once. */
  readonly effectiveFrom: Date | null;
};

/**
 * Publishes the draft as the next version. Under the lock of the marketplace, so that of two who publish at once one
 * finds that he was overtaken. What is published never changes; cases that are open keep the version they pinned.
 */
export async function publishDraft(db: Db, publishing: Publishing): Promise<Unpublished | null> {
  const { marketplaceId, basedOn, seen, body, checksum, sources, userId } = publishing;
  return db.transaction(async (tx) => {
    const { last, revision, now } = await lockRules(tx, marketplaceId);
    if (last.version !== basedOn) return "stale";
    if (revision !== seen) return "draft_changed";
    const effectiveFrom = publishing.effectiveFrom ?? now;
    if (effectiveFrom < now) return "past";
    if (effectiveFrom < last.effectiveFrom) return "before_last";
    await tx.insert(policyVersions).values({
      marketplaceId,
      version: basedOn + 1,
      effectiveFrom,
      body,
      checksum,
      sources,
      publishedBy: userId,
      publishedAt: now,
    });
    await tx.delete(policyDrafts).where(eq(policyDrafts.marketplaceId, marketplaceId));
    return null;
  });
}

/** One admin at a time: the newest version, the draft's revision (0: none) and the time, read after the lock. */
async function lockRules(tx: Tx, marketplaceId: string) {
  await tx.execute(sql`select 1 from marketplaces where id = ${marketplaceId} for no key update`);
  const last = await lastVersion(tx, marketplaceId);
  const [row] = await tx.execute<{ now: string; revision: number }>(sql`
    select app_now() as now,
           coalesce((select revision from policy_drafts where marketplace_id = ${marketplaceId}), 0) as revision`);
  return { last, revision: row?.revision ?? 0, now: new Date(row?.now ?? Number.NaN) };
}
