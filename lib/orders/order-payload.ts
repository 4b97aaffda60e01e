import { z } from "zod";
import { COURIER_CLASSES, ORDER_STATUSES, PAYMENT_STATES } from "@/db/schema/orders";
import { FIELD_COPY, fieldError } from "@/lib/copy/import";

/** More than one order of this size is a mistake of the sender; far below what a bigint or a number holds. */
const MAX_RUPIAH = 10_000_000_000;

/** Postgres refuses U+0000 in text, and half a surrogate pair would not come back as it was sent. */
const storable = (value: string) => value.isWellFormed() && !/\p{Cc}/u.test(value);

const text = (most: number) =>
  z.string().trim().min(1).max(most).refine(storable, { error: FIELD_COPY.plainText });

const optional = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? null);

const whole = (least: number, most: number) => z.int().min(least).max(most);
const money = whole(0, MAX_RUPIAH);

/** An instant with its zone, between 2000 and 2100: outside that it is a typing error, not a date. */
const instant = z.iso
  .datetime({
    offset: true,
    error: (issue) =>
      issue.input === undefined || issue.input === null || issue.input === ""
        ? FIELD_COPY.required
        : FIELD_COPY.instant,
  })
  .transform((value) => new Date(value))
  .refine((at) => at.getUTCFullYear() >= 2000 && at.getUTCFullYear() < 2100, { error: FIELD_COPY.instant });

const picture = z.string().regex(/^[a-z0-9-]{1,40}$/, { error: FIELD_COPY.picture });

const line = z
  .strictObject({
    lineNo: whole(1, 10_000),
    sku: text(80),
    productName: text(200),
    variant: optional(text(120)),
    picture: optional(picture),
    category: text(40).default("lainnya"),
    qty: whole(1, 100_000),
    unitPrice: money,
    /** Of the whole line, carried by the seller. */
    discount: money.default(0),
    /** What the marketplace takes for selling the line. */
    commission: money.default(0),
  })
  .refine((l) => l.discount <= l.qty * l.unitPrice, { path: ["discount"], error: FIELD_COPY.discount })
  .refine((l) => l.commission <= l.qty * l.unitPrice - l.discount, {
    path: ["commission"],
    error: FIELD_COPY.commission,
  });

const parcel = z.strictObject({
  packageNo: whole(1, 1_000),
  courier: text(40),
  resi: text(40),
  weightGrams: whole(1, 1_000_000),
});

const orderSchema = z
  .strictObject({
    orderNo: text(60),
    invoiceNo: text(80),
    /** The marketplace's own id of the shop. */
    shop: text(60),
    buyer: z.strictObject({
      externalId: text(60),
      name: text(120),
      city: text(80),
      phone: optional(z.string().regex(/^\+?[0-9][0-9 -]{6,20}$/, { error: FIELD_COPY.phone })),
      /** Gives the buyer an account without a password: they can be invited, nobody can sign in yet. */
      email: optional(z.email({ error: FIELD_COPY.email }).max(200)),
    }),
    /** For the packing slip of what is sent once more; the shop alone reads it. */
    shipTo: optional(z.strictObject({ name: text(120), address: text(300) })),
    status: z.enum(ORDER_STATUSES),
    courierClass: z.enum(COURIER_CLASSES).default("regular"),
    shippingFee: money,
    paidAt: instant,
    estimatedAt: optional(instant),
    deliveredAt: optional(instant),
    lines: z.array(line).min(1).max(200),
    packages: z.array(parcel).max(50).default([]),
  })
  .superRefine((order, context) => {
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    const arrived = order.status === "delivered" || order.status === "completed";
    if (arrived && order.deliveredAt === null) complain(["deliveredAt"], FIELD_COPY.deliveredNeeded);
    if (!arrived && order.deliveredAt !== null) complain(["deliveredAt"], FIELD_COPY.deliveredEarly);
    if (order.deliveredAt !== null && order.deliveredAt < order.paidAt) {
      complain(["deliveredAt"], FIELD_COPY.deliveredTooEarly);
    }
    for (const index of repeated(order.lines.map((each) => each.lineNo))) {
      complain(["lines", index, "lineNo"], FIELD_COPY.repeatedNumber);
    }
    for (const index of repeated(order.packages.map((each) => each.packageNo))) {
      complain(["packages", index, "packageNo"], FIELD_COPY.repeatedNumber);
    }
  });

