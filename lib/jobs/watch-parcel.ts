import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { marketplaces, shops } from "@/db/schema";
import type { CouriersGateway } from "@/lib/gateways/couriers";
import type { OutsideJob } from "./drain-outbox";

/**
 * Asks the courier for the scans of a parcel that travels for a case.
 *
 * @returns false when the job names no parcel. @throws when it is worth trying again.
 */
export async function watchParcel(db: Db, couriers: CouriersGateway, job: OutsideJob): Promise<boolean> {
  const { courier, resi } = job.payload;
  if (typeof courier !== "string" || typeof resi !== "string") return false;
  const [shop] = await db
    .select({ marketplace: marketplaces.code, shop: shops.externalId })
    .from(shops)
    .innerJoin(marketplaces, eq(marketplaces.id, shops.marketplaceId))
    .where(eq(shops.id, job.shopId));
  if (shop === undefined) return false;
  await couriers.watch({ key: job.key, ...shop, courier, resi });
  return true;
}
