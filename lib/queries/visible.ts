import { inArray, or, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/schema";
import type { Viewer } from "@/lib/auth/mint-viewer";
import type { Actor, Party } from "@/lib/domain/access";
import { partyOf } from "@/lib/domain/access";
import type { MediatorBucket } from "@/lib/domain/case/buckets";

/**
 * Which cases a person may see at all: their own as a buyer, their shops', and of their marketplaces those
 * that are or were in mediation. The one condition every query of a case carries.
 */
export function whereVisible(viewer: Viewer): SQL {
  const shops = viewer.shops.map((shop) => shop.id);
  const marketplaces = viewer.marketplaces.map((marketplace) => marketplace.id);
  const sides = [
    viewer.buyerIds.length > 0 ? inArray(cases.buyerId, [...viewer.buyerIds]) : undefined,
    shops.length > 0 ? inArray(cases.shopId, shops) : undefined,
    marketplaces.length > 0
      ? sql`(${inArray(cases.marketplaceId, marketplaces)} and ${cases.mediatorBucket} <> ${"none" satisfies MediatorBucket})`
      : undefined,
  ].filter((side) => side !== undefined);
  return or(...sides) ?? sql`false`;
}

type Sides = { readonly shopId: string; readonly marketplaceId: string; readonly buyerId: string };

/** In which role a person stands to a case; null when it is none of theirs. A party comes before the desk. */
export function actorIn(viewer: Viewer, row: Sides): Actor | null {
  const shop = viewer.shops.find((own) => own.id === row.shopId);
  if (shop !== undefined) return { id: viewer.userId, role: shop.role };
  if (viewer.buyerIds.includes(row.buyerId)) return { id: viewer.userId, role: "buyer" };
  const desk = viewer.marketplaces.find((own) => own.id === row.marketplaceId);
  return desk === undefined ? null : { id: viewer.userId, role: desk.role };
}

/** The side whose eyes a person reads a case with; auditors read what the mediator reads. */
export function readerOf(actor: Actor): Party {
  return partyOf(actor.role) ?? "mediator";
}
