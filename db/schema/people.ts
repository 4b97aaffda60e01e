import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { MARKETPLACE_ROLES, SHOP_ROLES } from "@/lib/domain/access";
import type { Changes, Sources } from "@/lib/domain/policy/draft";
import { PROFILE_NAMES } from "@/lib/domain/policy/policy";
import { appNow, id, instant, oneOf } from "./columns";

/** Who runs the rules: one marketplace has one policy profile, one calendar and one set of words. */
export const marketplaces = pgTable(
  "marketplaces",
  {
    id: id().primaryKey(),
    code: text("code").notNull().unique(),
    name: text("name").notNull(),
    profile: text("profile").notNull(),
    /** Signs what comes in at /api/ingest; never leaves the server. */
    ingestKey: text("ingest_key").notNull(),
    /** Counts edits of the holiday table, so that processes know when their copy of it is old. */
    calendarVersion: integer("calendar_version").notNull().default(1),
    /** The version that running deadlines have been moved for. */
    calendarApplied: integer("calendar_applied").notNull().default(1),
  },
  () => [check("marketplaces_profile", oneOf("profile", PROFILE_NAMES))],
);

export const shops = pgTable(
  "shops",
  {
    id: id().primaryKey(),
    marketplaceId: uuid("marketplace_id")
      .notNull()
      .references(() => marketplaces.id),
    /** Four signs that start every public case number of the shop, so that each URL names one shop. */
    code: text("code").notNull().unique(),
    /** The marketplace's own id of the shop. */
    externalId: text("external_id").notNull(),
    name: text("name").notNull(),
    city: text("city").notNull(),
    zone: text("zone").notNull().default("Asia/Jakarta"),
    /** Last case number given out; counted up under the row's lock when a case opens. */
    /** Where returns are sent, line by line as it stands on a parcel; null: the shop's name and city. */
    returnAddress: text("return_address"),
    lastCaseNo: integer("last_case_no").notNull().default(0),
  },
  (t) => [
    unique("shops_external").on(t.marketplaceId, t.externalId),
    check("shops_code", sql`code ~ '^[A-Z0-9]{4}$'`),
  ],
);

/** Everybody who can sign in: sellers, mediators, buyers. A user without a password cannot sign in yet. */
export const users = pgTable(
  "users",
  {
    id: id().primaryKey(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    phone: text("phone"),
    passwordHash: text("password_hash"),
    status: text("status").notNull().default("active"),
    createdAt: instant("created_at").notNull().default(appNow),
  },
  () => [
    uniqueIndex("users_email").on(sql`lower(email)`),
    check("users_status", oneOf("status", ["active", "suspended"])),
  ],
);

export const shopMembers = pgTable(
  "shop_members",
  {
    shopId: uuid("shop_id")
      .notNull()
      .references(() => shops.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    role: text("role").notNull(),
    /** On shift now: set by `Mulai Shift`, cleared by `Akhiri Shift`. */
    onDutySince: instant("on_duty_since"),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.userId] }),
    index("shop_members_user").on(t.userId),
    check("shop_members_role", oneOf("role", SHOP_ROLES)),
  ],
);

export const marketplaceMembers = pgTable(
  "marketplace_members",
  {
    marketplaceId: uuid("marketplace_id")
      .notNull()
      .references(() => marketplaces.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    role: text("role").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.marketplaceId, t.userId] }),
    index("marketplace_members_user").on(t.userId),
    check("marketplace_members_role", oneOf("role", MARKETPLACE_ROLES)),
  ],
);

/** A buyer as the marketplace knows them; created by ingest. `user_id` is set once they can sign in. */
export const buyers = pgTable(
  "buyers",
  {
    id: id().primaryKey(),
    marketplaceId: uuid("marketplace_id")
      .notNull()
      .references(() => marketplaces.id),
    externalId: text("external_id").notNull(),
    userId: uuid("user_id").references(() => users.id, { onDelete: "restrict" }),
    name: text("name").notNull(),
    city: text("city").notNull(),
    phone: text("phone"),
  },
  (t) => [unique("buyers_external").on(t.marketplaceId, t.externalId), index("buyers_user").on(t.userId)],
);

/** An invitation to join a shop or a marketplace's desk; the link carries the token, the row only its hash. */
export const invitations = pgTable("invitations", {
  tokenHash: text("token_hash").primaryKey(),
  email: text("email").notNull(),
  name: text("name").notNull(),
  shopId: uuid("shop_id").references(() => shops.id),
  marketplaceId: uuid("marketplace_id").references(() => marketplaces.id),
  role: text("role").notNull(),
  invitedBy: uuid("invited_by").references(() => users.id),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
});

