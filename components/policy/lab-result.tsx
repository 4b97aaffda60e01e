import Link from "next/link";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { LAB } from "@/lib/copy/policy-lab";
import { grouped, rupiahChange } from "@/lib/format/rupiah";
import { paths } from "@/lib/paths";
import type { LabRow, LabView } from "@/lib/queries/policy-lab";

/** What the replay found: sums first, then each complaint that would have ended otherwise. */
export function LabResult({ result }: { result: LabView }) {
  if (result.found === 0) return <EmptyState title={LAB.none}>{LAB.noneText}</EmptyState>;
  const { replayed, found, flippedCount, unreplayedCount, duration } = result;
  const share = replayed === 0 ? 0 : Math.round((flippedCount / replayed) * 100);
  return (
    <div className="mt-4">
      <p className="font-medium">
        {LAB.counted(replayed, found, result.foundMore)}
        {replayed + unreplayedCount < found ? (
          <span className="font-normal text-soft"> · {LAB.newest}</span>
        ) : null}
      </p>
      <dl className="mt-3 grid grid-cols-2 gap-px overflow-hidden rounded-card border border-line bg-line desk:grid-cols-4">
        <Sum name={LAB.flipped} hint={LAB.flippedHint(share)}>
          {grouped(flippedCount)}
        </Sum>
        <Sum name={LAB.same}>{grouped(result.same)}</Sum>
        <Sum name={LAB.undecided} hint={result.undecided > 0 ? LAB.undecidedHint : undefined}>
          {grouped(result.undecided)}
        </Sum>
        <Sum name={LAB.unreplayed} hint={LAB.unreplayedHint}>
          {grouped(unreplayedCount)}
        </Sum>
        <Sum name={LAB.buyers}>{rupiahChange(result.buyers)}</Sum>
        <Sum name={LAB.sellers}>{rupiahChange(result.sellers)}</Sum>
        <Sum name={LAB.platform} hint={LAB.platformHint}>
          {rupiahChange(result.platform)}
        </Sum>
        <Sum name={LAB.points}>{LAB.pointsText(result.points)}</Sum>
      </dl>
      {duration === null ? null : (
        <p className="mt-2 text-13 text-soft">
          {LAB.duration}: {LAB.durationText(duration.before, duration.after)}
        </p>
      )}
      <Flipped result={result} />
      <Unreplayed result={result} />
      <p className="mt-3 text-12 text-soft">{LAB.measured(result.ms)}</p>
    </div>
  );
}

function Sum({ name, hint, children }: { name: string; hint?: string | undefined; children: ReactNode }) {
  return (
    <div className="bg-card px-3.5 py-3">
      <dt className="text-13 text-soft">{name}</dt>
      <dd className="font-bold text-16 tabular-nums">{children}</dd>
      {hint === undefined ? null : <dd className="text-12 text-soft">{hint}</dd>}
    </div>
  );
}

function Flipped({ result }: { result: LabView }) {
  const { flipped, flippedCount } = result;
  if (flipped.length === 0) {
    return result.replayed === 0 ? null : <EmptyState title={LAB.noFlips}>{LAB.noFlipsText}</EmptyState>;
  }
  return (
    <section aria-label={LAB.table} className="mt-4">
      <h3 className="font-bold text-13">{LAB.table}</h3>
      <ul className="mt-1 divide-y divide-line border-line border-y">
        {flipped.map((row) => (
          <FlippedRow key={row.no} row={row} />
        ))}
      </ul>
      {flippedCount > flipped.length ? (
        <p className="mt-1 text-13 text-soft">{LAB.tableMore(flippedCount - flipped.length)}</p>
      ) : null}
    </section>
  );
}

function FlippedRow({ row }: { row: LabRow }) {
  return (
    <li className="grid gap-x-4 gap-y-1 py-2.5 text-13 desk:grid-cols-[14rem_minmax(0,1fr)_minmax(0,1fr)_8rem]">
      <div className="min-w-0">
        {row.title === null ? (
          <>
            <span className="font-mono">{row.no}</span>
            <span className="block text-12 text-soft">{LAB.notOpenable}</span>
          </>
        ) : (
          <>
            <Link
              href={paths.hearing(row.no)}
              className="inline-flex min-h-6 items-center font-mono text-accent underline-offset-2 hover:underline"
            >
              {row.no}
            </Link>
            <span className="block break-words text-12 text-soft">{row.title}</span>
          </>
        )}
      </div>
      <p className="min-w-0">
        <span className="block text-12 text-soft">{LAB.before}</span>
        {row.before}
      </p>
      <div className="min-w-0">
        <p>
          <span className="block text-12 text-soft">{LAB.after}</span>
          <span className="font-medium">{row.after}</span>
        </p>
        {row.leftOut.map((sentence) => (
          <p key={sentence} className="mt-0.5 text-12 text-soft">
            {sentence}
          </p>
        ))}
      </div>
      <p className="font-medium tabular-nums desk:text-right">
        <span className="block font-normal text-12 text-soft">{LAB.effect}</span>
        {row.effect}
      </p>
    </li>
  );
}

function Unreplayed({ result }: { result: LabView }) {
  const { unreplayed, unreplayedCount } = result;
  if (unreplayed.length === 0) return null;
  return (
    <details className="mt-3 text-13">
      <summary className="flex min-h-11 items-center font-medium">
        {LAB.unreplayed} ({grouped(unreplayedCount)})
      </summary>
      <ul className="divide-y divide-line border-line border-t">
        {unreplayed.map(({ no, why }) => (
          <li key={no} className="py-2">
            <span className="font-mono">{no}</span>
            <span className="block text-12 text-soft">{why}</span>
          </li>
        ))}
      </ul>
      {unreplayedCount > unreplayed.length ? (
        <p className="text-soft">{LAB.tableMore(unreplayedCount - unreplayed.length)}</p>
      ) : null}
    </details>
  );
}
