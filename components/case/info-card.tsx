import { ImagePlus } from "lucide-react";
import { ChecklistMeter } from "@/components/evidence/checklist-meter";
import { dayTime } from "@/lib/format/dates";
import type { CaseView } from "@/lib/queries/case-view";
import { Quote } from "./offer-card";

/** A request for evidence that waits for its answer. */
export function InfoCard({ view }: { view: CaseView }) {
  const { info } = view;
  if (info === null) return null;
  const asked = info.to === view.reader ? "Anda" : info.to === "buyer" ? view.buyer.name : view.shop.name;
  const asker = info.from === "seller" ? view.shop.name : view.desk;
  return (
    <section aria-label="Permintaan bukti" className="rounded-card border border-amber bg-card px-4 py-3.5">
      <h2 className="flex items-center gap-2 font-bold text-12 text-amber">
        <ImagePlus size={14} strokeWidth={1.75} aria-hidden="true" />
        {info.from === view.reader ? "Anda" : asker} meminta bukti dari {asked}
      </h2>
      {info.dueAt ? (
        <p className="mt-1 text-13 text-soft">Paling lambat {dayTime(new Date(info.dueAt), view.zone)}</p>
      ) : null}
      {info.text ? <Quote>{info.text}</Quote> : null}
      {info.items.length > 0 ? (
        <div className="mt-3">
          <ChecklistMeter items={info.items} title="Yang diminta" />
        </div>
      ) : null}
    </section>
  );
}
