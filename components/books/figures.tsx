import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { BOOKS } from "@/lib/copy/screens-books";
import { rupiah } from "@/lib/format/rupiah";
import type { Statement } from "@/lib/queries/statement";

const words = BOOKS.figures;

/** The three sums a shop asks for first. A balance below nothing is a debt and says so. */
export function Figures({ view }: { view: Statement }) {
  const owes = view.ownBalance < 0;
  return (
    <section aria-label={words.title}>
      <dl className="grid gap-px overflow-hidden rounded-card border border-line bg-line desk:grid-cols-3">
        <Figure
          name={owes ? words.debt : words.balance}
          hint={owes ? words.debtHint : words.balanceHint}
          look={owes ? "text-red" : undefined}
        >
          {rupiah(Math.abs(view.ownBalance))}
        </Figure>
        <Figure name={words.disputed} hint={words.disputedHint}>
          {rupiah(view.disputedHeld)}
        </Figure>
        <Figure name={words.escrow} hint={words.escrowHint}>
          {rupiah(view.escrowHeld)}
        </Figure>
      </dl>
    </section>
  );
}

type FigureProps = { name: string; hint: string; look?: string | undefined; children: ReactNode };

/** A sum with its name and what it is made of. */
export function Figure({ name, hint, look, children }: FigureProps) {
  return (
    <div className="bg-card px-4 py-3.5">
      <dt className="font-medium text-13 text-soft">{name}</dt>
      <dd className={cx("font-bold text-20 tracking-[-0.01em] tabular-nums", look)}>{children}</dd>
      <dd className="mt-0.5 text-12 text-soft">{hint}</dd>
    </div>
  );
}
