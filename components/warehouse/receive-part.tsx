import { Panel } from "@/components/ui/panel";
import { WAREHOUSE } from "@/lib/copy/screens-warehouse";
import { GoodsRows } from "./goods-rows";
import { PartActs, type PartProps } from "./part-acts";

/** What should be in the parcel, and the button that counts it in. */
export function ReceivePart(props: PartProps) {
  const { view } = props;
  return (
    <Panel title={WAREHOUSE.receive.title}>
      {view.goods?.returnParcel === null ? (
        <p className="pb-1 text-14 text-soft">{WAREHOUSE.receive.arrivesFirst}</p>
      ) : null}
      <GoodsRows lines={view.goods?.lines ?? []}>
        {(line) => <span className="font-bold text-16">{WAREHOUSE.units(line.qty)}</span>}
      </GoodsRows>
      <div className="flex flex-wrap gap-2 pt-2">
        <PartActs {...props} verbs={["confirm_receipt"]} />
      </div>
    </Panel>
  );
}
