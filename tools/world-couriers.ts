import { z } from "zod";

/** What is asked of a courier; the contract of `lib/gateways/couriers.ts`. */
export const parcelSchema = z.object({
  key: z.string().min(1),
  marketplace: z.string().min(1),
  shop: z.string().min(1),
  courier: z.string().min(1),
  resi: z.string().min(1),
});

/** A parcel under way, with the scans that Tuntas has taken in. */
export type Parcel = z.output<typeof parcelSchema> & { scanned: string[] };

const ROUTE = [
  ["picked_up", "Paket dijemput kurir"],
  ["in_transit", "Paket dalam perjalanan ke kota tujuan"],
  ["delivered", "Paket diterima di alamat tujuan"],
] as const;

/** The scans a parcel will have, in order: the whole way, or as much of it as its receipt number foretells. */
export function scansOf({ shop, resi }: Pick<Parcel, "shop" | "resi">) {
  const stops = resi.endsWith("26") ? 0 : resi.endsWith("13") ? 2 : ROUTE.length;
  return ROUTE.slice(0, stops).map(([code, note]) => ({
    externalId: `${resi}-${code}`,
    shop,
    resi,
    code,
    note,
  }));
}
