"use client";

import { RadioCards } from "@/components/ui/radio-cards";
import { GOODS_DIALOG } from "@/lib/copy/screens-goods";

export type NegligenceFinding = "found" | "not_found";

type NegligenceFieldProps = {
  value: NegligenceFinding | null;
  onChange: (finding: NegligenceFinding) => void;
  error?: string | null | undefined;
};

/** Whether the shop was careless: said by the desk alone, with what it costs beside it. */
export function NegligenceField({ value, onChange, error }: NegligenceFieldProps) {
  return (
    <RadioCards
      legend={GOODS_DIALOG.negligence}
      name="negligence"
      required
      columns={2}
      options={[
        { value: "found", title: GOODS_DIALOG.found, description: GOODS_DIALOG.foundHint },
        { value: "not_found", title: GOODS_DIALOG.notFound, description: GOODS_DIALOG.notFoundHint },
      ]}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
