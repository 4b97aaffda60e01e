"use client";

import { useQuery } from "@tanstack/react-query";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { EXCHANGE } from "@/lib/copy/screens-goods";
import { rupiah } from "@/lib/format/rupiah";
import { readJson } from "@/lib/live/read-json";
import { apiPaths } from "@/lib/paths";
import type { ArticleView } from "@/lib/queries/articles";
import type { WantedDraft } from "./wanted-draft";

type Line = {
  readonly id: string;
  readonly name: string;
  readonly variant: string | null;
  readonly sku: string;
  readonly unitPrice: number;
  readonly qty: number;
};

/** For each line of an exchange: the same article once more, or another one of the shop, with what it costs more or less. */
export function ArticleFields({
  shopId,
  lines,
  value,
  onChange,
  errors = {},
}: {
  shopId: string;
  lines: readonly Line[];
  value: WantedDraft;
  onChange: (next: WantedDraft) => void;
  errors?: Readonly<Record<string, string | undefined>>;
}) {
  const { data: articles = [] } = useQuery({
    queryKey: ["articles", shopId],
    queryFn: () => readJson<readonly ArticleView[]>(apiPaths.articles({ toko: shopId })),
    staleTime: 60_000,
  });
  const more = lines.reduce((total, line) => total + differenceOf(line, value, articles), 0);
  return (
    <div className="grid gap-3">
      {lines.map((line) => {
        const difference = differenceOf(line, value, articles);
        return (
          <Field
            key={line.id}
            label={EXCHANGE.for(line.variant === null ? line.name : `${line.name} (${line.variant})`)}
            hint={
              difference === 0 ? undefined : EXCHANGE.difference(rupiah(Math.abs(difference)), difference > 0)
            }
            error={errors[line.id]}
          >
            <Select
              value={value[line.id] ?? ""}
              onChange={({ target }) => {
                const { [line.id]: _before, ...others } = value;
                onChange(target.value === "" ? others : { ...others, [line.id]: target.value });
              }}
            >
              <option value="">{EXCHANGE.same}</option>
              {likelyFirst(line, articles).map((article) => (
                <option key={article.sku} value={article.sku}>
                  {EXCHANGE.article(article.name, rupiah(article.price))}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
      <p aria-live="polite" className="text-14 text-soft">
        {more === 0 ? EXCHANGE.even : more > 0 ? EXCHANGE.pay(rupiah(more)) : EXCHANGE.back(rupiah(-more))}
      </p>
    </div>
  );
}

function differenceOf(line: Line, value: WantedDraft, articles: readonly ArticleView[]): number {
  const article = articles.find((own) => own.sku === value[line.id]);
  return article === undefined ? 0 : (article.price - line.unitPrice) * line.qty;
}

/** Other variants of the same product are what an exchange is mostly about. */
function likelyFirst(line: Line, articles: readonly ArticleView[]): readonly ArticleView[] {
  const others = articles.filter((article) => article.sku !== line.sku);
  const sameProduct = (article: ArticleView) => article.name.startsWith(line.name);
  return [...others.filter(sameProduct), ...others.filter((article) => !sameProduct(article))];
}
