"use client";

import { CircleCheck } from "lucide-react";
import { Field } from "@/components/ui/field";
import { QuantityStepper } from "@/components/ui/quantity-stepper";
import { RupiahInput } from "@/components/ui/rupiah-input";
import { DISPOSITION_LABELS } from "@/lib/copy/kinds";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import { GOODS_DIALOG } from "@/lib/copy/screens-goods";
import type { Disposition } from "@/lib/domain/case/goods";
import { rupiah } from "@/lib/format/rupiah";
import type { GoodsLineView } from "@/lib/queries/case-view";
import { GoodsLineHead } from "../../goods-line-head";
import { type InspectionDraft, overCap, unlooked } from "./inspection-draft";

/** What can become of a unit that is there. */
export const SEEN_DISPOSITIONS = (Object.keys(DISPOSITION_LABELS) as Disposition[]).filter(
  (own) => own !== "missing",
);

type InspectionLineProps = {
  line: GoodsLineView;
  draft: InspectionDraft;
  onChange: (next: InspectionDraft) => void;
  /** Where goods go out in exchange there is no refund to keep a part of. */
  deductible: boolean;
};

/** One line of a return under the shop's eyes: how many units in which condition, and what it keeps for that. */
export function InspectionLine({ line, draft, onChange, deductible }: InspectionLineProps) {
  const units = draft.units[line.orderLineId] ?? {};
  const left = unlooked(line, draft);
  const missing = line.qty - (line.received ?? 0);
  const most = rupiah(line.deductionCap);
  return (
    <fieldset className="grid min-w-0 gap-3 rounded-card border border-line p-3">
      <legend className="sr-only">{line.name}</legend>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <GoodsLineHead line={line} />
        <Left count={left} />
      </div>
      {(line.received ?? 0) > 0 ? (
        <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
          {SEEN_DISPOSITIONS.map((disposition) => {
            const value = units[disposition] ?? 0;
            return (
              <div key={disposition} className="flex items-center justify-between gap-3">
                <span>{DISPOSITION_LABELS[disposition]}</span>
                <QuantityStepper
                  label={GOODS_DIALOG.unitsOf(line.name, DISPOSITION_LABELS[disposition])}
                  value={value}
                  max={value + left}
                  onChange={(qty) =>
                    onChange({
                      ...draft,
                      units: { ...draft.units, [line.orderLineId]: { ...units, [disposition]: qty } },
                    })
                  }
                />
              </div>
            );
          })}
        </div>
      ) : null}
      {missing > 0 ? (
        <p className="text-13 text-amber">
          {DISPOSITION_LABELS.missing}: {missing}
        </p>
      ) : null}
      {deductible && line.deductionCap > 0 ? (
        <Field
          label={GOODS_DIALOG.deduction}
          hint={GOODS_DIALOG.deductionHint(most)}
          error={overCap(line, draft) ? DIALOG.overMost(most) : null}
        >
          <RupiahInput
            value={draft.deductions[line.orderLineId] ?? null}
            onChange={(next) =>
              onChange({ ...draft, deductions: { ...draft.deductions, [line.orderLineId]: next } })
            }
          />
        </Field>
      ) : null}
    </fieldset>
  );
}

function Left({ count }: { count: number }) {
  return (
    <p aria-live="polite" className="text-13">
      {count === 0 ? (
        <span className="flex items-center gap-1.5 text-green">
          <CircleCheck size={16} strokeWidth={1.75} aria-hidden="true" />
          {GOODS_DIALOG.allLooked}
        </span>
      ) : (
        <span className="text-amber">{GOODS_DIALOG.leftToLook(count)}</span>
      )}
    </p>
  );
}
