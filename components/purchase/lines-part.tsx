"use client";

import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import type { PurchaseLine } from "@/lib/queries/list-views";
import type { Claim } from "./claim";
import { ClaimLines } from "./claim-lines";
import type { ComplaintDraft } from "./complaint-draft";
import { FormPart } from "./form-part";

const copy = BUYER_COPY.form;

/** Which goods it is about, asked in the words of what happened to them. */
export function LinesPart({
  lines,
  draft,
  claim,
  error,
  onChange,
}: {
  lines: readonly PurchaseLine[];
  draft: ComplaintDraft;
  claim: Claim;
  error: string | undefined;
  onChange: (to: Partial<ComplaintDraft>) => void;
}) {
  const missing = claim.asks === "everything";
  const reason = claim.choice?.reason ?? null;
  const words = copy.lines[missing ? "missing" : reason === "change_of_mind" ? "back" : "wrong"];
  return (
    <FormPart title={words.title} error={error}>
      <ClaimLines
        lines={lines}
        reason={reason}
        quantityLabel={words.quantity}
        quantities={claim.quantities}
        // Lines that cannot be chosen for this reason keep what was counted for another one.
        onChange={(counted) =>
          onChange(missing ? { missing: counted } : { quantities: { ...draft.quantities, ...counted } })
        }
      />
    </FormPart>
  );
}
