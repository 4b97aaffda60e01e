import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { REPUTATION_CODES } from "@/lib/domain/case/consequences/reputation";
import { BINS } from "@/lib/domain/case/consequences/stock";
import { cases } from "./cases";
import { id, instant, oneOf, rupiah } from "./columns";
import { shops } from "./people";

export const PARCEL_LEGS = ["return", "outbound"] as const;

/**
 * Parcels that travel for a complaint: back to the shop, or out to the buyer. Written by `perform`, read by who
 * scans a receipt number and by the courier's events, which name nothing else.
 */
export const caseParcels = pgTable(
  "case_parcels",
  {
    shopId: uuid("shop_id").notNull(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    leg: text("leg").notNull(),
    courier: text("courier").notNull(),
    resi: text("resi").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.id] }),
    unique("case_parcels_resi").on(t.shopId, t.resi, t.caseId),
    index("case_parcels_case").on(t.shopId, t.caseId),
    foreignKey({ columns: [t.shopId, t.caseId], foreignColumns: [cases.shopId, cases.id] }),
    check("case_parcels_leg", oneOf("leg", PARCEL_LEGS)),
  ],
);

/**
 * Whose a receipt number is. It names one parcel of a shop: of the case that it goes out for, or of the buyer, who may
 * send back in it what several of his complaints are about.
 */
export const parcelOwners = pgTable(
  "parcel_owners",
  {
    shopId: uuid("shop_id")
      .notNull()
      .references(() => shops.id),
    resi: text("resi").notNull(),
    /** A case, or a buyer. */
    owner: uuid("owner").notNull(),
  },
  (t) => [primaryKey({ columns: [t.shopId, t.resi] })],
);

/** The courier's scans of such a parcel, as they came. */
export const parcelScans = pgTable(
  "parcel_scans",
  {
    shopId: uuid("shop_id").notNull(),
    parcelId: uuid("parcel_id").notNull(),
    externalId: text("external_id").notNull(),
    code: text("code").notNull(),
    note: text("note").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.parcelId, t.externalId] }),
    foreignKey({ columns: [t.shopId, t.parcelId], foreignColumns: [caseParcels.shopId, caseParcels.id] }),
  ],
);

/** What the shop sells, as it told us last: what a buyer can choose from who exchanges an article for another. */
export const articles = pgTable(
  "articles",
  {
    shopId: uuid("shop_id")
      .notNull()
      .references(() => shops.id),
    sku: text("sku").notNull(),
    /** With its variant. */
    name: text("name").notNull(),
    picture: text("picture"),
    price: rupiah("price").notNull(),
  },
  (t) => [primaryKey({ columns: [t.shopId, t.sku] }), check("articles_price", sql`price >= 0`)],
);

/**
 * How many units of an article are where. Sums of `stock_moves`, kept under the case's lock so that a reservation
 * can be refused; what is inside the shop cannot go below nothing.
 */
export const stockLevels = pgTable(
  "stock_levels",
  {
    shopId: uuid("shop_id")
      .notNull()
      .references(() => shops.id),
    sku: text("sku").notNull(),
    bin: text("bin").notNull(),
    qty: integer("qty").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.sku, t.bin] }),
    check("stock_levels_bin", oneOf("bin", BINS)),
    check("stock_levels_qty", sql`qty >= 0 or bin = 'customer'`),
  ],
);

/** Units that moved because of a complaint, each with the event that caused it. */
export const stockMoves = pgTable(
  "stock_moves",
  {
    shopId: uuid("shop_id").notNull(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    causeSeq: integer("cause_seq").notNull(),
    orderLineId: uuid("order_line_id").notNull(),
    sku: text("sku").notNull(),
    qty: integer("qty").notNull(),
    fromBin: text("from_bin").notNull(),
    toBin: text("to_bin").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.id] }),
    unique("stock_moves_once").on(t.shopId, t.caseId, t.causeSeq, t.orderLineId, t.fromBin, t.toBin),
    foreignKey({ columns: [t.shopId, t.caseId], foreignColumns: [cases.shopId, cases.id] }),
    check("stock_moves_qty", sql`qty > 0 and from_bin <> to_bin`),
    check("stock_moves_from", oneOf("from_bin", BINS)),
    check("stock_moves_to", oneOf("to_bin", BINS)),
  ],
);

/** The shop's reputation: what changed it and why, never a bare counter. A reversal is an entry of its own. */
export const reputationEvents = pgTable(
  "reputation_events",
  {
    shopId: uuid("shop_id").notNull(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    causeSeq: integer("cause_seq").notNull(),
    code: text("code").notNull(),
    delta: integer("delta").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.id] }),
    unique("reputation_events_once").on(t.shopId, t.caseId, t.causeSeq, t.code),
    index("reputation_events_shop").on(t.shopId, t.at),
    foreignKey({ columns: [t.shopId, t.caseId], foreignColumns: [cases.shopId, cases.id] }),
    check("reputation_events_code", oneOf("code", REPUTATION_CODES)),
  ],
);
