import type { UploaderSlot } from "@/components/evidence/evidence-uploader";
import type { Reason } from "@/lib/domain/reasons";

/** A reason as the form offers it: its words, what must be shown for it, and whether shipping may be asked back. */
export type ReasonChoice = {
  readonly reason: Reason;
  readonly label: string;
  readonly explained: string;
  readonly evidence: readonly Omit<UploaderSlot, "met">[];
  readonly shipping: boolean;
};
