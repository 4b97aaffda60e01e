import { cx } from "@/components/ui/cx";
import { Panel } from "@/components/ui/panel";
import { GOODS, MONEY } from "@/lib/copy/screens-goods";
import { rupiah } from "@/lib/format/rupiah";
import type { CaseView } from "@/lib/queries/case-view";
import { sendsGoods } from "./solution-draft";

type Row = { label: string; amount: number; weight?: "soft" | "strong" | "sum" };

const REFUND_STATES: Readonly<Record<string, string>> = {
  granted: "Pengembalian dana menunggu dikirim.",
  sent: "Dana sedang dikirim ke pembeli.",
  settled: "Dana sudah diterima pembeli.",
  failed: "Pengiriman dana gagal dan akan dicoba lagi.",
  credited: "Dana masuk ke saldo pembeli.",
};

/** Where the money is: paid, held, to the buyer, to the shop; the rows add up before one's eyes. */
export function MoneyPanel({ view }: { view: CaseView }) {
  const { refund } = view.purse;
  const state = refund === null ? undefined : REFUND_STATES[refund.state];
  return (
    <Panel title="Dana">
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5">
        {rowsOf(view).map((row) => (
          <div key={row.label} className="col-span-2 grid grid-cols-subgrid">
            <dt
              className={cx(
                row.weight === "soft" && "text-soft",
                row.weight === "sum" && "mt-0.5 border-line border-t pt-2 font-bold",
              )}
            >
              {row.label}
            </dt>
            <dd
              className={cx(
                "text-right unbroken",
                row.weight === "soft" ? "text-soft" : row.weight && "font-bold",
                row.weight === "sum" && "mt-0.5 border-line border-t pt-2",
              )}
            >
              {rupiah(row.amount)}
            </dd>
          </div>
        ))}
      </dl>
      {waitsForGoods(view) ? <p className="mt-2 text-13 text-soft">{GOODS.held}</p> : null}
      {state ? (
        <p className={cx("mt-2 text-13", refund?.state === "failed" ? "text-red" : "text-soft")}>
          {state}
          {refund?.reason ? ` ${refund.reason}` : ""}
        </p>
      ) : null}
    </Panel>
  );
}

function rowsOf(view: CaseView): Row[] {
  const { captured, onTop, owed, shippingFee, shippingDisputed, disputed } = view.purse;
  const { toBuyer, toSeller, compensation } = view.purse;
  const shippingKept = shippingFee - shippingDisputed;
  const others = captured + onTop - shippingKept - disputed;
  const rows: Row[] = [{ label: "Dibayar pembeli", amount: captured }];
  if (onTop > 0) rows.push({ label: MONEY.onTop, amount: onTop });
  if (owed > 0) rows.push({ label: MONEY.owed, amount: owed, weight: "soft" });
  if (shippingKept > 0)
    rows.push({ label: "Ongkos kirim (tidak disengketakan)", amount: shippingKept, weight: "soft" });
  if (others > 0) rows.push({ label: "Barang lain (tidak disengketakan)", amount: others, weight: "soft" });
  const settled = toBuyer + toSeller > 0;
  rows.push({
    label: settled ? "Nilai komplain ini" : "Ditahan untuk komplain ini",
    amount: disputed,
    weight: "strong",
  });
  if (settled) {
    rows.push(
      { label: "Ke pembeli", amount: toBuyer, weight: "sum" },
      { label: "Ke penjual", amount: toSeller, weight: "strong" },
    );
    if (compensation > 0)
      rows.push({ label: "Kompensasi dari marketplace", amount: compensation, weight: "soft" });
    return rows;
  }
  // Agreed already: how it is split shows once the goods have arrived and freight and deductions are known.
  if (waitsForGoods(view)) return rows;
  const proposal = proposalOf(view);
  if (proposal.goods) {
    rows.push({ label: `Ke penjual ${proposal.when}`, amount: disputed, weight: "sum" });
    return rows;
  }
  rows.push(
    { label: `Ke pembeli ${proposal.when}`, amount: proposal.total, weight: "sum" },
    { label: `Ke penjual ${proposal.when}`, amount: disputed - proposal.total },
  );
  return rows;
}

/** Agreed on, and the money still held: goods or a search come first. */
function waitsForGoods(view: CaseView): boolean {
  return (
    view.stage === "fulfilling" &&
    (view.money === "held" || view.money === "awaiting_buyer_payment") &&
    view.goods !== null
  );
}

/** The split that stands, and whose yes it takes; `goods`: other goods are sent and no money is split. */
function proposalOf(view: CaseView): { when: string; total: number; goods: boolean } {
  if (view.decision !== null) {
    const { total, remedy } = view.decision.solution;
    return { when: "menurut putusan", total, goods: sendsGoods(remedy) };
  }
  const by = view.offer?.by ?? "buyer";
  const { total, remedy } = view.offer ?? view.request;
  const goods = sendsGoods(remedy);
  if (view.reader === "mediator")
    return { when: by === "buyer" ? "menurut pembeli" : "menurut penjual", total, goods };
  if (view.reader !== by) return { when: "jika Anda menerima", total, goods };
  return { when: by === "buyer" ? "jika penjual menerima" : "jika pembeli menerima", total, goods };
}
