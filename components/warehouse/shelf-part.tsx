import type { RefObject } from "react";
import { Chip } from "@/components/ui/chip";
import { LinkButton } from "@/components/ui/link-button";
import { Panel } from "@/components/ui/panel";
import { WAREHOUSE } from "@/lib/copy/screens-warehouse";
import { apiPaths, paths } from "@/lib/paths";
import type { CaseView, GoodsLineView } from "@/lib/queries/case-view";
import { GoodsRows } from "./goods-rows";
import { PartActs, type PartProps } from "./part-acts";
import { PrintLink } from "./print-link";

type ShelfPartProps = PartProps & {
  toko: string | undefined;
  printRef: RefObject<HTMLAnchorElement | null>;
};

/** What came back and what became of each unit. Whether the return is right, the shop says in the case room. */
export function ShelfPart({ toko, printRef, ...props }: ShelfPartProps) {
  const { view } = props;
  const advice = adviceOf(view);
  const received = (view.goods?.lines ?? []).filter((line) => (line.received ?? 0) > 0);
  const isShelved = received.some((line) => undisposed(line) > 0 || line.disposed.some(staysHere));
  return (
    <Panel title={view.state.return === "inspecting" ? WAREHOUSE.inspect.title : WAREHOUSE.dispose.title}>
      {advice === null ? null : <p className="pb-1 text-14 text-soft">{advice}</p>}
      <GoodsRows lines={received}>{(line) => <Dispositions line={line} />}</GoodsRows>
      <div className="flex flex-wrap gap-2 pt-2">
        {isShelved && view.state.return !== "returned_to_buyer" ? (
          <PrintLink
            linkRef={printRef}
            href={apiPaths.shelfLabel(view.no)}
            label={WAREHOUSE.printShelf}
            variant={view.role === "warehouse" ? "primary" : "secondary"}
          />
        ) : null}
        <PartActs {...props} secondary verbs={["change_disposition"]} />
        {view.state.return === "inspecting" && view.role !== "warehouse" ? (
          <LinkButton href={paths.caseRoom(view.no, { toko })} variant="primary">
            {WAREHOUSE.toRoom}
          </LinkButton>
        ) : null}
      </div>
    </Panel>
  );
}

function adviceOf(view: CaseView): string | null {
  if (view.state.return === "contested") return WAREHOUSE.inspect.contested;
  if (view.state.return !== "inspecting") return null;
  return view.role === "warehouse" ? WAREHOUSE.inspect.waits : WAREHOUSE.inspect.decides;
}

function undisposed(line: GoodsLineView): number {
  const judged = line.disposed.filter((own) => own.disposition !== "missing");
  return (line.received ?? 0) - judged.reduce((sum, own) => sum + own.qty, 0);
}

/** Units for repair and damaged ones keep their label; the others have left the special shelf. */
function staysHere({ disposition }: GoodsLineView["disposed"][number]): boolean {
  return disposition === "repair" || disposition === "damaged";
}

function Dispositions({ line }: { line: GoodsLineView }) {
  const rest = undisposed(line);
  return (
    <>
      {rest > 0 ? (
        <Chip tone="amber">
          {WAREHOUSE.dispose.none} · {WAREHOUSE.units(rest)}
        </Chip>
      ) : null}
      {line.disposed.map((own) => (
        <Chip key={own.disposition} tone="slate">
          {own.label} · {WAREHOUSE.units(own.qty)}
        </Chip>
      ))}
    </>
  );
}
