"use client";

import { useQuery } from "@tanstack/react-query";
import { CloudOff, Package } from "lucide-react";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import { timeOfDay } from "@/lib/format/dates";
import { purchasesOptions } from "@/lib/live/query-options";
import { useLive } from "@/lib/live/use-live";
import type { PurchasesPage } from "@/lib/queries/list-views";
import { ComplaintRow } from "./complaint-row";
import { OrderCard } from "./order-card";

const copy = BUYER_COPY.purchases;

/** The buyer's home: complaints first, because they have clocks, then everything that was bought. */
export function PurchasesScreen() {
  const { data, isError, isFetching, refetch } = useQuery(purchasesOptions());
  const { live } = useLive();
  const zone = data?.orders[0]?.zone ?? "Asia/Jakarta";
  return (
    <>
      <PageHeader
        title={copy.title}
        subtitle={
          data ? (
            <>
              {copy.updated(timeOfDay(new Date(data.serverNow), zone))}
              {live ? null : ` · ${copy.notLive}`}
            </>
          ) : undefined
        }
      />
      {data ? (
        <>
          {isError ? (
            <p
              role="status"
              className="mx-4 mt-2 flex gap-2 rounded-card bg-amber-wash px-4 py-3 text-14 text-amber desk:mx-5"
            >
              <CloudOff size={18} strokeWidth={1.75} aria-hidden="true" className="mt-px shrink-0" />
              {copy.oldText}
            </p>
          ) : null}
          <Purchases page={data} />
        </>
      ) : isError ? (
        <ErrorState title={copy.errorTitle} onRetry={() => void refetch()} retrying={isFetching}>
          {copy.errorText}
        </ErrorState>
      ) : (
        <SkeletonRows label={copy.loading} />
      )}
    </>
  );
}

function Purchases({ page }: { page: PurchasesPage }) {
  if (page.orders.length === 0 && page.cases.length === 0) {
    return (
      <EmptyState icon={<Package size={18} strokeWidth={1.75} />} title={copy.emptyTitle}>
        {copy.emptyText}
      </EmptyState>
    );
  }
  return (
    <div className="grid max-w-[80rem] grid-cols-[minmax(0,1fr)] gap-6 pb-8 desk:gap-8">
      <section aria-labelledby="komplain-anda">
        <h2 id="komplain-anda" className="px-4 pt-3 pb-2 font-bold text-16 desk:px-5">
          {copy.cases}
        </h2>
        {page.cases.length === 0 ? (
          <p className="px-4 text-14 text-soft desk:px-5">{copy.noCases}</p>
        ) : (
          <ul className="divide-y divide-line border-line border-y bg-card desk:mx-5 desk:overflow-hidden desk:rounded-card desk:border-x">
            {[...page.cases].sort(byAttention).map((row) => (
              <li key={row.no}>
                <ComplaintRow row={row} serverNow={page.serverNow} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="pesanan">
        <h2 id="pesanan" className="px-4 pb-2 font-bold text-16 desk:px-5">
          {copy.orders}
        </h2>
        <div className="grid gap-3 px-4 sm:grid-cols-2 desk:grid-cols-3 desk:px-5">
          {page.orders.map((order) => (
            <OrderCard key={`${order.shopId}${order.orderId}`} order={order} serverNow={page.serverNow} />
          ))}
        </div>
      </section>
    </div>
  );
}

const ATTENTION = { perlu_respons: 0, berjalan: 1, selesai: 2 } as const;

/** What waits for the buyer first, of that the most urgent; the rest as the server gave it. */
function byAttention(a: PurchasesPage["cases"][number], b: PurchasesPage["cases"][number]): number {
  const group = ATTENTION[a.bucket] - ATTENTION[b.bucket];
  if (group !== 0 || a.bucket !== "perlu_respons") return group;
  return (a.dueAt ?? "9").localeCompare(b.dueAt ?? "9");
}
