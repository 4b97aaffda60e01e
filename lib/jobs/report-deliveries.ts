import type { Db } from "@/db/client";
import { deliveredParcels } from "@/db/stores/parcel-rows";
import { SYSTEM } from "@/lib/domain/access";
import { perform } from "@/lib/engine/perform";
import { faultOf } from "./fault";

const BATCH = 100;

/**
 * Tells cases what couriers have delivered: returns, replacements, and parcels that are looked for. Goes by where a
 * case stands and not by the arrival of a scan, so that a scan that came while nobody ran is not forgotten and one
 * that comes twice counts once.
 */
export async function reportDeliveries(
  db: Db,
): Promise<{ reported: number; failed: { caseId: string; error: string }[] }> {
  let reported = 0;
  const failed: { caseId: string; error: string }[] = [];
  for (const { shopId, caseId, of, resi } of await deliveredParcels(db, BATCH)) {
    try {
      const answer = await perform(db, {
        shopId,
        caseId,
        verb: "report_delivery",
        input: { of },
        actor: SYSTEM,
        commandId: `delivered:${caseId}:${of}:${resi}`,
      });
      if (answer.ok) reported += 1;
    } catch (error) {
      failed.push({ caseId, error: faultOf(error) });
    }
  }
  return { reported, failed };
}
