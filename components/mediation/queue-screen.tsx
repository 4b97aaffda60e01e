"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Scale } from "lucide-react";
import { useRef } from "react";
import { useSingleKey } from "@/components/case/use-single-key";
import { PageHeader } from "@/components/shell/page-header";
import { RefusedState } from "@/components/shell/refused-state";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Kbd } from "@/components/ui/kbd";
import { LinkButton } from "@/components/ui/link-button";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { MEDIATOR_BUCKET_LABELS } from "@/lib/copy/places";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import { timeOfDay } from "@/lib/format/dates";
import { queueOptions } from "@/lib/live/query-options";
import { isRefused } from "@/lib/live/read-json";
import { useLive } from "@/lib/live/use-live";
import { paths } from "@/lib/paths";
import type { QueuePage } from "@/lib/queries/list-views";
import { QueueRow } from "./queue-row";

const words = DESK_COPY.mediation;
const TABS = ["perlu_putusan", "banding", "menunggu_bukti", "diputuskan"] as const;
export type QueueTabName = keyof QueuePage["counts"];

/** The desk's work by deadline; `j` and `k` walk the rows, Enter opens one. */
export function QueueScreen({ tab, cursor }: { tab: QueueTabName; cursor: string | null }) {
  const { data, error, isError, isFetching, refetch } = useQuery({
    ...queueOptions(tab, cursor),
    placeholderData: keepPreviousData,
  });
  const { live } = useLive();
  const list = useRef<HTMLDivElement>(null);
  useSingleKey((key) => walk(list.current, key));

  const time = data ? timeOfDay(new Date(data.serverNow), data.zone) : "";
  const tabs = TABS.map((name) => ({
    href: paths.mediationQueue({ tab: name }),
    label: MEDIATOR_BUCKET_LABELS[name],
    count: data?.counts[name],
    current: name === tab,
  }));
  return (
    <>
      <PageHeader
        title={words.title}
        subtitle={
          data === undefined ? undefined : isError ? (
            <span className="text-amber">{DESK_COPY.list.stale(time)}</span>
          ) : (
            <>
              {DESK_COPY.list.updated(time)}
              {live ? <span className="text-green"> · {DESK_COPY.list.live}</span> : null}
            </>
          )
        }
        actions={
          <p className="hidden items-center gap-1.5 text-12 text-soft dense:flex">
            <Kbd>j</Kbd>
            <Kbd>k</Kbd> {words.keys} <Kbd>Enter</Kbd> {words.open}
          </p>
        }
      />
      <Tabs label={words.tabs} tabs={tabs} />
      <div ref={list}>
        {isRefused(error) ? (
          <RefusedState />
        ) : data === undefined ? (
          isError ? (
            <ErrorState title={words.errorTitle} onRetry={() => void refetch()} retrying={isFetching}>
              {words.errorText}
            </ErrorState>
          ) : (
            <SkeletonRows label={words.loading} />
          )
        ) : data.rows.length === 0 ? (
          <EmptyState icon={<Scale size={18} strokeWidth={1.75} />} title={words.empty[tab].title}>
            {words.empty[tab].text}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line border-line border-b bg-card">
            {data.rows.map((row) => (
              <li key={row.no}>
                <QueueRow row={row} serverNow={data.serverNow} zone={data.zone} tab={tab} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {cursor !== null || data?.nextCursor ? (
        <nav aria-label={words.title} className="flex justify-end gap-2 px-4 py-3 desk:px-5">
          {cursor === null ? null : (
            <LinkButton href={paths.mediationQueue({ tab })} size="small" variant="quiet">
              {words.first}
            </LinkButton>
          )}
          {data?.nextCursor ? (
            <LinkButton href={paths.mediationQueue({ tab, lanjut: data.nextCursor })} size="small">
              {words.next}
            </LinkButton>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}

/** Moves the focus one row down or up; from elsewhere it comes to the first. */
function walk(list: HTMLElement | null, key: string): boolean {
  const step = { j: 1, k: -1 }[key];
  if (step === undefined || list === null) return false;
  const rows = [...list.querySelectorAll<HTMLElement>("[data-queue-row]")];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
  return rows.length > 0;
}