const paymentSchema = z.strictObject({
  externalId: text(80),
  orderNo: text(60),
  shop: text(60),
  method: text(60),
  /** What the buyer paid for the order, shipping and fees included. */
  captured: whole(1, MAX_RUPIAH * 10),
  state: z.enum(PAYMENT_STATES),
});

const shipmentSchema = z.strictObject({
  externalId: text(80),
  shop: text(60),
  resi: text(40),
  /** `picked_up`, `in_transit`, `delivered` move the order; any other code is kept as it came. */
  code: text(40),
  note: z.string().trim().max(400).refine(storable, { error: FIELD_COPY.plainText }).default(""),
  at: instant,
});

const stockSchema = z.strictObject({
  shop: text(60),
  sku: text(80),
  /** Units on the shelf that can be sold now. */
  sellable: whole(0, 1_000_000),
  /** With its price: buyers may exchange what they bought for it. */
  name: text(200).nullish(),
  variant: text(120).nullish(),
  picture: picture.nullish(),
  price: money.nullish(),
});

const chargeSchema = z.strictObject({
  /** The key the charge was sent with. */
  key: text(200),
  state: z.enum(["paid", "failed"]),
  reason: optional(text(400)),
});

const refundSchema = z.strictObject({
  /** The idempotency key the refund was sent with. */
  key: text(200),
  state: z.enum(["settled", "failed"]),
  reason: optional(text(400)),
});

const batchOf = <S extends z.ZodType>(schema: S) => z.array(schema).min(1).max(500);

export type OrderPayload = z.output<typeof orderSchema>;
export type PaymentPayload = z.output<typeof paymentSchema>;
export type ShipmentPayload = z.output<typeof shipmentSchema>;
export type StockPayload = z.output<typeof stockSchema>;
export type RefundPayload = z.output<typeof refundSchema>;
export type ChargePayload = z.output<typeof chargeSchema>;

/** What is wrong, and where: `orders.3.lines.0.unitPrice`. */
export type PayloadRefusal = { path: string; message: string };

export type Parsed<T> = { ok: true; value: T } | { ok: false; refusals: PayloadRefusal[] };

/** One order, as a row group of a CSV gives it. */
export const parseOrder = (input: unknown) => parse(orderSchema, input);
/** One payment, as the columns of a CSV give it. */
export const parsePayment = (input: unknown) => parse(paymentSchema, input);

/** The body of `POST /api/ingest/orders`: `{orders: […]}`, at most 500. */
export const parseOrders = (input: unknown) => parse(z.strictObject({ orders: batchOf(orderSchema) }), input);
/** The body of `POST /api/ingest/payments`: `{payments: […]}`, at most 500. */
export const parsePayments = (input: unknown) =>
  parse(z.strictObject({ payments: batchOf(paymentSchema) }), input);
/** The body of `POST /api/ingest/shipments`: `{shipments: […]}`, at most 500. */
export const parseShipments = (input: unknown) =>
  parse(z.strictObject({ shipments: batchOf(shipmentSchema) }), input);
/** The body of `POST /api/ingest/stock`: `{stock: […]}`, at most 500. */
export const parseStock = (input: unknown) => parse(z.strictObject({ stock: batchOf(stockSchema) }), input);
/** The body of `POST /api/ingest/refunds`. */
export const parseRefund = (input: unknown) => parse(refundSchema, input);

/** The body of `POST /api/ingest/charges`. */
export const parseCharge = (input: unknown) => parse(chargeSchema, input);

function parse<S extends z.ZodType>(schema: S, input: unknown): Parsed<z.output<S>> {
  const result = schema.safeParse(input, { error: fieldError });
  if (result.success) return { ok: true, value: result.data };
  return {
    ok: false,
    refusals: result.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message })),
  };
}

/** Positions whose value stood earlier in the list. */
function repeated(numbers: readonly number[]): number[] {
  return numbers.flatMap((value, index) => (numbers.indexOf(value) < index ? [index] : []));
}
