import { sql } from "drizzle-orm";
import type { Write } from "@/db/writes";

/** Makes an opened case findable. The case, its order, parcels and buyer must be there. */
export function keepTerms(of: { shopId: string; caseId: string }): Write {
  return {
    kind: "terms",
    rows: [{ shop_id: of.shopId, case_id: of.caseId }],
    statement: (rows) => sql`
      insert into case_terms (shop_id, term, case_id)
      select found.* from json_to_recordset(${rows}) as d (shop_id uuid, case_id uuid)
      cross join lateral case_terms_of(d.shop_id, d.case_id) found on conflict do nothing`,
  };
}
