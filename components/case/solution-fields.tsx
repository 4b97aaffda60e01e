"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { RupiahInput } from "@/components/ui/rupiah-input";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import { GOODS_DIALOG } from "@/lib/copy/screens-goods";
import { rupiah } from "@/lib/format/rupiah";
import type { CaseView } from "@/lib/queries/case-view";
import { ArticleFields } from "./article-fields";
import { ProductPicture } from "./product-picture";
import { RemedyField } from "./remedy-field";
import { draftTotal, remedyChoice, type SolutionDraft, sendsGoods, shareOfDispute } from "./solution-draft";

const CHOICES = [
  { share: 1, label: DIALOG.all },
  { share: 0.5, label: DIALOG.half },
  { share: 0, label: DIALOG.none },
] as const;

type SolutionFieldsProps = {
  view: CaseView;
  value: SolutionDraft;
  onChange: (next: SolutionDraft) => void;
  /** Sentences by path, as the server found them: `solution.lines.0.rupiah`; at `path` itself, for what is empty. */
  errors: Readonly<Record<string, string>>;
  path: "solution" | "request";
};

/** What happens with the goods, and how the disputed money is split. */
export function SolutionFields(props: SolutionFieldsProps) {
  const { view, value, onChange, errors, path } = props;
  const remedy = remedyChoice(value);
  return (
    <>
      <RemedyField
        view={view}
        value={remedy}
        onChange={(next) => {
          // Who gets the goods back gives all of the money back, unless another amount is typed.
          const amounts = next === "return_refund" ? shareOfDispute(view, 1) : {};
          onChange({ ...value, ...amounts, remedy: next });
        }}
        error={errors[`${path}.remedy`]}
      />
      {sendsGoods(remedy) ? (
        <>
          {remedy === "exchange" ? (
            <ArticleFields
              shopId={view.shop.id}
              lines={view.lines.map((line) => ({ ...line, id: line.orderLineId }))}
              value={value.articles ?? {}}
              onChange={(articles) => onChange({ ...value, articles })}
            />
          ) : null}
          <p className="text-14 text-soft">{GOODS_DIALOG.goodsAlone}</p>
        </>
      ) : (
        <AmountFields {...props} />
      )}
    </>
  );
}

/** The split line by line, with its total before one's eyes. */
function AmountFields({ view, value, onChange, errors, path }: SolutionFieldsProps) {
  const total = draftTotal(view, value);
  const wrong = (max: number, amount: number | null) =>
    amount === null ? errors[path] : amount > max ? DIALOG.overMost(rupiah(max)) : undefined;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        {CHOICES.map(({ share, label }) => (
          <Button
            key={share}
            size="small"
            onClick={() => onChange({ ...value, ...shareOfDispute(view, share) })}
          >
            {label}
          </Button>
        ))}
      </div>
      {view.lines.map((line, n) => {
        const amount = value.lines[line.orderLineId] ?? null;
        return (
          <div key={line.orderLineId} className="grid grid-cols-[44px_minmax(0,1fr)] gap-3">
            <ProductPicture name={line.picture} size={44} />
            <Field
              label={DIALOG.amountOf(line.name)}
              hint={DIALOG.atMost(rupiah(line.disputed))}
              error={wrong(line.disputed, amount) ?? errors[`${path}.lines.${n}.rupiah`]}
            >
              <RupiahInput
                value={amount}
                onChange={(next) =>
                  onChange({ ...value, lines: { ...value.lines, [line.orderLineId]: next } })
                }
              />
            </Field>
          </div>
        );
      })}
      {view.purse.shippingDisputed > 0 ? (
        <Field
          label={DIALOG.amountShipping}
          hint={DIALOG.atMost(rupiah(view.purse.shippingDisputed))}
          error={wrong(view.purse.shippingDisputed, value.shipping) ?? errors[`${path}.shipping`]}
        >
          <RupiahInput value={value.shipping} onChange={(shipping) => onChange({ ...value, shipping })} />
        </Field>
      ) : null}
      <dl aria-live="polite" className="grid grid-cols-[1fr_auto] gap-y-1 border-line border-t pt-2.5">
        <dt className="font-bold">{DIALOG.toBuyer}</dt>
        <dd className="text-right font-bold unbroken">{rupiah(total)}</dd>
        <dt className="text-soft">{DIALOG.toShop}</dt>
        <dd className="text-right text-soft unbroken">{rupiah(Math.max(0, view.purse.disputed - total))}</dd>
      </dl>
    </div>
  );
}
