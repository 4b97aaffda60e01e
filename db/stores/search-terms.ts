import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** Makes an opened case findable. The case, its order, parcels and buyer must be there. */
export async function keepTerms(tx: Tx, of: { shopId: string; caseId: string }): Promise<void> {
  await tx.execute(sql`
    insert into case_terms (shop_id, term, case_id)
    select * from case_terms_of(${of.shopId}, ${of.caseId}) on conflict do nothing`);
}
