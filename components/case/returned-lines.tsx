import { cx } from "@/components/ui/cx";
import { GOODS } from "@/lib/copy/screens-goods";
import type { CaseView, GoodsLineView } from "@/lib/queries/case-view";
import { GoodsLineHead } from "./goods-line-head";

/** Line by line: what was counted in, in which condition, and what is on the shelf to send once more. */
export function ReturnedLines({ view }: { view: CaseView }) {
  const { goods } = view;
  if (goods === null) return null;
  const counted = goods.lines.some((line) => line.received !== null);
  const stock = goods.lines.some((line) => line.inStock !== null) && view.state.outbound === "awaiting_stock";
  if (!counted && !stock) return null;
  return (
    <section aria-label={counted ? GOODS.lines : GOODS.linesOut} className="px-4 py-3">
      <h3 className="font-bold text-12 text-soft">{counted ? GOODS.lines : GOODS.linesOut}</h3>
      <ul className="divide-y divide-line">
        {goods.lines.map((line) => (
          <li
            key={line.orderLineId}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5"
          >
            <GoodsLineHead line={stock ? { ...line, ...line.out } : line} />
            <div className="text-13 sm:text-right">
              {line.received === null ? null : (
                <p className={cx(line.received < line.qty && "text-amber")}>
                  {GOODS.received(line.received, line.qty)}
                </p>
              )}
              <Dispositions line={line} />
              {stock && line.inStock !== null ? (
                <p className={cx(line.inStock < line.qty ? "text-amber" : "text-soft")}>
                  {line.inStock === 0 ? GOODS.noStock : GOODS.inStock(line.inStock)}
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Dispositions({ line }: { line: GoodsLineView }) {
  if (line.disposed.length === 0) return null;
  return (
    <p className="text-soft">
      {line.disposed.map((own) => `${own.label}: ${GOODS.units(own.qty)}`).join(" · ")}
    </p>
  );
}
