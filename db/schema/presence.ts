import { foreignKey, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { cases } from "./cases";
import { instant } from "./columns";
import { users } from "./people";
/** Who has looked at a case, and when last: `baru` in the list, and the audit of mediators' looks. */
export const caseLooks = pgTable(
  "case_looks",
  {
    shopId: uuid("shop_id").notNull(),
    caseId: uuid("case_id").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    /** Minute of the look: one row a minute is enough to know who saw what. */
    at: timestamp("at", { withTimezone: true, precision: 3, mode: "date" }).notNull(),
    what: text("what").notNull(),
    seqSeen: integer("seq_seen").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.caseId, t.userId, t.at, t.what] }),
    foreignKey({ columns: [t.shopId, t.caseId], foreignColumns: [cases.shopId, cases.id] }),
  ],
);

/** Who has a case open now. Unlogged and short-lived: a row older than 45 seconds means nobody. */
export const presence = pgTable(
  "presence",
  {
    caseId: uuid("case_id").notNull(),
    userId: uuid("user_id").notNull(),
    seenAt: instant("seen_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.userId] })],
);

/** One row: when a worker last swept. A page that sees an old one says that it is not live. */
export const heartbeats = pgTable("heartbeats", {
  name: text("name").primaryKey(),
  at: instant("at").notNull(),
});
