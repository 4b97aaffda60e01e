import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cases } from "@/db/schema";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { whereVisible } from "./visible";

export type FoundCase = {
  readonly shopId: string;
  readonly caseId: string;
  readonly marketplaceId: string;
  readonly buyerId: string;
};

const CASE_NO = /^[A-Z0-9]{4}-\d{6,9}$/;

/** The case a public number names, if this person may see it: a stranger's answer is the same as for no case. */
export async function findCase(db: Db, viewer: Viewer, no: string): Promise<FoundCase | null> {
  if (!CASE_NO.test(no)) return null;
  const [row] = await db
    .select({
      shopId: cases.shopId,
      caseId: cases.id,
      marketplaceId: cases.marketplaceId,
      buyerId: cases.buyerId,
    })
    .from(cases)
    .where(and(eq(cases.no, no), whereVisible(viewer)));
  return row ?? null;
}
