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
import { appNow, id, instant, oneOf, rupiah } from "./columns";
import { buyers, marketplaces, shops } from "./people";

export const ORDER_STATUSES = ["paid", "packed", "shipped", "delivered", "completed", "cancelled"] as const;
export const COURIER_CLASSES = ["regular", "instant"] as const;
export const PAYMENT_STATES = ["captured", "released"] as const;

/** An order as the marketplace sent it. Complaints lock this row first, then their case. */
export const orders = pgTable(
  "orders",
  {
    shopId: uuid("shop_id")
      .notNull()
      .references(() => shops.id),
    id: id(),
    marketplaceId: uuid("marketplace_id")
      .notNull()
      .references(() => marketplaces.id),
    buyerId: uuid("buyer_id")
      .notNull()
      .references(() => buyers.id),
    /** The marketplace's order number: what people search by and what makes ingest idempotent. */
    externalNo: text("external_no").notNull(),
    invoiceNo: text("invoice_no").notNull(),
    status: text("status").notNull(),
    courierClass: text("courier_class").notNull().default("regular"),
    shippingFee: rupiah("shipping_fee").notNull(),
    /** Shipping that open or settled complaints dispute: it cannot be asked for twice. */
    shippingClaimed: rupiah("shipping_claimed").notNull().default(0),
    paidAt: instant("paid_at").notNull(),
    /** When the courier promised it; from then on a parcel counts as overdue. */
    estimatedAt: instant("estimated_at"),
    deliveredAt: instant("delivered_at"),
    /** Who gets the parcel and where, as the marketplace sent it; null where it keeps that to itself. */
    shipToName: text("ship_to_name"),
    shipToAddress: text("ship_to_address"),
    createdAt: instant("created_at").notNull().default(appNow),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.id] }),
    unique("orders_external").on(t.shopId, t.externalNo),
    index("orders_buyer").on(t.buyerId, t.paidAt),
    check("orders_status", oneOf("status", ORDER_STATUSES)),
    check("orders_courier_class", oneOf("courier_class", COURIER_CLASSES)),
    check("orders_ship_to", sql`(ship_to_name is null) = (ship_to_address is null)`),
    check("orders_shipping_fee", sql`shipping_claimed between 0 and shipping_fee`),
  ],
);

/** One product in an order. The caps stand here, where Postgres checks them under the order's lock. */
export const orderLines = pgTable(
  "order_lines",
  {
    shopId: uuid("shop_id").notNull(),
    id: id(),
    orderId: uuid("order_id").notNull(),
    lineNo: integer("line_no").notNull(),
    sku: text("sku").notNull(),
    productName: text("product_name").notNull(),
    variant: text("variant"),
    /** Picture shown with the product: a name of our own set of drawings, or null. */
    picture: text("picture"),
    /** The marketplace's category: some goods cannot be sent back for a change of mind (S3g). */
    category: text("category").notNull().default("lainnya"),
    qty: integer("qty").notNull(),
    unitPrice: rupiah("unit_price").notNull(),
    discount: rupiah("discount").notNull().default(0),
    /** What the buyer paid for the whole line: qty × unit price − discount. */
    paid: rupiah("paid").notNull(),
    /** What the marketplace took for selling the line. */
    commission: rupiah("commission").notNull().default(0),
    qtyClaimed: integer("qty_claimed").notNull().default(0),
    /** What the buyer paid later because he exchanged it for something dearer. */
    paidOnTop: rupiah("paid_on_top").notNull().default(0),
    refunded: rupiah("refunded").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.id] }),
    unique("order_lines_no").on(t.shopId, t.orderId, t.lineNo),
    foreignKey({ columns: [t.shopId, t.orderId], foreignColumns: [orders.shopId, orders.id] }),
    check("order_lines_qty", sql`qty > 0 and qty_claimed between 0 and qty`),
    check(
      "order_lines_money",
      sql`paid = qty * unit_price - discount and paid >= 0 and refunded between 0 and paid + paid_on_top and commission between 0 and paid`,
    ),
  ],
);

/** What the buyer paid for the order and where it is: held in escrow, or released to the seller. */
export const payments = pgTable(
  "payments",
  {
    shopId: uuid("shop_id").notNull(),
    orderId: uuid("order_id").notNull(),
    externalId: text("external_id").notNull(),
    method: text("method").notNull(),
    state: text("state").notNull(),
    captured: rupiah("captured").notNull(),
    /** Paid later, for exchanges. */
    onTop: rupiah("on_top").notNull().default(0),
    refunded: rupiah("refunded").notNull().default(0),
    released: rupiah("released").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.orderId] }),
    unique("payments_external").on(t.shopId, t.externalId),
    foreignKey({ columns: [t.shopId, t.orderId], foreignColumns: [orders.shopId, orders.id] }),
    check("payments_state", oneOf("state", PAYMENT_STATES)),
    check(
      "payments_sum",
      sql`captured > 0 and refunded >= 0 and released >= 0 and on_top >= 0 and refunded <= captured + on_top`,
    ),
  ],
);

export const packages = pgTable(
  "packages",
  {
    shopId: uuid("shop_id").notNull(),
    id: id(),
    orderId: uuid("order_id").notNull(),
    packageNo: integer("package_no").notNull(),
    courier: text("courier").notNull(),
    resi: text("resi").notNull(),
    weightGrams: integer("weight_grams").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.id] }),
    unique("packages_no").on(t.shopId, t.orderId, t.packageNo),
    index("packages_resi").on(t.shopId, t.resi),
    foreignKey({ columns: [t.shopId, t.orderId], foreignColumns: [orders.shopId, orders.id] }),
  ],
);

/** The courier's scans. An unknown code is kept as it came: the outside world may say more than we know. */
export const shipmentEvents = pgTable(
  "shipment_events",
  {
    shopId: uuid("shop_id").notNull(),
    packageId: uuid("package_id").notNull(),
    externalId: text("external_id").notNull(),
    code: text("code").notNull(),
    note: text("note").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.packageId, t.externalId] }),
    foreignKey({ columns: [t.shopId, t.packageId], foreignColumns: [packages.shopId, packages.id] }),
  ],
);
