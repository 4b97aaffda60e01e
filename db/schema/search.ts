import { customType, foreignKey, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { cases } from "./cases";

/** Compared byte by byte, so that every beginning of a word is one range of the key. */
const word = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

/**
 * What a case is found by: its number, order, invoice and resi, and the names of buyer and product from each of
 * their words on, in lower case. Written once, when the case opens; a shop's words lie together.
 */
export const caseTerms = pgTable(
  "case_terms",
  {
    shopId: uuid("shop_id").notNull(),
    term: word("term").notNull(),
    caseId: uuid("case_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.term, t.caseId] }),
    foreignKey({ columns: [t.shopId, t.caseId], foreignColumns: [cases.shopId, cases.id] }),
  ],
);
