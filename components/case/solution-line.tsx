import { GOODS } from "@/lib/copy/screens-goods";
import { remedyText } from "@/lib/copy/solution-text";
import { rupiah } from "@/lib/format/rupiah";
import type { CaseView, SolutionView } from "@/lib/queries/case-view";
import { sendsGoods } from "./solution-draft";

/** A solution in one line: what happens with the goods, and who gets how much. */
export function SolutionLine({ view, solution }: { view: CaseView; solution: SolutionView }) {
  const { remedy, total } = solution;
  return (
    <p className="mt-1.5">
      {remedy === null ? null : (
        <strong className="block font-bold">{remedyText(remedy, solution.articles, view.profile)}</strong>
      )}
      {sendsGoods(remedy) ? (
        GOODS.moneyAfterGoods
      ) : (
        <>
          <strong className="font-bold">{rupiah(total)}</strong> ke pembeli
          {remedy === null ? "" : ` ${GOODS.onceBack}`},{" "}
          <strong className="font-bold">{rupiah(view.purse.disputed - total)}</strong> ke penjual
        </>
      )}
    </p>
  );
}
