import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { CLOCK_KINDS } from "@/lib/domain/case/clock-kinds";
import type { Window } from "@/lib/domain/sla/calendar";
import { cases } from "./cases";
import { id, instant, oneOf, rupiah } from "./columns";
/**
 * The deadlines of a case. Started, paused, moved and ended by `perform`; swept by the worker over the
 * partial index on what is due. Ended clocks stay: they explain the timeline.
 */
export const caseClocks = pgTable(
  "case_clocks",
  {
    shopId: uuid("shop_id").notNull(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    kind: text("kind").notNull(),
    state: text("state").notNull(),
    waitsFor: text("waits_for"),
    length: jsonb("length").$type<Window>().notNull(),
    startsAt: instant("starts_at").notNull(),
    softDue: instant("soft_due").notNull(),
    hardDue: instant("hard_due").notNull(),
    remainingMs: rupiah("remaining_ms"),
    reminders: integer("reminders").notNull().default(0),
    lastReminderAt: instant("last_reminder_at"),
    nextReminderAt: instant("next_reminder_at"),
    /** A deadline moves for missing reminders once. */
    moved: boolean("moved").notNull().default(false),
    endedAt: instant("ended_at"),
    /** Why the sweep could not carry it out; it is tried again after a while and shown to people. */
    error: text("error"),
    retryAt: instant("retry_at"),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.id] }),
    foreignKey({ columns: [t.shopId, t.caseId], foreignColumns: [cases.shopId, cases.id] }),
    uniqueIndex("case_clocks_one").on(t.shopId, t.caseId, t.kind).where(sql`state in ('running', 'paused')`),
    index("case_clocks_due").on(t.hardDue).where(sql`state = 'running'`),
    index("case_clocks_reminder")
      .on(t.nextReminderAt)
      .where(sql`state = 'running' and next_reminder_at is not null`),
    check("case_clocks_kind", oneOf("kind", CLOCK_KINDS)),
    check("case_clocks_state", oneOf("state", ["running", "paused", "met", "fired", "cancelled"])),
    check("case_clocks_due_order", sql`soft_due <= hard_due`),
  ],
);