/**
 * Sign-ins as rows, read on every request: revoking is an UPDATE and bites at once. The cookie carries the
 * random id, the row only its hash.
 */
export const sessions = pgTable(
  "sessions",
  {
    idHash: text("id_hash").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    createdAt: instant("created_at").notNull().default(appNow),
    lastSeenAt: instant("last_seen_at").notNull().default(appNow),
    revokedAt: instant("revoked_at"),
    userAgent: text("user_agent"),
  },
  (t) => [index("sessions_user").on(t.userId)],
);

/** Public holidays and cuti bersama a marketplace counts as closed; seeded from the decrees, editable. */
export const calendarDays = pgTable(
  "calendar_days",
  {
    marketplaceId: uuid("marketplace_id")
      .notNull()
      .references(() => marketplaces.id),
    closedOn: text("closed_on").notNull(),
    name: text("name").notNull(),
    kind: text("kind").notNull(),
    source: text("source").notNull(),
    /** The version of the marketplace's calendar that it came with. */
    revision: integer("revision").notNull().default(1),
    /** Who declared it closed, and when; null for the days that came with the product. */
    closedBy: uuid("closed_by").references(() => users.id, { onDelete: "restrict" }),
    closedAt: instant("closed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.marketplaceId, t.closedOn] }),
    check("calendar_days_on", sql`closed_on ~ '^\\d{4}-\\d{2}-\\d{2}$'`),
    check("calendar_days_kind", oneOf("kind", ["libur_nasional", "cuti_bersama"])),
    check("calendar_days_author", sql`(closed_by is null) = (closed_at is null)`),
  ],
);

/** Every edit of a calendar by a person, in order, never changed: a day that was opened again leaves its name here. */
export const calendarEdits = pgTable(
  "calendar_edits",
  {
    marketplaceId: uuid("marketplace_id")
      .notNull()
      .references(() => marketplaces.id),
    /** The version of the calendar that the edit made. */
    revision: integer("revision").notNull(),
    act: text("act").notNull(),
    on: text("on_day").notNull(),
    /** What the day was called and rested on, when it was closed or until it was opened. */
    name: text("name").notNull(),
    kind: text("kind").notNull(),
    source: text("source").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    at: instant("at").notNull().default(appNow),
  },
  (t) => [
    primaryKey({ columns: [t.marketplaceId, t.revision] }),
    check("calendar_edits_act", oneOf("act", ["closed", "opened"])),
  ],
);

/** Every version of a marketplace's policy that ever ruled a case; a case pins one and keeps it. */
export const policyVersions = pgTable(
  "policy_versions",
  {
    marketplaceId: uuid("marketplace_id")
      .notNull()
      .references(() => marketplaces.id),
    version: integer("version").notNull(),
    effectiveFrom: instant("effective_from").notNull(),
    body: jsonb("body").notNull(),
    checksum: text("checksum").notNull(),
    /** Null: it came with the product. */
    publishedBy: uuid("published_by").references(() => users.id, { onDelete: "restrict" }),
    publishedAt: instant("published_at"),
    /** Why an answer is not the profile's own, by question. */
    sources: jsonb("sources").$type<Sources>().notNull().default({}),
  },
  (t) => [primaryKey({ columns: [t.marketplaceId, t.version] })],
);

/**
 * The next version of a marketplace's policy while it is being thought about: one for each marketplace, worked on by
 * all of its admins. Only what differs from the version underneath is kept; publishing takes the row away.
 */
export const policyDrafts = pgTable("policy_drafts", {
  marketplaceId: uuid("marketplace_id")
    .primaryKey()
    .references(() => marketplaces.id),
  /** The version it is made of: where another was published since, it has to be looked at anew. */
  basedOn: integer("based_on").notNull(),
  /** Counts saves, so that nobody writes over what he has not seen. */
  revision: integer("revision").notNull(),
  changes: jsonb("changes").$type<Changes>().notNull(),
  sources: jsonb("sources").$type<Sources>().notNull(),
  savedBy: uuid("saved_by")
    .notNull()
    .references(() => users.id, { onDelete: "restrict" }),
  savedAt: instant("saved_at").notNull().default(appNow),
});
