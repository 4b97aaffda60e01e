"use client";

import { useQuery } from "@tanstack/react-query";
import { Bell, CheckCheck } from "lucide-react";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import { timeOfDay } from "@/lib/format/dates";
import { bellOptions } from "@/lib/live/query-options";
import { NoticeRow } from "./notice-row";
import { useMarkRead } from "./use-mark-read";

const words = DESK_COPY.notices;

/** Everything the person has been told lately, newest first. */
export function NoticesScreen() {
  const { data, isError, isFetching, refetch } = useQuery(bellOptions());
  const { one, all } = useMarkRead();
  const time = data ? timeOfDay(new Date(data.serverNow), data.notices[0]?.zone ?? "Asia/Jakarta") : "";
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={words.title}
        subtitle={data ? (isError ? DESK_COPY.list.stale(time) : DESK_COPY.list.updated(time)) : undefined}
        actions={
          data && data.unread > 0 ? (
            <Button
              size="small"
              onClick={all}
              icon={<CheckCheck size={18} strokeWidth={1.75} aria-hidden="true" />}
            >
              {words.markAll}
            </Button>
          ) : undefined
        }
      />
      {data === undefined ? (
        isError ? (
          <ErrorState title={words.errorTitle} onRetry={() => void refetch()} retrying={isFetching}>
            {words.errorText}
          </ErrorState>
        ) : (
          <SkeletonRows label={words.loading} />
        )
      ) : data.notices.length === 0 ? (
        <EmptyState icon={<Bell size={18} strokeWidth={1.75} />} title={words.emptyTitle}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <ul className="mt-2 divide-y divide-line border-line border-y bg-card desk:rounded-card desk:border-x">
          {data.notices.map((notice) => (
            <li key={`${notice.no}:${notice.seq}`}>
              <NoticeRow notice={notice} serverNow={data.serverNow} onRead={one} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
