import { PackageSearch, Truck, Undo2 } from "lucide-react";
import { RETURN_METHOD_WORDS } from "@/lib/copy/goods";
import { GOODS, OUTBOUND_TEXT, RETURN_TEXT, TRACE_TEXT } from "@/lib/copy/screens-goods";
import type { TraceSubject } from "@/lib/domain/case/goods";
import type { CaseView, GoodsView } from "@/lib/queries/case-view";
import { ParcelTrack } from "./parcel-track";
import { ReturnAddress } from "./return-address";
import { ReturnedLines } from "./returned-lines";

const LINE = { size: 18, strokeWidth: 1.75, "aria-hidden": true } as const;

/** What happens with the goods: each way they take, who acts on it, and what came back. Nothing travels: no panel. */
export function GoodsPanel({ view }: { view: CaseView }) {
  const { goods } = view;
  if (goods === null) return null;
  return (
    <section aria-label={GOODS.title} className="rounded-card border border-line bg-card">
      <h2 className="border-line border-b px-4 py-2.5 font-bold text-12 text-soft">{GOODS.title}</h2>
      <div className="divide-y divide-line">
        <Return view={view} goods={goods} />
        <Outbound view={view} goods={goods} />
        <Search view={view} goods={goods} />
        <ReturnedLines view={view} />
      </div>
    </section>
  );
}

type PartProps = { view: CaseView; goods: GoodsView };

function Return({ view, goods }: PartProps) {
  const standing = RETURN_TEXT[view.state.return];
  if (standing === null) return null;
  return (
    <ParcelTrack
      view={view}
      icon={<Undo2 {...LINE} />}
      title={GOODS.back}
      standing={goods.unpaid ? GOODS.afterPayment : (searched(view, goods, "return") ?? standing)}
      notes={[goods.method === null ? null : RETURN_METHOD_WORDS[goods.method].label, goods.freight]}
      parcel={goods.returnParcel}
    >
      <ReturnAddress
        goods={goods}
        toPack={view.reader === "buyer" && view.state.return === "awaiting_buyer_ship" && !goods.unpaid}
      />
    </ParcelTrack>
  );
}

function Outbound({ view, goods }: PartProps) {
  if (goods.out === null) return null;
  const agreed = OUTBOUND_TEXT[view.state.outbound] ?? (goods.back === "before" ? GOODS.afterReturn : null);
  const standing = goods.unpaid && goods.back !== "before" ? GOODS.outAfterPayment : agreed;
  return (
    <ParcelTrack
      view={view}
      icon={<Truck {...LINE} />}
      title={GOODS.out[goods.out]}
      standing={searched(view, goods, "outbound") ?? standing}
      parcel={goods.outParcel}
    />
  );
}

/** The order's own parcel, which is part of the case only because it is looked for. */
function Search({ view, goods }: PartProps) {
  if (goods.traceOf !== "order") return null;
  return (
    <ParcelTrack
      view={view}
      icon={<PackageSearch {...LINE} />}
      title={GOODS.tracedOrder}
      standing={TRACE_TEXT[view.state.trace]}
      parcel={goods.tracedParcel}
    />
  );
}

/** While a parcel is looked for, that is what there is to say about it. */
function searched(view: CaseView, goods: GoodsView, of: TraceSubject): string | null {
  return goods.traceOf === of ? TRACE_TEXT[view.state.trace] : null;
}
