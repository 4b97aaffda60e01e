import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { buyers, cases, shops } from "@/db/schema";

/** Whom a message about a case goes to; the phone number is null where the marketplace gave none. */
export async function messageReceiver(db: Db, shopId: string, caseId: string) {
  const [row] = await db
    .select({ no: cases.no, phone: buyers.phone, buyerName: buyers.name, shopName: shops.name })
    .from(cases)
    .innerJoin(buyers, eq(buyers.id, cases.buyerId))
    .innerJoin(shops, eq(shops.id, cases.shopId))
    .where(and(eq(cases.shopId, shopId), eq(cases.id, caseId)));
  return row ?? null;
}
