"use client";

import { Check } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { QuantityStepper } from "@/components/ui/quantity-stepper";
import { confirmReceipt } from "@/lib/commands/case";
import { GOODS, GOODS_DIALOG } from "@/lib/copy/screens-goods";
import type { StagedEvidence } from "@/lib/evidence/staged-evidence";
import type { GoodsLineView } from "@/lib/queries/case-view";
import { EvidenceField } from "../../evidence-field";
import { GoodsLineHead } from "../../goods-line-head";
import { draftKey, useDraft } from "../../use-draft";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";

type Draft = {
  counts: Readonly<Record<string, number>>;
  empty: boolean;
  evidence: readonly StagedEvidence[];
};

/** `Konfirmasi Penerimaan`: what is in the parcel, counted line by line. Nothing counts as there unseen. */
export function ConfirmReceiptDialog(props: VerbDialogProps) {
  const { view } = props;
  const [draft, change, clear] = useDraft<Draft>(draftKey(view, "confirm_receipt"), {
    counts: {},
    empty: false,
    evidence: [],
  });
  const expected = view.goods?.lines ?? [];
  const countOf = (line: GoodsLineView) => (draft.empty ? 0 : (draft.counts[line.orderLineId] ?? 0));
  const lines = expected.map((line) => ({ orderLineId: line.orderLineId, qty: countOf(line) }));
  const counted = lines.some((line) => line.qty > 0);
  return (
    <VerbFrame
      {...props}
      command={confirmReceipt}
      input={{ lines, evidenceIds: draft.evidence.map((own) => own.id) }}
      foreseen={{ lines, evidenceIds: [] }}
      missing={counted || draft.empty ? null : GOODS_DIALOG.needCount}
      wide
      consequencesLast
      onSent={clear}
    >
      {(fields) => (
        <>
          <fieldset className="grid min-w-0 gap-3">
            <legend className="mb-2 font-medium text-14">{GOODS_DIALOG.counted}</legend>
            <Button
              className="justify-self-start"
              icon={<Check size={18} strokeWidth={1.75} aria-hidden="true" />}
              onClick={() =>
                change({
                  empty: false,
                  counts: Object.fromEntries(expected.map((line) => [line.orderLineId, line.qty])),
                })
              }
            >
              {GOODS_DIALOG.allRight}
            </Button>
            {expected.map((line) => (
              <div
                key={line.orderLineId}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-t pt-3"
              >
                <GoodsLineHead line={line} />
                <div className="flex items-center gap-3">
                  <QuantityStepper
                    label={GOODS_DIALOG.countOf(line.name)}
                    value={countOf(line)}
                    max={line.qty}
                    disabled={draft.empty}
                    onChange={(qty) => change({ counts: { ...draft.counts, [line.orderLineId]: qty } })}
                  />
                  <Shortfall count={countOf(line)} qty={line.qty} />
                </div>
              </div>
            ))}
            {fields.lines ? <p className="text-13 text-red">{fields.lines}</p> : null}
            <Checkbox
              label={GOODS_DIALOG.emptyParcel}
              hint={GOODS_DIALOG.emptyParcelHint}
              checked={draft.empty}
              onChange={(event) => change({ empty: event.target.checked })}
            />
          </fieldset>
          <EvidenceField
            view={view}
            items={view.contestChecklist.map((item) => ({ ...item, mandatory: false }))}
            title={GOODS_DIALOG.receiptEvidence}
            error={fields.evidenceIds}
            value={draft.evidence}
            onChange={(evidence) => change({ evidence })}
          />
        </>
      )}
    </VerbFrame>
  );
}

function Shortfall({ count, qty }: { count: number; qty: number }) {
  return (
    <span aria-live="polite" className="min-w-24 text-13 text-soft">
      {GOODS_DIALOG.ofQty(qty)}{" "}
      <span className={count === qty ? "text-green" : "text-amber"}>
        · {count === qty ? GOODS_DIALOG.complete.toLowerCase() : GOODS.short(qty - count)}
      </span>
    </span>
  );
}
