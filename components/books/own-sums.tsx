import { BOOKS } from "@/lib/copy/screens-books";
import { rupiah, rupiahChange } from "@/lib/format/rupiah";
import type { AccountSum } from "@/lib/queries/statement";

/** How the shop's balance came about, as one adds it up on paper. */
export function OwnSums({ account }: { account: AccountSum }) {
  const lines = [
    [BOOKS.opening, rupiah(account.opening)],
    [BOOKS.incoming, rupiahChange(account.incoming)],
    [BOOKS.outgoing, rupiahChange(-account.outgoing)],
    [BOOKS.closing, rupiah(account.balance)],
  ] as const;
  return (
    <section aria-label={BOOKS.sums}>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2 px-4 pb-3 text-13 tabular-nums desk:flex desk:px-5">
        {lines.map(([name, amount], index) => (
          <div key={name} className={index === lines.length - 1 ? "font-bold" : undefined}>
            <dt className="text-12 text-soft">{name}</dt>
            <dd className="unbroken">{amount}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
