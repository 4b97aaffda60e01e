import { DAY_MS, HOUR_MS, instantOf, localDayOf, MINUTE_MS } from "@/lib/domain/sla/zone";
import type { OrderPayload, PaymentPayload, ShipmentPayload } from "@/lib/orders/order-payload";
import { BUYERS, CATALOG, COURIERS, HENDRA, RINA, type SeedBuyer, type SeedProduct, skuOf } from "./catalog";
import { type Built, type Shop, scansOf } from "./demo-shipments";
import { SHOPS } from "./people";

/** What one marketplace sends. */
export type DemoOrders = {
  marketplace: string;
  orders: OrderPayload[];
  payments: PaymentPayload[];
  shipments: ShipmentPayload[];
};

type Journey = "delivered" | "overdue" | "on_the_way" | "packed";

/** Order numbers run `<prefix>-2611-<first>` upwards; `count` of them per shop. */
const SERIES: Readonly<Record<string, { prefix: string; first: number; count: number }>> = {
  K7Q2: { prefix: "TT", first: 401, count: 20 },
  M5KN: { prefix: "TT", first: 801, count: 8 },
  D4PR: { prefix: "TP", first: 301, count: 10 },
  B6KG: { prefix: "TP", first: 601, count: 7 },
  C8CN: { prefix: "TK", first: 501, count: 10 },
  G3RT: { prefix: "PN", first: 201, count: 8 },
  L9TM: { prefix: "LZ", first: 701, count: 9 },
};

const METHODS = ["GoPay", "BCA Virtual Account", "QRIS", "DANA", "Mandiri Virtual Account", "Kartu kredit"];
const BATCH_STEP = 1_000;

/**
 * The demo's orders: the same for the same `now`, delivered 0 to 6 days before it, some still on their way
 * or overdue. Worth knowing: `TT-2611-0412` of K7Q2 is Rina's blue shirt; a refund of the whole of
 * `TT-2611-0410` ends in 13 rupiah and fails twice in `tools/world.ts`; `TT-2611-0415` came in two parcels.
 *
 * @param batch a later one has numbers of its own (`TT-2611-1412` …), for a demo that is topped up
 */
export function demoOrders(now: Date, batch = 1): DemoOrders[] {
  const byMarketplace = Map.groupBy(SHOPS, (shop) => shop.marketplace);
  return [...byMarketplace].map(([marketplace, shops]) => {
    const built = shops.flatMap((shop) => {
      const count = SERIES[shop.code]?.count ?? 0;
      return Array.from({ length: count }, (_, index) => buildOrder(shop, index + 1, now, batch));
    });
    return {
      marketplace,
      orders: built.map((each) => each.order),
      payments: built.map((each) => paymentOf(each.order)),
      shipments: built.flatMap((each) => scansOf(each, now)),
    };
  });
}

function buildOrder(shop: Shop, nth: number, now: Date, batch: number): Built {
  const series = SERIES[shop.code];
  const products = CATALOG[shop.code];
  if (!series || !products) throw new Error(`shop ${shop.code} has no catalog`);
  const number = series.first + nth - 1 + (batch - 1) * BATCH_STEP;
  const orderNo = `${series.prefix}-2611-${String(number).padStart(4, "0")}`;
  const buyer = buyerOf(shop, nth);
  const instant = buyer.city === shop.city;
  // An instant courier is there within hours or not at all.
  const journey = instant ? "delivered" : journeyOf(nth, series.count);
  const { arrivedAt, ...times } = timesOf(journey, nth, instant, shop, now);
  const lines = linesOf(shop, nth, products);
  const weight = lines.reduce((sum, line) => sum + line.weightGrams * line.qty, 0);
  const courier = instant ? "GoSend Instant" : regularCourier(shop, nth);
  const parcels = shop.code === "K7Q2" && nth === 15 ? 2 : 1;
  return {
    shop,
    arrivedAt,
    order: {
      orderNo,
      invoiceNo: `INV/${times.paidAt.toISOString().slice(0, 10).replaceAll("-", "")}/${orderNo.replaceAll("-", "")}`,
      shop: shop.externalId,
      buyer: { externalId: buyerIdOf(shop, buyer), ...buyer },
      shipTo: { name: buyer.name, address: addressOf(buyer) },
      // Its scans move it on, as in a real marketplace.
      status: "packed",
      courierClass: instant ? "instant" : "regular",
      shippingFee: instant
        ? 18_000 + (nth % 4) * 1_500
        : 9_000 + (scatter(orderNo) % 10) * 1_000 + Math.ceil(weight / 1_000) * 2_000,
      ...times,
      deliveredAt: null,
      lines: lines.map(({ weightGrams: _weight, ...line }) => line),
      packages: Array.from({ length: parcels }, (_, index) => ({
        packageNo: index + 1,
        courier,
        resi: resiOf(courier, `${orderNo}-${index + 1}`),
        weightGrams: Math.ceil(weight / parcels),
      })),
    },
  };
}

function buyerOf(shop: Shop, nth: number): SeedBuyer {
  if (shop.code === "K7Q2" ? nth % 4 === 0 : nth === 1) return RINA;
  if (shop.code === "K7Q2" ? nth % 4 === 2 : nth === 2) return HENDRA;
  const position = (nth * 5 + shop.code.charCodeAt(0)) % BUYERS.length;
  return BUYERS[position] ?? RINA;
}

