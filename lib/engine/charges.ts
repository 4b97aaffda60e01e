import type { Db } from "@/db/client";
import { chargedCase } from "@/db/stores/charge-rows";
import { SYSTEM } from "@/lib/domain/access";
import { perform } from "./perform";
import type { Performed, Refused } from "./result";

export type ChargeReport = {
  /** As it was given to the payments gateway. */
  readonly key: string;
  readonly state: "paid" | "failed";
  readonly reason?: string | null | undefined;
  /** Whose key signed the report: a marketplace speaks of its own buyers only. */
  readonly marketplaceId?: string;
};

const REASON_LENGTH = 300;

/**
 * Takes in what became of a difference that a buyer was to pay. The same report again answers as the first time. An
 * unknown key is refused as `not_found`.
 */
export async function reportCharge(db: Db, report: ChargeReport): Promise<Performed | Refused> {
  const found = await chargedCase(db, report.key);
  const foreign = report.marketplaceId !== undefined && report.marketplaceId !== found?.marketplaceId;
  if (found === null || foreign) return { ok: false, refusal: "not_found" };
  return perform(db, {
    shopId: found.shopId,
    caseId: found.caseId,
    verb: "report_payment",
    input: { n: found.n, outcome: report.state, reason: (report.reason ?? "").slice(0, REASON_LENGTH) },
    actor: SYSTEM,
    commandId: `${report.key}:${report.state}`,
  });
}
