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
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { ROLES } from "@/lib/domain/access";
import { BUYER_BUCKETS, MEDIATOR_BUCKETS, SELLER_BUCKETS } from "@/lib/domain/case/buckets";
import { CASE_KINDS, type Case } from "@/lib/domain/case/case";
import { CLOCK_KINDS } from "@/lib/domain/case/clock-kinds";
import { ACCOUNTS } from "@/lib/domain/case/consequences/postings";
import { CLOSE_CODES, MONEY_STATES, STAGES } from "@/lib/domain/case/state";
import { REASONS } from "@/lib/domain/reasons";
import type { Window } from "@/lib/domain/sla/calendar";
import { appNow, id, instant, oneOf, rupiah } from "./columns";
import { orders } from "./orders";
import { buyers, marketplaces, shops, users } from "./people";

/**
 * A complaint as it is now. `body` is the rule book's `Case`, written by `perform` alone; the columns beside
 * it repeat what queries filter and sort by. A test replays every case's events and demands the same row.
 */
export const cases = pgTable(
  "cases",
  {
    shopId: uuid("shop_id")
      .notNull()
      .references(() => shops.id),
    id: id(),
    /** `K7Q2-000123`: starts with the shop's code, so that the number alone finds its shop. */
    no: text("no").notNull().unique(),
    marketplaceId: uuid("marketplace_id")
      .notNull()
      .references(() => marketplaces.id),
    orderId: uuid("order_id").notNull(),
    buyerId: uuid("buyer_id")
      .notNull()
      .references(() => buyers.id),
    policyVersion: integer("policy_version").notNull(),
    kind: text("kind").notNull(),
    reason: text("reason").notNull(),
    stage: text("stage").notNull(),
    money: text("money").notNull(),
    body: jsonb("body").$type<Case>().notNull(),
    /** What a row of the inbox says, so that the list reads one table. */
    title: text("title").notNull(),
    disputed: rupiah("disputed").notNull(),
    refund: rupiah("refund").notNull().default(0),
    sellerBucket: text("seller_bucket").notNull(),
    sellerSortAt: instant("seller_sort_at").notNull(),
    buyerBucket: text("buyer_bucket").notNull(),
    buyerSortAt: instant("buyer_sort_at").notNull(),
    mediatorBucket: text("mediator_bucket").notNull(),
    mediatorSortAt: instant("mediator_sort_at").notNull(),
    /** When the clock acts if nobody does, and when that costs the shop money. */
    nextDueAt: instant("next_due_at"),
    assigneeId: uuid("assignee_id").references(() => users.id, { onDelete: "restrict" }),
    mediatorId: uuid("mediator_id").references(() => users.id, { onDelete: "restrict" }),
    automatic: boolean("automatic").notNull().default(false),
    openedAt: instant("opened_at").notNull(),
    closedAt: instant("closed_at"),
    closeCode: text("close_code"),
    /** Counts writes. */
    version: integer("version").notNull(),
    /** Counts changes of what is being decided; acts are stale against this alone. */
    termsVersion: integer("terms_version").notNull(),
    /** Head of the event chain. */
    seq: integer("seq").notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.id] }),
    foreignKey({ columns: [t.shopId, t.orderId], foreignColumns: [orders.shopId, orders.id] }),
    index("cases_seller").on(t.shopId, t.sellerBucket, t.sellerSortAt, t.id),
    index("cases_seller_open").on(t.shopId, t.sellerBucket).where(sql`seller_bucket <> 'selesai'`),
    index("cases_automatic").on(t.shopId, t.closedAt, t.id).where(sql`automatic`),
    index("cases_buyer").on(t.buyerId, t.buyerSortAt, t.id),
    index("cases_mediator").on(t.marketplaceId, t.mediatorBucket, t.mediatorSortAt, t.id),
    index("cases_order").on(t.shopId, t.orderId),
    check("cases_kind", oneOf("kind", CASE_KINDS)),
    check("cases_reason", oneOf("reason", REASONS)),
    check("cases_stage", oneOf("stage", STAGES)),
    check("cases_money", oneOf("money", MONEY_STATES)),
    check("cases_close_code", oneOf("close_code", CLOSE_CODES)),
    check("cases_seller_bucket", oneOf("seller_bucket", SELLER_BUCKETS)),
    check("cases_buyer_bucket", oneOf("buyer_bucket", BUYER_BUCKETS)),
    check("cases_mediator_bucket", oneOf("mediator_bucket", MEDIATOR_BUCKETS)),
    check("cases_closed", sql`(stage = 'closed') = (closed_at is not null)`),
    check("cases_refund", sql`refund >= 0 and refund <= disputed`),
  ],
);