const STREETS = ["Jl. Kenanga", "Jl. Cempaka", "Jl. Mawar", "Gg. Delima", "Jl. Anggrek", "Jl. Flamboyan"];

/** A house of the buyer's own, always the same. */
function addressOf({ phone, city }: SeedBuyer): string {
  const n = scatter(phone);
  const two = (value: number) => String(1 + (value % 9)).padStart(2, "0");
  return `${STREETS[n % STREETS.length]} No. ${1 + (n % 87)}, RT ${two(n)}/RW ${two(Math.floor(n / 9))}, ${city}`;
}

function buyerIdOf(shop: Shop, buyer: SeedBuyer): string {
  return `${shop.marketplace.slice(0, 2).toUpperCase()}${buyer.phone.replaceAll("-", "").slice(-8)}`;
}

function journeyOf(nth: number, count: number): Journey {
  if (nth === count) return "packed";
  if (nth % 9 === 4) return "overdue";
  return nth % 9 === 7 ? "on_the_way" : "delivered";
}

function timesOf(journey: Journey, nth: number, instant: boolean, shop: Shop, now: Date) {
  const day = localDayOf(now, shop.zone) - (nth % 6);
  // Couriers ring between 9 and 18 o'clock.
  const rung = instantOf(day, (9 + (nth % 9)) * HOUR_MS + ((nth * 13) % 60) * MINUTE_MS, shop.zone);
  const arrivedAt = rung.getTime() > now.getTime() - HOUR_MS ? new Date(rung.getTime() - DAY_MS) : rung;
  const before = (from: Date, ms: number) => new Date(from.getTime() - ms);
  switch (journey) {
    case "delivered":
      return {
        paidAt: before(arrivedAt, instant ? 3 * HOUR_MS : (2 + (nth % 3)) * DAY_MS + 5 * HOUR_MS),
        estimatedAt: new Date(arrivedAt.getTime() + (instant ? HOUR_MS : DAY_MS)),
        arrivedAt,
      };
    case "overdue":
      return { paidAt: before(now, 8 * DAY_MS), estimatedAt: before(now, 2 * DAY_MS), arrivedAt: null };
    case "on_the_way":
      return {
        paidAt: before(now, 2 * DAY_MS),
        estimatedAt: new Date(now.getTime() + 2 * DAY_MS),
        arrivedAt: null,
      };
    case "packed":
      return {
        paidAt: before(now, 14 * HOUR_MS),
        estimatedAt: new Date(now.getTime() + 4 * DAY_MS),
        arrivedAt: null,
      };
  }
}

/** What the marketplaces of the demo take for a sale. */
const COMMISSION_PERCENT = 4;

function linesOf(shop: Shop, nth: number, products: readonly SeedProduct[]) {
  // Number 12 of the first shop is the shirt that stories tell about.
  const first = shop.code === "K7Q2" && nth === 12 ? 0 : (nth * 2) % products.length;
  const positions = nth % 5 === 0 ? [first, (first + 1) % products.length] : [first];
  return positions.flatMap((position, index) => {
    const product = products[position];
    if (!product) return [];
    const qty = nth % 7 === 0 ? 2 + (nth % 2) : 1;
    const variant = shop.code === "K7Q2" && nth === 12 ? 0 : nth % product.variants.length;
    const doomed = shop.code === "K7Q2" && nth === 10 && index === 0;
    return [
      {
        lineNo: index + 1,
        sku: skuOf(product, variant),
        productName: product.name,
        variant: product.variants[variant] ?? null,
        picture: product.picture,
        category: product.category,
        qty,
        unitPrice: product.price,
        // An odd coupon, so that the refund of the order ends in 13 rupiah.
        discount: doomed ? 10_987 : nth % 4 === 1 ? Math.round((product.price * qty) / 20_000) * 1_000 : 0,
        commission: Math.floor((product.price * qty * COMMISSION_PERCENT) / 100),
        weightGrams: product.weightGrams,
      },
    ];
  });
}

function regularCourier(shop: Shop, nth: number): string {
  const choice =
    shop.marketplace === "lazada" ? ["LEX ID", "J&T Express"] : ["JNE", "J&T Express", "SiCepat", "AnterAja"];
  return choice[nth % choice.length] ?? "JNE";
}

/** Ten digits that look random and are always the same for the same parcel. */
function resiOf(courier: string, parcel: string): string {
  const digits = String(scatter(parcel) % 9_999_999_967).padStart(10, "0");
  return COURIERS[courier]?.(digits) ?? digits;
}

/** FNV-1a with a last mix, so that neighbouring numbers land far apart; below 2^42. */
function scatter(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return ((hash ^ (hash >>> 12)) >>> 0) * 997;
}

function paymentOf(order: OrderPayload): PaymentPayload {
  const goods = order.lines.reduce((sum, line) => sum + line.qty * line.unitPrice - line.discount, 0);
  return {
    externalId: `PAY-${order.orderNo}`,
    orderNo: order.orderNo,
    shop: order.shop,
    method: METHODS[Number(order.orderNo.slice(-4)) % METHODS.length] ?? "QRIS",
    captured: goods + order.shippingFee,
    state: "captured",
  };
}
