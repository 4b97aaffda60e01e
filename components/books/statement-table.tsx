import Link from "next/link";
import { Chip } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import { BOOKS } from "@/lib/copy/screens-books";
import { dayTime } from "@/lib/format/dates";
import { rupiah, rupiahChange } from "@/lib/format/rupiah";
import { paths } from "@/lib/paths";
import type { Statement, StatementRow } from "@/lib/queries/statement";

/** The transfers, newest first, each with the shop's own balance right after it. */
export function StatementTable({ view, toko }: { view: Statement; toko: string | undefined }) {
  return (
    <table className="w-full border-line border-y bg-card text-13 tabular-nums">
      <caption className="sr-only">{BOOKS.statement}</caption>
      <thead>
        <tr className="border-line border-b text-12 text-soft">
          <th scope="col" className="px-4 py-2 text-left font-medium desk:pl-5">
            {BOOKS.entry}
          </th>
          <th scope="col" className="py-2 pr-4 text-right font-medium">
            {BOOKS.amount}
          </th>
          <th scope="col" className="hidden py-2 pr-5 text-right font-medium desk:table-cell">
            {BOOKS.running}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {view.rows.map((row) => (
          <tr key={row.id} className="align-baseline">
            <td className="px-4 py-2 desk:pl-5">
              <div className="desk:flex desk:items-baseline desk:gap-4">
                <Link
                  href={paths.caseRoom(row.no, { toko })}
                  className="inline-flex min-h-6 items-center font-mono text-accent underline-offset-2 hover:underline"
                >
                  {row.no}
                </Link>
                <p className="min-w-0 desk:flex-1">
                  {row.sentence} {row.corrects ? <Chip>{BOOKS.correction}</Chip> : null}
                </p>
                <time dateTime={row.at} className="block text-12 text-soft">
                  {dayTime(new Date(row.at), view.zone, new Date(view.serverNow))}
                </time>
              </div>
            </td>
            <td className="py-2 pr-4 text-right">
              <Amount row={row} />
              <span className="block text-12 text-soft unbroken desk:hidden">
                {BOOKS.runningNow(rupiah(row.balance))}
              </span>
            </td>
            <td className="hidden py-2 pr-5 text-right unbroken desk:table-cell">{rupiah(row.balance)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** With a sign where it changed the shop's own balance, plain where it passed by. */
function Amount({ row }: { row: StatementRow }) {
  const look = row.effect > 0 ? "text-green" : row.effect < 0 ? "text-red" : "text-soft";
  return (
    <span className={cx("font-medium unbroken", look)}>
      {row.effect === 0 ? rupiah(row.rupiah) : rupiahChange(row.effect)}
    </span>
  );
}
