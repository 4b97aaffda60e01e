import { z } from "zod";
import { partyOf } from "../../../access";
import { EVIDENCE_LIMITS } from "../../../evidence";
import type { Facts } from "../../facts";
import type { RefusalCode } from "../../refusals";
import { verb } from "../../verb";

/** Files must be the actor's own, uploaded, not in the case yet, and within what one side may attach. */
export function refuseEvidence(ids: readonly string[], facts: Facts): RefusalCode | null {
  if (facts.staged.length !== ids.length) return "evidence_unknown";
  const known = new Set(facts.attached.map((item) => item.sha256));
  const shas = new Set(facts.staged.map((item) => item.sha256));
  if (shas.size !== ids.length || facts.staged.some((item) => known.has(item.sha256)))
    return "evidence_twice";
  const side = facts.staged[0]?.by;
  const own = facts.attached.filter((item) => item.by === side).length;
  return own + ids.length > EVIDENCE_LIMITS.filesPerSide ? "evidence_limit" : null;
}

/** `Lampirkan Bukti`: either side adds what speaks for it, until the case is closed (S1). */
export const attachEvidence = verb({
  by: ["buyer", "owner", "staff", "warehouse"],
  when: { stage: ["awaiting_seller", "negotiating", "mediation", "appeal", "fulfilling"] },
  changes: "talk",
  input: z.strictObject({ evidenceIds: z.array(z.uuid()).min(1).max(10) }),
  gate: (c, actor) =>
    c.info !== null && c.info.to === partyOf(actor.role) ? { code: "info_pending" } : null,
  guard: (_c, input, _actor, facts) => refuseEvidence(input.evidenceIds, facts),
  then: (_c, input) => [{ type: "evidence_attached", evidenceIds: input.evidenceIds }],
});
