import { DAY_MS } from "@/lib/domain/sla/zone";
import type { OrderPayload, ShipmentPayload } from "@/lib/orders/order-payload";
import type { SHOPS } from "./people";

export type Shop = (typeof SHOPS)[number];

/** An order as it is sent before it leaves the shop, and when it will have arrived. */
export type Built = { order: OrderPayload; shop: Shop; arrivedAt: Date | null };

/** The courier's scans up to `now`, in order. */
export function scansOf({ order, shop, arrivedAt }: Built, now: Date): ShipmentPayload[] {
  const { paidAt } = order;
  // An overdue parcel went quiet two days after it was sent.
  const overdue = order.estimatedAt !== null && order.estimatedAt < now && arrivedAt === null;
  const end = arrivedAt ?? new Date(overdue ? paidAt.getTime() + 3 * DAY_MS : now.getTime() + DAY_MS);
  const packed = now.getTime() - paidAt.getTime() < DAY_MS && arrivedAt === null;
  if (packed) return [];
  const share = (part: number) => new Date(paidAt.getTime() + (end.getTime() - paidAt.getTime()) * part);
  const route: [code: string, note: string, at: Date][] =
    order.courierClass === "instant"
      ? [
          ["picked_up", `Paket diambil pengemudi di ${shop.name}`, share(0.6)],
          ["out_for_delivery", "Paket diantar ke alamat tujuan", share(0.7)],
        ]
      : [
          ["picked_up", `Paket dijemput kurir dari ${shop.name}, ${shop.city}`, share(0.25)],
          ["at_hub", `Paket tiba di gudang sortir ${shop.city}`, share(0.4)],
          ["in_transit", `Paket diberangkatkan ke ${order.buyer.city}`, share(0.5)],
          ["out_for_delivery", `Paket dibawa kurir ke alamat tujuan di ${order.buyer.city}`, share(0.95)],
        ];
  if (arrivedAt) {
    route.push([
      "delivered",
      `Paket diterima oleh ${order.buyer.name.split(" ")[0]} (yang bersangkutan)`,
      arrivedAt,
    ]);
  }
  return order.packages.flatMap((parcel) =>
    route
      .filter(([code, , at]) => at <= now && !(overdue && code === "out_for_delivery"))
      .map(([code, note, at], index) => ({
        externalId: `${parcel.resi}-${index + 1}`,
        shop: order.shop,
        resi: parcel.resi,
        code,
        note,
        at,
      })),
  );
}
