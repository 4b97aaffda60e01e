import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { caseEvents } from "./cases";
import { instant } from "./columns";
import { users } from "./people";
/** What a person is told. Written with the event, so that a stored notice counts as delivered. */
export const notifications = pgTable(
  "notifications",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    shopId: uuid("shop_id").notNull(),
    caseId: uuid("case_id").notNull(),
    seq: integer("seq").notNull(),
    at: instant("at").notNull(),
    readAt: instant("read_at"),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.shopId, t.caseId, t.seq] }),
    index("notifications_user").on(t.userId, t.at),
    index("notifications_unread").on(t.userId).where(sql`read_at is null`),
    foreignKey({
      columns: [t.shopId, t.caseId, t.seq],
      foreignColumns: [caseEvents.shopId, caseEvents.caseId, caseEvents.seq],
    }),
  ],
);
