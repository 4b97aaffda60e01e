import Link from "next/link";
import { Countdown } from "@/components/ui/countdown";
import { cx } from "@/components/ui/cx";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import { PENDING_TEXT } from "@/lib/copy/screens-room";
import { remaining } from "@/lib/format/countdown";
import { dayTime } from "@/lib/format/dates";
import { rupiah } from "@/lib/format/rupiah";
import { paths } from "@/lib/paths";
import type { Tone } from "@/lib/queries/case-view";
import type { PurchasesPage } from "@/lib/queries/list-views";
import { StatusChip } from "./status-chip";

const copy = BUYER_COPY.row;

const EDGES: Record<Tone, string> = {
  amber: "border-l-amber",
  red: "border-l-red",
  green: "border-l-green",
  violet: "border-l-violet",
  slate: "border-l-slate",
};

/** One complaint of the buyer: what it asks of him and by when come first, then what it is about. */
export function ComplaintRow({ row, serverNow }: { row: PurchasesPage["cases"][number]; serverNow: string }) {
  const mine = row.bucket === "perlu_respons";
  return (
    <Link
      href={paths.buyerCase(row.no)}
      className={cx(
        "grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1 border-l-3 px-4 py-3 transition-colors duration-100",
        "hover:bg-hover focus-visible:-outline-offset-2",
        EDGES[mine ? "amber" : row.status.tone],
        mine && "bg-amber-wash",
      )}
    >
      <span className="col-span-2">
        <When row={row} serverNow={serverNow} />
      </span>
      <span className={cx("min-w-0", row.fresh || mine ? "font-medium" : "font-normal")}>
        {row.fresh ? (
          <span className="mr-1.5 inline-block size-2 rounded-full bg-accent align-middle">
            <span className="sr-only">{copy.fresh}</span>
          </span>
        ) : null}
        {row.title}
      </span>
      <span className="font-bold unbroken">{rupiah(row.refund)}</span>
      <span className="col-span-2 min-w-0 text-13 text-soft">
        {row.reasonLabel} · {row.shopName} · <span className="font-mono text-12 unbroken">{row.no}</span>
      </span>
      <span className="col-span-2 mt-0.5 flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5 text-13 text-soft">
        <StatusChip status={row.status} />
        {row.status.badge?.label ?? row.status.detail}
      </span>
    </Link>
  );
}

function When({ row, serverNow }: { row: PurchasesPage["cases"][number]; serverNow: string }) {
  const now = new Date(serverNow);
  if (row.closedAt !== null) {
    return (
      <span className="text-13 text-soft">{copy.closed(dayTime(new Date(row.closedAt), row.zone, now))}</span>
    );
  }
  if (row.pending !== null) {
    const left = remaining(new Date(row.pending.until), now);
    return (
      <span className="text-13">
        <span className="font-bold text-14">{PENDING_TEXT.inRowOf(row.pending.label, left)}</span>{" "}
        <span className="text-soft">{PENDING_TEXT.canUndo}</span>
      </span>
    );
  }
  if (row.dueAt === null) return <span className="text-13 text-soft">{row.wants}</span>;
  const until = dayTime(new Date(row.dueAt), row.zone, now);
  if (row.bucket !== "perlu_respons") return <span className="text-13 text-soft">{copy.next(until)}</span>;
  return (
    <span className="text-13">
      <Countdown
        dueAt={row.dueAt}
        serverNow={serverNow}
        prefix={copy.left}
        className="font-bold text-14 text-amber"
      />{" "}
      <span className="text-soft">{copy.until(until)}</span>
    </span>
  );
}
