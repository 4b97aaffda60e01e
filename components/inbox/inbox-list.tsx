"use client";

import { ArrowUp, UserCheck, WifiOff } from "lucide-react";
import { type MouseEvent, type RefObject, useRef, useSyncExternalStore } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { RefusedState } from "@/components/shell/refused-state";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { useServerNow } from "@/components/ui/use-server-now";
import { INBOX } from "@/lib/copy/screens-inbox";
import { timeOfDay } from "@/lib/format/dates";
import { isRefused } from "@/lib/live/read-json";
import { useLive } from "@/lib/live/use-live";
import { paths } from "@/lib/paths";
import { InboxRow } from "./inbox-row";
import { type InboxView, queryOf, TAB_LABELS, TABS } from "./inbox-tabs";
import { NothingHere } from "./nothing-here";
import { SearchBox } from "./search-box";
import { useInbox } from "./use-inbox";
import { useStillRows } from "./use-still-rows";

type InboxListProps = {
  title: string;
  shop: { code: string; name: string };
  /** `?toko=` for the links; absent for people with one shop. */
  toko: string | undefined;
  view: InboxView;
  onView: (view: InboxView) => void;
  currentNo: string | null;
  onOpen: (no: string) => void;
  searchRef: RefObject<HTMLInputElement | null>;
};

/** The seller's work, most urgent first: tabs, search, rows. */
export function InboxList({ title, shop, toko, view, onView, currentNo, onOpen, searchRef }: InboxListProps) {
  const { live } = useLive();
  const online = useOnline();
  const inbox = useInbox(shop.code, view);
  const { shown, arrivals, hold, release } = useStillRows(inbox.rows, inbox.key);
  const area = useRef<HTMLDivElement>(null);
  const { page } = inbox;
  const now = useServerNow(page?.serverNow ?? "1970-01-01T00:00:00.000Z");
  const follows = live && online && inbox.error === null;

  const tabs = TABS.map((tab) => ({
    href: paths.inbox(queryOf({ ...view, tab }, toko)),
    label: TAB_LABELS[tab],
    count: page?.counts[tab],
    current: tab === view.tab,
  }));
  // The list stays where it is: a tab is another view of it, not another page.
  const onTab = (event: MouseEvent) => {
    const link = (event.target as Element).closest("a");
    const tab = TABS.find(
      (own) => tabs.find((one) => one.href === link?.getAttribute("href"))?.label === TAB_LABELS[own],
    );
    if (tab === undefined || isModified(event)) return;
    event.preventDefault();
    onView({ ...view, tab });
  };

  return (
    <div className="flex min-h-0 flex-col bg-card max-desk:min-h-[calc(100dvh-7rem)] desk:h-dvh">
      <PageHeader
        title={title}
        subtitle={
          <span aria-live="polite">
            {shop.name}
            {page ? ` · ${INBOX.updated(timeOfDay(new Date(page.serverNow), page.zone))}` : ""} ·{" "}
            <span className={follows ? "text-green" : "text-amber"}>
              {follows ? INBOX.live : INBOX.notLive}
            </span>
          </span>
        }
      />
      {/* Also for Enter, which clicks. */}
      <div onClickCapture={onTab}>
        <Tabs label={INBOX.tabs} tabs={tabs} />
      </div>
      <div className="flex gap-2 px-4 py-3 desk:px-5">
        <SearchBox value={view.q} onChange={(q) => onView({ ...view, q })} inputRef={searchRef} />
        <Button
          aria-pressed={view.mine}
          onClick={() => onView({ ...view, mine: !view.mine })}
          icon={<UserCheck size={18} strokeWidth={1.75} aria-hidden="true" />}
          className="aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-accent"
        >
          <span className="max-[400px]:sr-only">{INBOX.mine}</span>
        </Button>
      </div>
      {page && !follows && (!online || (inbox.error && !isRefused(inbox.error))) ? (
        <p role="status" className="flex gap-2 bg-amber-wash px-4 py-2 text-13 text-amber desk:px-5">
          <WifiOff size={16} strokeWidth={1.75} aria-hidden="true" className="mt-px shrink-0" />
          {INBOX.offline}
        </p>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps the rows still while somebody is among them */}
      <div
        ref={area}
        className="relative min-h-0 flex-1 desk:overflow-y-auto"
        onPointerEnter={(event) => event.pointerType === "mouse" && hold()}
        onPointerLeave={() => !area.current?.contains(document.activeElement) && release()}
        onFocus={hold}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget) && !event.currentTarget.matches(":hover"))
            release();
        }}
      >
        {arrivals > 0 ? (
          <div className="sticky top-2 z-10 flex h-0 justify-center overflow-visible">
            <Button
              variant="primary"
              size="small"
              className="h-fit rounded-full! shadow-float"
              icon={<ArrowUp size={16} strokeWidth={1.75} aria-hidden="true" />}
              onClick={() => {
                release();
                area.current?.scrollTo({ top: 0 });
              }}
            >
              {INBOX.arrivals(arrivals)}
            </Button>
          </div>
        ) : null}
        {isRefused(inbox.error) ? (
          <RefusedState />
        ) : page === undefined ? (
          inbox.error ? (
            <ErrorState onRetry={inbox.refetch} retrying={inbox.fetching}>
              {INBOX.failed}
            </ErrorState>
          ) : (
            <SkeletonRows rows={12} />
          )
        ) : shown.length === 0 ? (
          <NothingHere view={view} updated={timeOfDay(new Date(page.serverNow), page.zone)} onView={onView} />
        ) : (
          <>
            <ul aria-label={INBOX.list}>
              {shown.map((row) => (
                <li key={row.no}>
                  <InboxRow
                    row={row}
                    href={paths.caseRoom(row.no, queryOf(view, toko))}
                    current={row.no === currentNo}
                    now={now}
                    zone={page.zone}
                    onOpen={(event) => {
                      if (isModified(event)) return;
                      event.preventDefault();
                      onOpen(row.no);
                    }}
                  />
                </li>
              ))}
            </ul>
            {inbox.loadMore || inbox.loadingMore ? (
              <div className="flex justify-center p-4">
                <Button pending={inbox.loadingMore} onClick={() => inbox.loadMore?.()}>
                  {INBOX.more}
                </Button>
              </div>
            ) : null}
          </>
        )}
      </div>
    </div>
  );
}

/** A press that asks for a new tab or window is the browser's. */
function isModified(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener("online", changed);
      window.addEventListener("offline", changed);
      return () => {
        window.removeEventListener("online", changed);
        window.removeEventListener("offline", changed);
      };
    },
    () => navigator.onLine,
    () => true,
  );
}
