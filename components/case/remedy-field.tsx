"use client";

import { Banknote, PackageOpen, Repeat2, Truck, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { RadioCards } from "@/components/ui/radio-cards";
import { GOODS_DIALOG } from "@/lib/copy/screens-goods";
import type { GoodsRemedy } from "@/lib/domain/case/goods";
import type { CaseView } from "@/lib/queries/case-view";
import { MONEY_ALONE, type RemedyChoice } from "./solution-draft";

const ICONS = {
  return_refund: Undo2,
  replacement: PackageOpen,
  exchange: Repeat2,
  reship: Truck,
} as const satisfies Record<GoodsRemedy, unknown>;

type RemedyFieldProps = {
  view: CaseView;
  value: RemedyChoice;
  onChange: (remedy: RemedyChoice) => void;
  error?: string | null | undefined;
};

/** What happens with the goods: money alone, or one of the remedies this marketplace knows. */
export function RemedyField({ view, value, onChange, error }: RemedyFieldProps) {
  if (view.remedies.length === 0 || view.lines.length === 0) return null;
  const money = { value: MONEY_ALONE, title: GOODS_DIALOG.moneyAlone, icon: icon(Banknote) } as const;
  return (
    <RadioCards<RemedyChoice>
      legend={GOODS_DIALOG.remedy}
      name="remedy"
      columns={2}
      options={[
        money,
        ...view.remedies.map(({ remedy, label }) => ({
          value: remedy,
          title: label,
          icon: icon(ICONS[remedy]),
        })),
      ]}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}

function icon(Icon: typeof Banknote): ReactNode {
  return <Icon size={18} strokeWidth={1.75} aria-hidden="true" />;
}
