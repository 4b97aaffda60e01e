import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { marketplaceMembers, marketplaces } from "@/db/schema/people";
import { saveDraft } from "@/db/stores/policy-store";
import type { Changes, Sources } from "@/lib/domain/policy/draft";

const MARKETPLACE = "tiktok-tokopedia";

/** What the demo's admin is thinking about: enough for the lab to find complaints that would have ended otherwise. */
const CHANGES: Changes = {
  sellerAnswers: { n: 12, unit: "hour" },
  appeals: 1,
};
const SOURCES: Sources = {
  sellerAnswers: "Usulan layanan pembeli, notulen 19 November 2026",
  appeals: "Banding kedua jarang mengubah putusan, telaah meja mediasi semester 1",
};

/** The next version of one marketplace's rules, begun and not published. Needs `seedWorld` before it. */
export async function seedPolicyDraft(db: Db): Promise<void> {
  const [keeper] = await db
    .select({ marketplaceId: marketplaces.id, userId: marketplaceMembers.userId })
    .from(marketplaces)
    .innerJoin(marketplaceMembers, eq(marketplaceMembers.marketplaceId, marketplaces.id))
    .where(and(eq(marketplaces.code, MARKETPLACE), sql`role = 'platform_admin'`));
  if (keeper === undefined) throw new Error(`nobody keeps the rules of ${MARKETPLACE}`);
  const draft = { ...keeper, basedOn: 1, seen: 0, changes: CHANGES, sources: SOURCES };
  const overtaken = await saveDraft(db, draft);
  if (overtaken !== null) throw new Error(`the draft of ${MARKETPLACE} was not saved: ${overtaken}`);
}
