import { Panel } from "@/components/ui/panel";
import { WAREHOUSE } from "@/lib/copy/screens-warehouse";
import { apiPaths } from "@/lib/paths";
import { GoodsRows } from "./goods-rows";
import { PartActs, type PartProps } from "./part-acts";
import { PrintLink } from "./print-link";

/** What goes into the parcel, its slip, and the button that writes down its number. */
export function ShipPart(props: PartProps) {
  const { goods, no } = props.view;
  if (goods?.out == null) return null;
  const goesHome = goods.out === "ship_back";
  const lines = goesHome
    ? goods.lines.filter((line) => (line.received ?? 0) > 0)
    : goods.lines.map((line) => ({ ...line, ...line.out }));
  return (
    <Panel title={WAREHOUSE.ship.title[goods.out]}>
      <GoodsRows lines={lines}>
        {(line) => (
          <>
            {goesHome || line.inStock === null ? null : (
              <span className="text-soft">{WAREHOUSE.ship.inStock(line.inStock)}</span>
            )}
            <span className="font-bold text-16">
              {WAREHOUSE.units(goesHome ? (line.received ?? 0) : line.qty)}
            </span>
          </>
        )}
      </GoodsRows>
      <div className="flex flex-wrap gap-2 pt-2">
        <PartActs {...props} verbs={["reserve_stock", "ship_replacement", "ship_back"]} />
        <PrintLink href={apiPaths.packingSlip(no)} label={WAREHOUSE.printSlip} />
      </div>
    </Panel>
  );
}
