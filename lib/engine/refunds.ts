import type { Db } from "@/db/client";
import { countAttempt, findRefund, lockRefund } from "@/db/stores/refund-rows";
import { SYSTEM } from "@/lib/domain/access";
import { inTransaction, performIn } from "./perform";
import type { Performed, Refused } from "./result";

export type RefundReport = {
  /** As it was given to the payments gateway, attempt included. */
  readonly key: string;
  readonly state: "settled" | "failed";
  readonly reason?: string | null | undefined;
  /** Whose key signed the report: a marketplace speaks of its own refunds only. */
  readonly marketplaceId?: string;
};

const REASON_LENGTH = 300;

/**
 * Towards the gateway every attempt has a key of its own, because the same key is the same refund there:
 * `refund:<case>:<seq>` at first, then `refund:<case>:<seq>:2`, `:3` ...
 */
export function gatewayKey(key: string, attempt: number): string {
  return attempt <= 1 ? key : `${key}:${attempt}`;
}

/** The refund a gateway's key belongs to, and which attempt it is. */
export function refundOfGatewayKey(key: string): { key: string; attempt: number } {
  const [kind, caseId, seq, attempt] = key.split(":");
  return { key: [kind, caseId, seq].join(":"), attempt: attempt === undefined ? 1 : Number(attempt) };
}

/**
 * Takes in what became of a refund. The same report again answers as the first time; a failure of an attempt
 * that has since been replaced by another changes nothing. An unknown key is refused as `not_found`.
 */
export async function reportRefund(db: Db, report: RefundReport): Promise<Performed | Refused> {
  const { key, attempt } = refundOfGatewayKey(report.key);
  const found = Number.isSafeInteger(attempt) ? await findRefund(db, key) : null;
  const foreign = report.marketplaceId !== undefined && report.marketplaceId !== found?.marketplaceId;
  if (found === null || foreign) return { ok: false, refusal: "not_found" };
  return inTransaction(db, async (tx) => {
    const refund = await lockRefund(tx, key);
    if (refund === null) throw new Error(`refund ${key} is gone`);
    if (report.state === "failed" && attempt < refund.attempts) return { ok: true, ...placeOf(refund) };
    const performed = await performIn(tx, {
      shopId: refund.shopId,
      caseId: refund.caseId,
      verb: "report_refund",
      input: { outcome: report.state, reason: (report.reason ?? "").slice(0, REASON_LENGTH), key },
      actor: SYSTEM,
      commandId: `refund:${report.key}:${report.state}`,
    });
    // The result was quicker than our own note that the refund is on its way.
    if (report.state === "failed" && attempt > refund.attempts && refund.state !== "settled")
      await countAttempt(tx, key);
    return performed;
  });
}

function placeOf(refund: { shopId: string; caseId: string; no: string; seq: number }) {
  return { shopId: refund.shopId, caseId: refund.caseId, no: refund.no, seq: refund.seq };
}
