import { MessageSquareWarning } from "lucide-react";
import Link from "next/link";
import { useId } from "react";
import { ProductPicture } from "@/components/case/product-picture";
import { Chip } from "@/components/ui/chip";
import { LinkButton } from "@/components/ui/link-button";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import { dayMonth, dayTime } from "@/lib/format/dates";
import { rupiah } from "@/lib/format/rupiah";
import { paths } from "@/lib/paths";
import type { PurchaseView } from "@/lib/queries/list-views";
import { closedBecause } from "./open-kinds";
import { orderKey } from "./order-key";
import { StatusChip } from "./status-chip";

const copy = BUYER_COPY.order;
const LINES_SHOWN = 3;

/** One order: what was bought, where it is, and whether something can still be complained about. */
export function OrderCard({ order, serverNow }: { order: PurchaseView; serverNow: string }) {
  const id = useId();
  const more = order.lines.length - LINES_SHOWN;
  return (
    <article aria-labelledby={id} className="flex flex-col rounded-card border border-line bg-card">
      <header className="flex items-start justify-between gap-3 px-4 pt-3.5">
        <div className="min-w-0">
          <h3 id={id} className="font-bold">
            {order.shopName}
          </h3>
          <p className="text-12 text-soft">
            {order.marketplaceName} · <span className="font-mono">{order.invoiceNo}</span>
          </p>
        </div>
        <Chip className="shrink-0">{order.statusLabel}</Chip>
      </header>
      <ul className="grid gap-2 px-4 pt-3">
        {order.lines.slice(0, LINES_SHOWN).map((line) => (
          <li key={line.id} className="flex items-center gap-3">
            <ProductPicture name={line.picture} size={44} />
            <span className="min-w-0 flex-1">
              <span className="line-clamp-2">{line.name}</span>
              <span className="block text-13 text-soft">
                {line.variant ? `${line.variant} · ` : ""}
                {copy.units(line.qty)}
              </span>
            </span>
            <span className="shrink-0 text-14 unbroken">{rupiah(line.paid)}</span>
          </li>
        ))}
        {more > 0 ? <li className="text-13 text-soft">{copy.more(more)}</li> : null}
      </ul>
      <Facts order={order} />
      {order.cases.length > 0 ? (
        <ul aria-label={copy.cases} className="mx-4 mt-3 divide-y divide-line border-line border-t">
          {order.cases.map((one) => (
            <li key={one.no}>
              <Link
                href={paths.buyerCase(one.no)}
                className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-small py-2 hover:bg-hover"
              >
                <span className="font-mono text-12 text-accent underline underline-offset-4">{one.no}</span>
                <StatusChip status={one.status} />
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <Filing order={order} serverNow={serverNow} />
    </article>
  );
}

function Facts({ order }: { order: PurchaseView }) {
  const day =
    order.deliveredAt === null
      ? copy.paid(dayMonth(new Date(order.paidAt), order.zone))
      : copy.delivered(dayMonth(new Date(order.deliveredAt), order.zone));
  return (
    <dl className="mx-4 mt-3 grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-0.5 border-line border-t pt-2.5 text-14">
      <dt className="text-soft">{day}</dt>
      <dd className="text-right">
        <span className="text-soft">{copy.total} </span>
        <span className="font-bold unbroken">{rupiah(order.total)}</span>
      </dd>
      <dt className="sr-only">{copy.resi}</dt>
      <dd className="col-span-2 text-13 text-soft">
        {order.resi === null ? (
          copy.noResi
        ) : (
          <>
            {order.courier ?? copy.resi} <span className="font-mono text-12 text-ink">{order.resi}</span>
          </>
        )}
      </dd>
    </dl>
  );
}

function Filing({ order, serverNow }: { order: PurchaseView; serverNow: string }) {
  const closed = closedBecause(order);
  if (closed !== null) {
    return <p className="mt-auto px-4 pt-3 pb-3.5 text-13 text-soft">{closed}</p>;
  }
  return (
    <div className="mt-auto flex flex-wrap items-center justify-between gap-x-3 gap-y-2 px-4 pt-3 pb-3.5">
      <p className="min-w-0 text-13 text-soft">
        {order.complaintUntil === null
          ? copy.overdue
          : copy.until(dayTime(new Date(order.complaintUntil), order.zone, new Date(serverNow)))}
      </p>
      <LinkButton
        href={paths.fileComplaint(orderKey(order))}
        icon={<MessageSquareWarning size={18} strokeWidth={1.75} aria-hidden="true" />}
        className="max-sm:w-full"
      >
        {copy.file}
        <span className="sr-only">{copy.fileFor(order.invoiceNo)}</span>
      </LinkButton>
    </div>
  );
}
