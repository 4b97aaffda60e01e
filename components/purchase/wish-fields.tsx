"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldNotes } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import { RupiahInput } from "@/components/ui/rupiah-input";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import { rupiah } from "@/lib/format/rupiah";
import type { Claim } from "./claim";
import type { Problems } from "./claim-problems";
import type { ComplaintDraft } from "./complaint-draft";

const copy = BUYER_COPY.form;
const SHIPPING_ID = "minta-ongkir";

/** Everything back or a part of it, line by line, where the amount is the wish; shipping where it may be asked for. */
export function WishFields({
  draft,
  claim,
  problems,
  onChange,
}: {
  draft: ComplaintDraft;
  claim: Claim;
  problems: Problems;
  onChange: (to: Partial<ComplaintDraft>) => void;
}) {
  const { shipping, withShipping } = claim;
  return (
    <div className="grid gap-4">
      {claim.asks === "amounts" ? (
        <AmountFields draft={draft} claim={claim} problems={problems} onChange={onChange} />
      ) : null}
      {shipping === null ? null : (
        <div>
          <Checkbox
            label={copy.shipping}
            hint={copy.shippingText(rupiah(shipping))}
            checked={withShipping}
            aria-invalid={problems.shipping ? true : undefined}
            aria-describedby={problems.shipping ? `${SHIPPING_ID}-error` : undefined}
            onChange={(event) => onChange({ withShipping: event.target.checked })}
          />
          <FieldNotes id={SHIPPING_ID} error={problems.shipping} />
        </div>
      )}
    </div>
  );
}

function AmountFields({
  draft,
  claim,
  problems,
  onChange,
}: {
  draft: ComplaintDraft;
  claim: Claim;
  problems: Problems;
  onChange: (to: Partial<ComplaintDraft>) => void;
}) {
  const goods = claim.lines.reduce((total, { worth }) => total + worth, 0);
  const partialText = claim.solution?.kind === "return_refund" ? copy.partialReturn : copy.partialKeep;
  return (
    <>
      <RadioCards
        legend={null}
        name="wish"
        value={draft.wish}
        onChange={(wish) => onChange({ wish })}
        options={[
          {
            value: "full",
            title: copy.full,
            description: copy.fullText,
            trailing: goods > 0 ? rupiah(goods) : undefined,
          },
          { value: "partial", title: copy.partial, description: partialText },
        ]}
      />
      {draft.wish === "partial" && claim.lines.length > 0 ? (
        <div className="grid gap-3 border-line border-l-2 pl-3">
          {claim.lines.map(({ line, worth }) => (
            <Field
              key={line.id}
              label={copy.amountFor(line.name)}
              hint={copy.atMost(rupiah(worth))}
              error={problems[`amount:${line.id}`]}
              required
            >
              <RupiahInput
                value={draft.amounts[line.id] ?? null}
                onChange={(amount) => onChange({ amounts: { ...draft.amounts, [line.id]: amount } })}
                className="max-w-60"
              />
            </Field>
          ))}
        </div>
      ) : null}
    </>
  );
}
