import type { UploaderSlot } from "@/components/evidence/evidence-uploader";
import type { ReturnCondition } from "@/lib/domain/kinds";
import type { Reason } from "@/lib/domain/reasons";

/** A reason as the form offers it: its words, what must be shown for it, and whether shipping may be asked back. */
export type ReasonChoice = {
  readonly reason: Reason;
  readonly label: string;
  readonly explained: string;
  readonly evidence: readonly Omit<UploaderSlot, "met">[];
  readonly shipping: boolean;
  /** Why nothing can be asked for this reason now; null: it can be chosen. */
  readonly notNow: string | null;
};

/** What the buyer has to vouch for before goods go back for a change of mind. */
export type ConditionChoice = { readonly condition: ReturnCondition; readonly label: string };
