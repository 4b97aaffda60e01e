import type { Db } from "@/db/client";
import { shopBehind } from "@/db/stores/parcel-rows";
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
  const shop = await shopBehind(db, job.shopId);
  if (shop === null) return false;
  await couriers.watch({ key: job.key, ...shop, courier, resi });
  return true;
}
