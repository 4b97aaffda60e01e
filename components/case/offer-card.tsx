import { ArrowLeftRight } from "lucide-react";
import { rupiah } from "@/lib/format/rupiah";
import type { CaseView } from "@/lib/queries/case-view";
import { sendsGoods } from "./solution-draft";
import { SolutionLine } from "./solution-line";

/** The offer that stands now: by whom, how it splits the money, and their words. */
export function OfferCard({ view }: { view: CaseView }) {
  const { offer } = view;
  if (offer === null) return null;
  const mine = offer.by === view.reader;
  const who = mine ? "Anda" : offer.by === "buyer" ? view.buyer.name : view.shop.name;
  const named = new Map(view.lines.map((line) => [line.orderLineId, line.name]));
  return (
    <section
      aria-label="Tawaran yang berlaku"
      className="rounded-card border border-accent bg-card px-4 py-3.5"
    >
      <h2 className="flex items-center gap-2 font-bold text-12 text-accent">
        <ArrowLeftRight size={14} strokeWidth={1.75} aria-hidden="true" />
        Tawaran {who}
      </h2>
      <SolutionLine view={view} solution={offer} />
      {!sendsGoods(offer.remedy) && (offer.lines.length > 1 || offer.shipping > 0) ? (
        <ul className="mt-1 text-13 text-soft">
          {offer.lines.map((line) => (
            <li key={line.orderLineId}>
              {named.get(line.orderLineId) ?? "Barang"}: {rupiah(line.rupiah)}
            </li>
          ))}
          {offer.shipping > 0 ? <li>Ongkos kirim: {rupiah(offer.shipping)}</li> : null}
        </ul>
      ) : null}
      {offer.text ? <Quote>{offer.text}</Quote> : null}
    </section>
  );
}

/** Somebody's own words. */
export function Quote({ children }: { children: string }) {
  return (
    <blockquote className="mt-2 max-w-[62ch] whitespace-pre-wrap border-line border-l-2 pl-3.5">
      {children}
    </blockquote>
  );
}
