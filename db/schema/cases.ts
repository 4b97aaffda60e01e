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
  uuid,
} from "drizzle-orm/pg-core";
import { ROLES } from "@/lib/domain/access";
import { BUYER_BUCKETS, MEDIATOR_BUCKETS, SELLER_BUCKETS } from "@/lib/domain/case/buckets";
import type { Case } from "@/lib/domain/case/case";
import {
  CLOSE_CODES,
  MONEY_STATES,
  NEGLIGENCE_STATES,
  OUTBOUND_STATES,
  RETURN_STATES,
  STAGES,
  TRACE_STATES,
} from "@/lib/domain/case/state";
import { CASE_KINDS } from "@/lib/domain/kinds";
import { REASONS } from "@/lib/domain/reasons";
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
    returnState: text("return_state").notNull().default("none"),
    outboundState: text("outbound_state").notNull().default("none"),
    traceState: text("trace_state").notNull().default("none"),
    negligence: text("negligence").notNull().default("none"),
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
    /** How many files it holds, from whichever side. */
    evidenceCount: integer("evidence_count").notNull().default(0),
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
    /** What its tab counts: a few pages however many there are, because equal keys are kept once. */
    index("cases_automatic_count").on(t.shopId).where(sql`automatic and closed_at is not null`),
    index("cases_buyer").on(t.buyerId, t.buyerSortAt, t.id),
    index("cases_mediator").on(t.marketplaceId, t.mediatorBucket, t.mediatorSortAt, t.id),
    /** Parcels on their way, for the courier's news about them. */
    index("cases_travelling")
      .on(t.shopId, t.id)
      .where(
        sql`return_state = 'in_transit' or outbound_state = 'shipped' or trace_state in ('with_courier', 'found')`,
      ),
    /** `Sanggahan`: what came back is disputed. */
    index("cases_contested").on(t.shopId, t.sellerSortAt, t.id).where(sql`return_state = 'contested'`),
    index("cases_order").on(t.shopId, t.orderId),
    check("cases_kind", oneOf("kind", CASE_KINDS)),
    check("cases_reason", oneOf("reason", REASONS)),
    check("cases_stage", oneOf("stage", STAGES)),
    check("cases_money", oneOf("money", MONEY_STATES)),
    check("cases_return", oneOf("return_state", RETURN_STATES)),
    check("cases_outbound", oneOf("outbound_state", OUTBOUND_STATES)),
    check("cases_trace", oneOf("trace_state", TRACE_STATES)),
    check("cases_negligence", oneOf("negligence", NEGLIGENCE_STATES)),
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
