import { Wallet } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { BOOKS } from "@/lib/copy/screens-books";
import { monthYear } from "@/lib/format/dates";
import { paths } from "@/lib/paths";
import type { Statement } from "@/lib/queries/statement";
import { AccountsTable } from "./accounts-table";
import { BookPages } from "./book-pages";
import { Figures } from "./figures";
import { MonthFilter } from "./month-filter";
import { OwnSums } from "./own-sums";
import { StatementTable } from "./statement-table";

export type MoneyBookProps = { view: Statement; cursor: string | null; toko: string | undefined };

/** The shop's money as complaints moved it: sums first, then every transfer they are made of. */
export function MoneyBook({ view, cursor, toko }: MoneyBookProps) {
  const own = view.accounts.find(({ account }) => account === "seller_balance");
  const { month } = view;
  return (
    <>
      <div className="px-4 py-4 desk:px-5">
        <Figures view={view} />
      </div>
      {view.months.length === 0 && month === null ? (
        <EmptyState icon={<Wallet size={18} strokeWidth={1.75} />} title={BOOKS.noMoney}>
          {BOOKS.noMoneyText}
        </EmptyState>
      ) : (
        <div className="desk:grid desk:grid-cols-[minmax(0,1fr)_20rem] desk:items-start desk:gap-5 desk:pr-5">
          <section aria-label={BOOKS.statement}>
            <div className="flex flex-wrap items-end justify-between gap-3 px-4 pb-3 desk:px-5">
              <h2 className="font-bold text-16">{BOOKS.statement}</h2>
              <MonthFilter view={view} toko={toko} />
            </div>
            {own ? <OwnSums account={own} /> : null}
            {view.rows.length === 0 ? (
              <EmptyState
                icon={<Wallet size={18} strokeWidth={1.75} />}
                title={month === null ? BOOKS.noMoney : BOOKS.noMoneyMonth(monthYear(month))}
              />
            ) : (
              <StatementTable view={view} toko={toko} />
            )}
            <BookPages
              label={BOOKS.statement}
              first={cursor === null ? null : paths.books({ toko, bulan: month })}
              next={
                view.nextCursor === null ? null : paths.books({ toko, bulan: month, lanjut: view.nextCursor })
              }
              nextLabel={BOOKS.next}
            />
          </section>
          <div className="px-4 py-4 desk:px-0 desk:py-0">
            <AccountsTable accounts={view.accounts} />
          </div>
        </div>
      )}
    </>
  );
}
