import { foreignKey, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { cases } from "./cases";
import { appNow, instant } from "./columns";
import { users } from "./people";

/** Alarms of the shift board that somebody has said to have seen: one deadline of a case, by one person. */
export const shiftAlarmsSeen = pgTable(
  "shift_alarms_seen",
  {
    shopId: uuid("shop_id").notNull(),
    caseId: uuid("case_id").notNull(),
    /** The deadline that rang. Another deadline of the same case rings again. */
    dueAt: instant("due_at").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    at: instant("at").notNull().default(appNow),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.caseId, t.dueAt, t.userId] }),
    foreignKey({ columns: [t.shopId, t.caseId], foreignColumns: [cases.shopId, cases.id] }),
  ],
);
