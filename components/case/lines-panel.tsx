import { DIALOG } from "@/lib/copy/screens-dialogs";
import { NEGLIGENCE_TEXT } from "@/lib/copy/screens-goods";
import { ROOM } from "@/lib/copy/screens-room";
import { remedyText } from "@/lib/copy/solution-text";
import { rupiah } from "@/lib/format/rupiah";
import type { CaseView } from "@/lib/queries/case-view";
import { ProductPicture } from "./product-picture";
import { sendsGoods } from "./solution-draft";

/** What is complained about, with how many and how much, and what the buyer wants for it. */
export function LinesPanel({ view }: { view: CaseView }) {
  const negligence = NEGLIGENCE_TEXT[view.state.negligence];
  return (
    <section aria-label={ROOM.items} className="rounded-card border border-line bg-card">
      <ul className="divide-y divide-line empty:hidden">
        {view.lines.map((line) => (
          <li
            key={line.orderLineId}
            className="grid grid-cols-[52px_minmax(0,1fr)_auto] items-center gap-3 px-4 py-3"
          >
            <ProductPicture name={line.picture} />
            <div className="min-w-0">
              <p className="font-medium">
                {line.name}
                {line.variant ? `, ${line.variant}` : ""}
              </p>
              <p className="text-12 text-soft">
                {line.qty} dari {line.qtyOrdered} · SKU <span className="font-mono">{line.sku}</span>
              </p>
            </div>
            <p className="text-right font-bold unbroken">{rupiah(line.disputed)}</p>
          </li>
        ))}
      </ul>
      {negligence ? <p className="px-4 py-3">{negligence}</p> : null}
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 border-line px-4 py-2.5 not-first:border-t">
        <span className="text-13 text-soft">
          {ROOM.wants}:{" "}
          {view.request.remedy === null
            ? view.kindLabel
            : remedyText(view.request.remedy, view.request.articles, view.profile)}
          {view.request.shipping > 0 ? `, termasuk ongkos kirim ${rupiah(view.request.shipping)}` : ""}
        </span>
        {sendsGoods(view.request.remedy) ? null : (
          <span className="font-bold unbroken">
            <span className="sr-only">{DIALOG.toBuyer} </span>
            {rupiah(view.request.total)}
          </span>
        )}
      </p>
    </section>
  );
}