/**
 * What happened, in order, never changed: a trigger refuses UPDATE, DELETE and TRUNCATE. `body` is the
 * canonical JSON exactly as hashed; each hash covers the one before it.
 */
export const caseEvents = pgTable(
  "case_events",
  {
    shopId: uuid("shop_id").notNull(),
    caseId: uuid("case_id").notNull(),
    seq: integer("seq").notNull(),
    type: text("type").notNull(),
    /** Version of the event's shape. */
    schema: integer("schema").notNull().default(1),
    actorId: uuid("actor_id").references(() => users.id, { onDelete: "restrict" }),
    actorRole: text("actor_role").notNull(),
    commandId: text("command_id").notNull(),
    occurredAt: instant("occurred_at").notNull(),
    body: text("body").notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.caseId, t.seq] }),
    foreignKey({ columns: [t.shopId, t.caseId], foreignColumns: [cases.shopId, cases.id] }),
    /** `Disetujui Otomatis` today and how long ago the last one was, for the shift board. */
    index("case_events_automatic").on(t.shopId, t.occurredAt).where(sql`type = 'auto_approved'`),
    check("case_events_actor_role", oneOf("actor_role", ROLES)),
    check("case_events_actor", sql`(actor_id is null) = (actor_role in ('system', 'courier'))`),
  ],
);

/** People's words, apart from the events so that erasing them leaves the chain whole. */
export const messages = pgTable(
  "messages",
  {
    shopId: uuid("shop_id").notNull(),
    id: uuid("id").notNull(),
    caseId: uuid("case_id").notNull(),
    authorId: uuid("author_id").references(() => users.id, { onDelete: "restrict" }),
    body: text("body").notNull(),
    createdAt: instant("created_at").notNull().default(appNow),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.id] }),
    foreignKey({ columns: [t.shopId, t.caseId], foreignColumns: [cases.shopId, cases.id] }),
    index("messages_case").on(t.shopId, t.caseId),
  ],
);

/** Every request to act, once: the same id answers as it did the first time. Sweeps use `clock:<id>`. */
export const commands = pgTable(
  "commands",
  {
    actorId: text("actor_id").notNull(),
    commandId: text("command_id").notNull(),
    requestHash: text("request_hash").notNull(),
    shopId: uuid("shop_id").notNull(),
    caseId: uuid("case_id").notNull(),
    at: instant("at").notNull().default(appNow),
  },
  (t) => [primaryKey({ columns: [t.actorId, t.commandId] })],
);

/** An act in its grace period, with the input it will be carried out with. */
export const scheduledActs = pgTable(
  "scheduled_acts",
  {
    shopId: uuid("shop_id").notNull(),
    caseId: uuid("case_id").notNull(),
    verb: text("verb").notNull(),
    input: jsonb("input").notNull(),
    actorId: uuid("actor_id")
      .notNull()
      .references(() => users.id),
    actorRole: text("actor_role").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.caseId] }),
    foreignKey({ columns: [t.shopId, t.caseId], foreignColumns: [cases.shopId, cases.id] }),
  ],
);

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
    check("outbox_kind", oneOf("kind", ["live", "refund", "whatsapp"])),
  ],
);

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
