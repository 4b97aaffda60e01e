import { Panel } from "@/components/ui/panel";
import { BOOKS } from "@/lib/copy/screens-books";
import { rupiah } from "@/lib/format/rupiah";
import type { AccountSum } from "@/lib/queries/statement";

/** What came into and left each account. The last line proves that nothing was lost: all balances make 0. */
export function AccountsTable({ accounts }: { accounts: readonly AccountSum[] }) {
  const of = (key: "opening" | "incoming" | "outgoing" | "balance") =>
    accounts.reduce((sum, account) => sum + account[key], 0);
  return (
    <Panel title={BOOKS.accounts} flush>
      <table className="w-full text-13 tabular-nums">
        <thead className="sr-only">
          <tr>
            <th scope="col">{BOOKS.account}</th>
            <th scope="col">{BOOKS.balance}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-line border-t">
          {accounts.map((account) => (
            <Line key={account.account} name={account.label} sums={account} />
          ))}
        </tbody>
        <tfoot className="border-line border-t font-bold">
          <Line
            name={BOOKS.total}
            sums={{
              opening: of("opening"),
              incoming: of("incoming"),
              outgoing: of("outgoing"),
              balance: of("balance"),
            }}
          />
        </tfoot>
      </table>
      <p className="border-line border-t px-4 py-2.5 text-12 text-soft">{BOOKS.accountsHint}</p>
    </Panel>
  );
}

type LineProps = {
  name: string;
  sums: Pick<AccountSum, "opening" | "incoming" | "outgoing" | "balance">;
};

/** An account on which nothing moved is said in one line. */
function Line({ name, sums: { opening, incoming, outgoing, balance } }: LineProps) {
  const all = [
    [BOOKS.before, opening],
    [BOOKS.incoming, incoming],
    [BOOKS.outgoing, outgoing],
  ] as const;
  const parts = all.filter(([, amount]) => amount !== 0);
  return (
    <tr className="align-baseline">
      <th scope="row" className="py-2 pr-2 pl-4 text-left font-[inherit]">
        {name}
        {parts.map(([word, amount]) => (
          <span key={word} className="block font-normal text-12 text-soft unbroken">
            {word} {rupiah(amount)}
          </span>
        ))}
      </th>
      <td className="py-2 pr-4 text-right unbroken">{rupiah(balance)}</td>
    </tr>
  );
}
