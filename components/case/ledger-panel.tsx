import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { FoldMark } from "@/components/ui/fold-mark";
import { LEDGER } from "@/lib/copy/screens-goods";
import { dayTime } from "@/lib/format/dates";
import { rupiah } from "@/lib/format/rupiah";
import type { CaseView } from "@/lib/queries/case-view";

/** What the shop's books say about the case: money, stock, reputation. The shop's own people alone get it. */
export function LedgerPanel({ view }: { view: CaseView }) {
  const { ledger } = view;
  if (ledger === null) return null;
  const { transfers, stock, reputation } = ledger;
  if (transfers.length + stock.length + reputation.length === 0) return null;
  return (
    <details className="group rounded-card border border-line bg-card">
      <summary className="flex min-h-11 items-center rounded-card px-4 py-2.5 font-bold text-12 text-soft">
        <span className="mr-auto">{LEDGER.title}</span>
        <span className="font-normal">{summaryOf(transfers.length, stock.length, reputation.length)}</span>
        <FoldMark />
      </summary>
      <div className="grid gap-3 border-line border-t px-4 py-3">
        <Book title={LEDGER.money} none={LEDGER.noMoney}>
          {transfers.map((own) => (
            <Entry
              key={`${own.at} ${own.sentence} ${own.rupiah}`}
              view={view}
              at={own.at}
              amount={rupiah(own.rupiah)}
            >
              {own.sentence} {own.corrects ? <Chip>{LEDGER.correction}</Chip> : null}
            </Entry>
          ))}
        </Book>
        <Book title={LEDGER.stock} none={LEDGER.noStock}>
          {stock.map((own) => (
            <Entry
              key={`${own.at} ${own.sku} ${own.from} ${own.to}`}
              view={view}
              at={own.at}
              amount={LEDGER.units(own.qty)}
            >
              <span className="font-mono">{own.sku}</span> {own.from} → {own.to}
            </Entry>
          ))}
        </Book>
        <Book title={LEDGER.reputation} none={LEDGER.noReputation}>
          {reputation.map((own) => (
            <Entry
              key={`${own.at} ${own.sentence}`}
              view={view}
              at={own.at}
              amount={own.delta === 0 ? "" : LEDGER.points(own.delta)}
            >
              {own.sentence}
            </Entry>
          ))}
        </Book>
      </div>
    </details>
  );
}

function summaryOf(transfers: number, moves: number, points: number): string {
  const parts = [
    [LEDGER.money, transfers],
    [LEDGER.stock, moves],
    [LEDGER.reputation, points],
  ] as const;
  return parts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(" · ");
}

function Book({ title, none, children }: { title: string; none: string; children: readonly ReactNode[] }) {
  return (
    <section aria-label={title}>
      <h3 className="font-medium text-14">{title}</h3>
      {children.length === 0 ? (
        <p className="text-13 text-soft">{none}</p>
      ) : (
        <ol className="divide-y divide-line">{children}</ol>
      )}
    </section>
  );
}

type EntryProps = { view: CaseView; at: string; amount: string; children: ReactNode };

function Entry({ view, at, amount, children }: EntryProps) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-1.5">
      <p className="min-w-0">
        {children}
        <time dateTime={at} className="block text-12 text-soft">
          {dayTime(new Date(at), view.zone, new Date(view.serverNow))}
        </time>
      </p>
      <p className="text-right font-medium unbroken">{amount}</p>
    </li>
  );
}
