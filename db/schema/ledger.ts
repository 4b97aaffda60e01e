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
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { ACCOUNTS } from "@/lib/domain/case/consequences/postings";
import { cases } from "./cases";
import { appNow, id, instant, oneOf, rupiah } from "./columns";
/** Money that moved: one row, two accounts, balanced by construction. Statements are sums over it. */
export const transfers = pgTable(
  "transfers",
  {
    shopId: uuid("shop_id").notNull(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    causeSeq: integer("cause_seq").notNull(),
    fromAccount: text("from_account").notNull(),
    toAccount: text("to_account").notNull(),
    rupiah: rupiah("rupiah").notNull(),
    corrects: boolean("corrects").notNull().default(false),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.id] }),
    unique("transfers_once").on(t.shopId, t.caseId, t.causeSeq, t.fromAccount, t.toAccount),
    foreignKey({ columns: [t.shopId, t.caseId], foreignColumns: [cases.shopId, cases.id] }),
    check("transfers_rupiah", sql`rupiah > 0 and from_account <> to_account`),
    check("transfers_from", oneOf("from_account", ACCOUNTS)),
    check("transfers_to", oneOf("to_account", ACCOUNTS)),
  ],
);

export const REFUND_STATES = ["granted", "sent", "settled", "failed", "credited"] as const;

/** A refund on its way out through the payments gateway; its key makes sending it twice harmless. */
export const refunds = pgTable(
  "refunds",
  {
    shopId: uuid("shop_id").notNull(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    orderId: uuid("order_id").notNull(),
    causeSeq: integer("cause_seq").notNull(),
    key: text("key").notNull().unique(),
    rupiah: rupiah("rupiah").notNull(),
    state: text("state").notNull(),
    reason: text("reason"),
    attempts: integer("attempts").notNull().default(0),
    updatedAt: instant("updated_at").notNull().default(appNow),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.id] }),
    index("refunds_case").on(t.shopId, t.caseId),
    foreignKey({ columns: [t.shopId, t.caseId], foreignColumns: [cases.shopId, cases.id] }),
    check("refunds_rupiah", sql`rupiah > 0`),
    check("refunds_state", oneOf("state", REFUND_STATES)),
  ],
);

/** One row per effect outside the database, written with the act that causes it and drained by the worker. */
export const outbox = pgTable(
  "outbox",
  {
    shopId: uuid("shop_id").notNull(),
    id: id(),
    kind: text("kind").notNull(),
    key: text("key").notNull().unique(),
    payload: jsonb("payload").$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.id] }),
    index("outbox_order").on(t.id),
    check("outbox_kind", oneOf("kind", ["live", "refund", "charge", "whatsapp", "parcel"])),
  ],
);
