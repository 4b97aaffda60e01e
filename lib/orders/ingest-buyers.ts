import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { buyers, users } from "@/db/schema/people";
import { inPieces } from "./all-or-nothing";
import type { OrderPayload } from "./order-payload";

type BuyerPayload = OrderPayload["buyer"];

/**
 * Writes the buyers of a batch and gives their ids by external id. Rows are written in the order of their
 * keys, so that two batches with the same buyers wait for each other instead of locking each other out.
 * A buyer who once has an account keeps it whatever a later message says.
 */
export async function upsertBuyers(
  tx: Tx,
  marketplaceId: string,
  payloads: readonly BuyerPayload[],
): Promise<ReadonlyMap<string, string>> {
  const latest = new Map(payloads.map((buyer) => [buyer.externalId, buyer]));
  const wanted = [...latest.values()].sort((a, b) => compare(a.externalId, b.externalId));
  const accounts = await accountsOf(tx, wanted);
  const ids = new Map<string, string>();
  for (const piece of inPieces(wanted)) {
    await tx
      .insert(buyers)
      .values(
        piece.map(({ email, ...buyer }) => ({
          ...buyer,
          marketplaceId,
          userId: email === null ? null : (accounts.get(email.toLowerCase()) ?? null),
        })),
      )
      .onConflictDoUpdate({
        target: [buyers.marketplaceId, buyers.externalId],
        set: {
          name: sql`excluded.name`,
          city: sql`excluded.city`,
          phone: sql`coalesce(excluded.phone, ${buyers.phone})`,
          userId: sql`coalesce(${buyers.userId}, excluded.user_id)`,
        },
        setWhere: sql`(${buyers.name}, ${buyers.city}, ${buyers.phone}, ${buyers.userId}) is distinct from
          (excluded.name, excluded.city, coalesce(excluded.phone, ${buyers.phone}), coalesce(${buyers.userId}, excluded.user_id))`,
      });
    const written = await tx
      .select({ id: buyers.id, externalId: buyers.externalId })
      .from(buyers)
      .where(
        and(
          eq(buyers.marketplaceId, marketplaceId),
          inArray(
            buyers.externalId,
            piece.map((buyer) => buyer.externalId),
          ),
        ),
      );
    for (const buyer of written) ids.set(buyer.externalId, buyer.id);
  }
  return ids;
}

/** User ids by lower-case address; accounts that are missing are made without a password. */
async function accountsOf(tx: Tx, payloads: readonly BuyerPayload[]): Promise<ReadonlyMap<string, string>> {
  const named = new Map<string, { email: string; name: string; phone: string | null }>();
  for (const { email, name, phone } of payloads) {
    if (email !== null) named.set(email.toLowerCase(), { email: email.toLowerCase(), name, phone });
  }
  const ids = new Map<string, string>();
  for (const piece of inPieces([...named.values()].sort((a, b) => compare(a.email, b.email)))) {
    await tx.insert(users).values(piece).onConflictDoNothing();
    const address = sql<string>`lower(${users.email})`;
    const found = await tx
      .select({ id: users.id, email: address })
      .from(users)
      .where(
        inArray(
          address,
          piece.map((account) => account.email),
        ),
      );
    for (const user of found) ids.set(user.email, user.id);
  }
  return ids;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
