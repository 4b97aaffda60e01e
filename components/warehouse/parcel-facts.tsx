import { StatusChip } from "@/components/case/case-header";
import { WAREHOUSE } from "@/lib/copy/screens-warehouse";
import type { CaseView } from "@/lib/queries/case-view";

/** Whose parcel it is and every number that may stand on it, to compare with the one in hand. */
export function ParcelFacts({ view }: { view: CaseView }) {
  const { goods, order } = view;
  const numbers = [
    goods?.returnParcel && {
      name: WAREHOUSE.returnResi(goods.returnParcel.courier),
      no: goods.returnParcel.resi,
    },
    goods?.outParcel && { name: WAREHOUSE.outResi(goods.outParcel.courier), no: goods.outParcel.resi },
    order.resi !== null && { name: WAREHOUSE.orderResi, no: order.resi },
  ].filter((own) => typeof own === "object" && own !== null);
  return (
    <header className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="min-w-0 text-balance font-bold text-20">{view.title}</h2>
        <StatusChip status={view.status} />
      </div>
      <p className="text-13 text-soft">
        <span className="font-mono unbroken">{view.no}</span> · {view.kindLabel} · {view.buyer.name},{" "}
        {view.buyer.city}
      </p>
      {numbers.length === 0 ? null : (
        <dl className="flex flex-wrap gap-x-6 gap-y-1 text-13">
          {numbers.map((own) => (
            <div key={own.name}>
              <dt className="text-12 text-soft">{own.name}</dt>
              <dd className="break-all font-mono text-14">{own.no}</dd>
            </div>
          ))}
        </dl>
      )}
    </header>
  );
}
