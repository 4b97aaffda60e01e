import { Panel } from "@/components/ui/panel";
import { BOOKS } from "@/lib/copy/screens-books";
import { rupiah } from "@/lib/format/rupiah";
import type { AccountSum } from "@/lib/queries/statement";

/** What came into and left each account. The last line proves that nothing was lost: all balances make 0. */
export function AccountsTable({ accounts }: { accounts: readonly AccountSum[] }) {
  const of = (key: "incoming" | "outgoing" | "balance") =>
    accounts.reduce((sum, account) => sum + account[key], 0);
  return (
    <Panel title={BOOKS.accounts} flush>
      <table className="w-full text-13 tabular-nums">
        <thead>
          <tr className="border-line border-b text-12 text-soft">
            <th scope="col" className="px-4 py-2 text-left font-medium">
              {BOOKS.account}
            </th>
            <Head>{BOOKS.incoming}</Head>
            <Head>{BOOKS.outgoing}</Head>
            <th scope="col" className="px-4 py-2 text-right font-medium">
              {BOOKS.balance}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {accounts.map((account) => (
            <tr key={account.account}>
              <th scope="row" className="px-4 py-2 text-left font-normal">
                {account.label}
                <span className="block text-12 text-soft desk:hidden">
                  {BOOKS.incoming} {rupiah(account.incoming)} · {BOOKS.outgoing} {rupiah(account.outgoing)}
                </span>
              </th>
              <Cell amount={account.incoming} />
              <Cell amount={account.outgoing} />
              <td className="px-4 py-2 text-right align-top font-medium unbroken">
                {rupiah(account.balance)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-line border-t font-bold">
            <th scope="row" className="px-4 py-2 text-left">
              {BOOKS.total}
            </th>
            <Cell amount={of("incoming")} />
            <Cell amount={of("outgoing")} />
            <td className="px-4 py-2 text-right unbroken">{rupiah(of("balance"))}</td>
          </tr>
        </tfoot>
      </table>
      <p className="border-line border-t px-4 py-2.5 text-12 text-soft">{BOOKS.accountsHint}</p>
    </Panel>
  );
}

function Head({ children }: { children: string }) {
  return (
    <th scope="col" className="hidden px-3 py-2 text-right font-medium desk:table-cell">
      {children}
    </th>
  );
}

function Cell({ amount }: { amount: number }) {
  return <td className="hidden px-3 py-2 text-right unbroken desk:table-cell">{rupiah(amount)}</td>;
}
