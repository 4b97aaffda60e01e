import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { marketplaceMembers, shopMembers } from "@/db/schema/people";
import type { MarketplaceRole, ShopRole } from "@/lib/domain/access";
import { revokeAllSessions } from "./sessions";

/** A seat: one role in one shop, or at one marketplace's desk. */
export type Seat =
  | { readonly shopId: string; readonly role: ShopRole }
  | { readonly marketplaceId: string; readonly role: MarketplaceRole };

/** Gives a user the seat, or changes their role in it; another role ends every session they have. */
export async function takeSeat(db: Db, userId: string, seat: Seat): Promise<void> {
  const before = await currentRole(db, userId, seat);
  if (before === seat.role) return;
  if ("shopId" in seat) {
    await db
      .insert(shopMembers)
      .values({ ...seat, userId })
      .onConflictDoUpdate({ target: [shopMembers.shopId, shopMembers.userId], set: { role: seat.role } });
  } else {
    await db
      .insert(marketplaceMembers)
      .values({ ...seat, userId })
      .onConflictDoUpdate({
        target: [marketplaceMembers.marketplaceId, marketplaceMembers.userId],
        set: { role: seat.role },
      });
  }
  if (before !== null) await revokeAllSessions(db, userId);
}

async function currentRole(db: Db, userId: string, seat: Seat): Promise<string | null> {
  const rows =
    "shopId" in seat
      ? await db
          .select({ role: shopMembers.role })
          .from(shopMembers)
          .where(and(eq(shopMembers.shopId, seat.shopId), eq(shopMembers.userId, userId)))
      : await db
          .select({ role: marketplaceMembers.role })
          .from(marketplaceMembers)
          .where(
            and(
              eq(marketplaceMembers.marketplaceId, seat.marketplaceId),
              eq(marketplaceMembers.userId, userId),
            ),
          );
  return rows[0]?.role ?? null;
}
