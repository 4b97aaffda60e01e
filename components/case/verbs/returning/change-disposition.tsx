"use client";

import { Field } from "@/components/ui/field";
import { QuantityStepper } from "@/components/ui/quantity-stepper";
import { RadioCards } from "@/components/ui/radio-cards";
import { changeDisposition } from "@/lib/commands/case";
import { DISPOSITION_LABELS } from "@/lib/copy/kinds";
import { GOODS, GOODS_DIALOG } from "@/lib/copy/screens-goods";
import type { Disposition } from "@/lib/domain/case/goods";
import type { GoodsLineView } from "@/lib/queries/case-view";
import { draftKey, useDraft } from "../../use-draft";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";
import { SEEN_DISPOSITIONS } from "./inspection-line";

/** Units of one line that lie on one shelf now. */
type Shelf = {
  readonly key: string;
  readonly orderLineId: string;
  readonly name: string;
  readonly from: Disposition | null;
  readonly qty: number;
};

type Draft = { shelf: string | null; qty: number; to: Disposition | null };

/** `Ubah Disposisi`: units move from the shelf they are on to another. */
export function ChangeDispositionDialog(props: VerbDialogProps) {
  const { view } = props;
  const [draft, change, clear] = useDraft<Draft>(draftKey(view, "change_disposition"), {
    shelf: null,
    qty: 1,
    to: null,
  });
  const shelves = (view.goods?.lines ?? []).flatMap(shelvesOf);
  const shelf = shelves.find((own) => own.key === draft.shelf) ?? shelves[0];
  const qty = Math.min(draft.qty, shelf?.qty ?? 1);
  const to = draft.to === shelf?.from ? null : draft.to;
  return (
    <VerbFrame
      {...props}
      command={changeDisposition}
      input={{ orderLineId: shelf?.orderLineId, qty, from: shelf?.from ?? null, to }}
      foreseen={
        shelf && to !== null ? { orderLineId: shelf.orderLineId, qty, from: shelf.from, to } : undefined
      }
      missing={shelf !== undefined && to !== null ? null : GOODS_DIALOG.needTo}
      consequencesLast
      onSent={clear}
    >
      {(fields) => (
        <>
          <RadioCards
            legend={GOODS_DIALOG.whichLine}
            name="shelf"
            required
            options={shelves.map((own) => ({
              value: own.key,
              title: own.name,
              description: own.from === null ? GOODS.undisposed : DISPOSITION_LABELS[own.from],
              trailing: GOODS.units(own.qty),
            }))}
            value={shelf?.key ?? null}
            onChange={(key) => change({ shelf: key, qty: 1 })}
            error={fields.orderLineId}
          />
          <Field label={GOODS_DIALOG.howMany} error={fields.qty}>
            <QuantityStepper
              label={GOODS_DIALOG.howMany}
              value={qty}
              min={1}
              max={shelf?.qty ?? 1}
              onChange={(next) => change({ qty: next })}
            />
          </Field>
          <RadioCards
            legend={GOODS_DIALOG.to}
            name="to"
            required
            columns={2}
            options={SEEN_DISPOSITIONS.map((value) => ({
              value,
              title: DISPOSITION_LABELS[value],
              disabled: value === shelf?.from,
            }))}
            value={to}
            onChange={(next) => change({ to: next })}
            error={fields.to}
          />
        </>
      )}
    </VerbFrame>
  );
}

/** What was counted in and not judged yet lies on a shelf of its own. */
function shelvesOf(line: GoodsLineView): Shelf[] {
  const seen = line.disposed.filter((own) => own.disposition !== "missing");
  const unseen = (line.received ?? 0) - seen.reduce((sum, own) => sum + own.qty, 0);
  const all: { from: Disposition | null; qty: number }[] = [
    { from: null, qty: unseen },
    ...seen.map((own) => ({ from: own.disposition, qty: own.qty })),
  ];
  return all
    .filter((own) => own.qty > 0)
    .map((own) => ({
      ...own,
      key: `${line.orderLineId} ${own.from ?? "unseen"}`,
      orderLineId: line.orderLineId,
      name: line.name,
    }));
}
