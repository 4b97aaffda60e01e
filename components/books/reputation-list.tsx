import { Award } from "lucide-react";
import Link from "next/link";
import { Chip } from "@/components/ui/chip";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { BOOKS } from "@/lib/copy/screens-books";
import { dayTime } from "@/lib/format/dates";
import { paths } from "@/lib/paths";
import type { ReputationPage } from "@/lib/queries/reputation";
import { Figure } from "./figures";

/** Every entry of the shop's reputation with its case, cause and points, and what they add up to. */
export function ReputationList({ view, toko }: { view: ReputationPage; toko: string | undefined }) {
  if (view.count === 0) {
    return (
      <EmptyState icon={<Award size={18} strokeWidth={1.75} />} title={BOOKS.noReputation}>
        {BOOKS.noReputationText}
      </EmptyState>
    );
  }
  return (
    <>
      <dl className="border-line border-b">
        <Figure name={BOOKS.points} hint={`${BOOKS.pointsHint} ${BOOKS.entriesCount(view.count)}.`}>
          {BOOKS.pointsOf(view.total)}
        </Figure>
      </dl>
      <ol aria-label={BOOKS.entries} className="divide-y divide-line border-line border-b bg-card">
        {view.rows.map((row) => (
          <li key={row.id} className="flex items-start gap-4 px-4 py-2.5 desk:px-5">
            <div className="min-w-0 flex-1">
              <p>{row.sentence}</p>
              <p className="text-12 text-soft">
                <Link
                  href={paths.caseRoom(row.no, { toko })}
                  className="inline-flex min-h-6 items-center font-mono text-accent underline-offset-2 hover:underline"
                >
                  {row.no}
                </Link>{" "}
                {row.title} ·{" "}
                <time dateTime={row.at}>
                  {dayTime(new Date(row.at), view.zone, new Date(view.serverNow))}
                </time>
              </p>
            </div>
            {row.delta === 0 ? (
              <Chip>{BOOKS.noted}</Chip>
            ) : (
              <span
                className={cx("font-bold text-16 tabular-nums", row.delta > 0 ? "text-green" : "text-red")}
              >
                {BOOKS.pointsOf(row.delta)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
