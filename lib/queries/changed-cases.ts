import "server-only";
import { inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cases } from "@/db/schema";
import type { Look } from "@/db/stores/outbox";
import type { Viewer } from "@/lib/auth/mint-viewer";
import type { MediatorBucket } from "@/lib/domain/case/buckets";

/** A case that changed, with what decides whose business that is. */
export type ChangedCase = {
  readonly no: string;
  readonly shopId: string;
  readonly marketplaceId: string;
  readonly buyerId: string;
  readonly mediatorBucket: string;
};

/** One statement for everybody who listens, however many they are. */
export async function changedCases(db: Db, numbers: readonly string[]): Promise<ChangedCase[]> {
  return db
    .select({
      no: cases.no,
      shopId: cases.shopId,
      marketplaceId: cases.marketplaceId,
      buyerId: cases.buyerId,
      mediatorBucket: cases.mediatorBucket,
    })
    .from(cases)
    .where(inArray(cases.no, [...numbers]));
}

/** `whereVisible` for a row that has been read: a stranger does not learn even that a case changed. */
export function concerns(viewer: Viewer, row: ChangedCase): boolean {
  return (
    viewer.buyerIds.includes(row.buyerId) ||
    viewer.shops.some((shop) => shop.id === row.shopId) ||
    (row.mediatorBucket !== ("none" satisfies MediatorBucket) &&
      viewer.marketplaces.some((marketplace) => marketplace.id === row.marketplaceId))
  );
}

/** Whether a look is this person's own, or one of a colleague: the other side never learns who reads when. */
export function isNewsFor(viewer: Viewer, look: Look, row: ChangedCase): boolean {
  if (viewer.userId === look.userId) return true;
  if (look.side === "buyer" || !concerns(viewer, row)) return false;
  return look.side === "seller"
    ? viewer.shops.some((shop) => shop.id === row.shopId)
    : viewer.marketplaces.some((marketplace) => marketplace.id === row.marketplaceId);
}
