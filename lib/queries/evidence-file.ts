import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { evidence } from "@/db/schema/evidence";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { type EvidenceFile, evidenceFileOf } from "@/lib/evidence/evidence-file-of";
import type { EvidenceForm } from "@/lib/evidence/evidence-url";

/** A file its viewer may read; `deskReads` = the case whose desk they belong to, where reading is to be noted. */
export type ReadableFile = EvidenceFile & { readonly deskReads: string | null };

/**
 * The bytes a viewer may read of one file, or null: not there, not theirs and not in that form are the same
 * answer. A staged file is its uploader's alone; an attached one is read by the parties of its case and the
 * desk of its marketplace. A party that left the shop has lost its right, also to what it uploaded.
 */
export async function evidenceFile(
  db: Db,
  viewer: Pick<Viewer, "userId">,
  at: { shopId: string; id: string; form: EvidenceForm },
): Promise<ReadableFile | null> {
  const [row] = await db
    .select({ evidence, party: partyIn(viewer.userId) })
    .from(evidence)
    .where(and(eq(evidence.shopId, at.shopId), eq(evidence.id, at.id)));
  if (!row) return null;
  const own = row.evidence.uploadedBy === viewer.userId;
  const readable = row.evidence.caseId === null ? own : row.party !== null;
  if (!readable) return null;
  const file = evidenceFileOf(row.evidence, at.form, {
    sees: own || row.party === "mediator" ? "all" : "shared",
  });
  return file && { ...file, deskReads: row.party === "mediator" ? row.evidence.caseId : null };
}

/**
 * The side on which a user may see the file's case, or null. The desk (mediators, auditors, administrators)
 * sees what is or was in mediation, as `whereVisible` has it. A party comes before the desk.
 */
const partyIn = (userId: string) => sql<"mediator" | "seller" | "buyer" | null>`(
  select case
    when exists (select from shop_members sm
                  where sm.shop_id = c.shop_id and sm.user_id = ${userId}) then 'seller'
    when exists (select from buyers b where b.id = c.buyer_id and b.user_id = ${userId}) then 'buyer'
    when exists (select from marketplace_members mm
                  where mm.marketplace_id = c.marketplace_id and mm.user_id = ${userId}
                    and c.mediator_bucket <> 'none') then 'mediator'
  end
  from cases c
  where c.shop_id = ${evidence.shopId} and c.id = ${evidence.caseId})`;
