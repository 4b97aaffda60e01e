"use client";

import { acceptReturn } from "@/lib/commands/case";
import { GOODS_DIALOG } from "@/lib/copy/screens-goods";
import { rupiah } from "@/lib/format/rupiah";
import { draftKey, useDraft } from "../../use-draft";
import { usePreview } from "../../use-preview";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";
import { deductedInput, disposedInput, NOT_LOOKED, overCap, unlooked } from "./inspection-draft";
import { InspectionLine } from "./inspection-line";

/** `Setujui Pengembalian Dana`, of an exchange `Setujui Barang Retur`: a disposition for every unit, then the money. */
export function AcceptReturnDialog(props: VerbDialogProps) {
  const { view } = props;
  const [draft, change, clear] = useDraft(draftKey(view, "accept_return"), NOT_LOOKED);
  const lines = view.goods?.lines ?? [];
  const deductible = view.goods?.out === null;
  const over = deductible && lines.some((line) => overCap(line, draft));
  const input = {
    disposed: disposedInput(lines, draft),
    deducted: deductible ? deductedInput(lines, draft) : [],
  };
  const foreseen = over ? null : input;
  // The same question as the frame's, so it is asked once: what the buyer gets after freight and deductions.
  const preview = usePreview(view, "accept_return", foreseen);
  const refund = over ? undefined : preview.data?.refund;
  const missing = lines.some((line) => unlooked(line, draft) !== 0)
    ? GOODS_DIALOG.needDispositions
    : over
      ? GOODS_DIALOG.needDeduction
      : null;
  return (
    <VerbFrame
      {...props}
      command={acceptReturn}
      input={input}
      foreseen={foreseen}
      refund={deductible ? refund : undefined}
      missing={missing}
      wide
      consequencesLast
      onSent={clear}
    >
      {(fields) => (
        <section aria-label={GOODS_DIALOG.look} className="grid gap-3">
          <h3 className="font-medium text-14">{GOODS_DIALOG.look}</h3>
          {lines.map((line) => (
            <InspectionLine
              key={line.orderLineId}
              line={line}
              draft={draft}
              onChange={change}
              deductible={deductible}
            />
          ))}
          {fields.disposed ? <p className="text-13 text-red">{fields.disposed}</p> : null}
          {deductible ? (
            <p aria-live="polite" className="flex justify-between gap-4 border-line border-t pt-2.5">
              <span className="font-bold">{GOODS_DIALOG.buyerGets}</span>
              <span className="text-right font-bold unbroken">
                {refund === undefined ? GOODS_DIALOG.counting : rupiah(refund)}
              </span>
            </p>
          ) : null}
        </section>
      )}
    </VerbFrame>
  );
}
