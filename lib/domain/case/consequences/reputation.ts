import type { Policy } from "../../policy/policy";
import type { Case } from "../case";
import type { CaseEvent } from "../events";

/** Why a shop's reputation changed, or what was noted about it; a note costs no points. */
export const REPUTATION_CODES = [
  "negligence",
  "negligence_reversed",
  "no_response",
  "inspection_late",
] as const;
export type ReputationCode = (typeof REPUTATION_CODES)[number];

/** One entry of the shop's reputation: an event with its cause, never a bare counter. */
export type ReputationEntry = { readonly code: ReputationCode; readonly delta: number };

/** Found careless and settled with money for the buyer: both, and neither alone, costs points (S3h). */
function counts(c: Case | null): boolean {
  return (
    c !== null &&
    c.state.negligence === "found" &&
    (c.state.money === "refunded_full" || c.state.money === "refunded_partial")
  );
}

/** What the shop's reputation gains or loses by what just happened. A won appeal gives back what was taken. */
export function reputationOf(
  events: readonly CaseEvent[],
  before: Case | null,
  after: Case,
  policy: Policy,
): readonly ReputationEntry[] {
  const points = policy.negligencePoints;
  const entries: ReputationEntry[] = [];
  if (counts(after) && !counts(before)) entries.push({ code: "negligence", delta: -points });
  if (counts(before) && !counts(after)) entries.push({ code: "negligence_reversed", delta: points });
  for (const event of events) {
    if (event.type === "auto_approved") entries.push({ code: "no_response", delta: 0 });
    if (event.type === "inspection_overdue") entries.push({ code: "inspection_late", delta: 0 });
  }
  return entries;
}
