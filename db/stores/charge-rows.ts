import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cases, marketplaces, orders } from "@/db/schema";

/** A buyer's attempt to pay a difference, and the case that waits for it. */
export type ChargedCase = {
  readonly shopId: string;
  readonly caseId: string;
  /** Which attempt. */
  readonly n: number;
  readonly marketplaceId: string;
  readonly marketplaceCode: string;
  readonly orderNo: string;
};

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const KEY = new RegExp(`^charge:(${UUID}):(${UUID}):([1-9]\\d{0,5})$`);

/**
 * A charge's key at the payments gateway. It carries all that is needed to find the case again when the gateway reports,
 * because the ledger has nothing to say of money that has not come.
 */
export function chargeKey(of: { readonly shopId: string; readonly caseId: string }, n: number): string {
  return `charge:${of.shopId}:${of.caseId}:${n}`;
}

/** The case that a charge's key names; null for a key that is none of ours. */
export async function chargedCase(db: Db, key: string): Promise<ChargedCase | null> {
  const [, shopId, caseId, n] = KEY.exec(key) ?? [];
  if (shopId === undefined || caseId === undefined) return null;
  const [row] = await db
    .select({
      marketplaceId: marketplaces.id,
      marketplaceCode: marketplaces.code,
      orderNo: orders.externalNo,
    })
    .from(cases)
    .innerJoin(orders, and(eq(orders.shopId, cases.shopId), eq(orders.id, cases.orderId)))
    .innerJoin(marketplaces, eq(marketplaces.id, cases.marketplaceId))
    .where(and(eq(cases.shopId, shopId), eq(cases.id, caseId)));
  return row === undefined ? null : { shopId, caseId, n: Number(n), ...row };
}
