"use client";

import { useQuery } from "@tanstack/react-query";
import type { MouseEvent } from "react";
import { RefusedState } from "@/components/shell/refused-state";
import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { ROOM } from "@/lib/copy/screens-room";
import { caseOptions } from "@/lib/live/query-options";
import { isRefused } from "@/lib/live/read-json";
import { useLive } from "@/lib/live/use-live";
import type { CaseView } from "@/lib/queries/case-view";
import { CaseHeader } from "./case-header";
import { Composer } from "./composer";
import { DecisionCard } from "./decision-card";
import { DueBanner } from "./due-banner";
import { EvidenceSection } from "./evidence-section";
import { GoodsPanel } from "./goods-panel";
import { InfoCard } from "./info-card";
import { LedgerPanel } from "./ledger-panel";
import { LinesPanel } from "./lines-panel";
import { MoneyPanel } from "./money-panel";
import { OfferCard, Quote } from "./offer-card";
import { PendingBanner } from "./pending-banner";
import { Presence } from "./presence";
import { ReadersLog } from "./readers-log";
import { RoomSkeleton } from "./room-skeleton";
import { Timeline } from "./timeline";
import { VerbBar } from "./verb-bar";

export type CaseRoomProps = {
  no: string;
  /** Where the page has not put it into the query cache already. */
  initial?: CaseView | undefined;
  back: { href: string; label: string; onClick?: ((event: MouseEvent) => void) | undefined };
};

/** A case with everything it takes to act on it; the same room for buyer, seller and mediator. */
export function CaseRoom({ no, initial, back }: CaseRoomProps) {
  const { live } = useLive();
  const room = useQuery({ ...caseOptions(no), ...(initial ? { initialData: initial } : {}) });
  // A right that is gone takes along what it had shown.
  const view = isRefused(room.error) ? undefined : room.data;
  if (view === undefined) {
    if (!room.isError) return <RoomSkeleton />;
    return (
      <div data-room="" className="grid min-h-[70dvh] place-items-center">
        {isRefused(room.error) ? (
          <RefusedState
            title="Komplain tidak ditemukan"
            action={
              <LinkButton href={back.href} {...(back.onClick ? { onClick: back.onClick } : {})}>
                {back.label}
              </LinkButton>
            }
          >
            {ROOM.gone}
          </RefusedState>
        ) : (
          <ErrorState onRetry={() => void room.refetch()} retrying={room.isFetching}>
            {ROOM.failed}
          </ErrorState>
        )}
      </div>
    );
  }
  return (
    <div
      data-room=""
      className="@container flex min-h-dvh flex-col bg-paper desk:grid desk:h-dvh desk:min-h-0 desk:grid-rows-[auto_minmax(0,1fr)_auto]"
    >
      <header className="border-line border-b bg-card px-4 pt-3 pb-3 desk:max-h-[45dvh] desk:overflow-y-auto desk:px-6 desk:pt-4">
        <CaseHeader view={view} back={back} presence={<Presence no={no} />} />
        {!live && room.isError ? (
          <p role="status" className="mt-2 text-13 text-amber">
            {ROOM.oldData}
          </p>
        ) : null}
        <div className="mt-3 grid gap-2 empty:hidden">
          <PendingBanner view={view} />
          <DueBanner view={view} />
        </div>
      </header>
      <div className="min-h-0 flex-1 desk:overflow-y-auto @min-[700px]:grid @min-[700px]:grid-cols-[minmax(0,1fr)_clamp(300px,38%,400px)] @min-[700px]:overflow-hidden!">
        <Facts view={view} />
        <Stream view={view} />
      </div>
      <footer className="sticky bottom-0 z-20 border-line border-t bg-card px-4 pt-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] desk:static desk:px-6 print:hidden">
        <VerbBar key={no} view={view} />
      </footer>
    </div>
  );
}

/** What is said, shown and at stake. */
function Facts({ view }: { view: CaseView }) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label="Fakta komplain"
      className="grid content-start gap-5 px-4 py-4 focus-visible:-outline-offset-2 desk:px-6 desk:py-5 @min-[700px]:overflow-y-auto"
    >
      <DecisionCard view={view} />
      <OfferCard view={view} />
      <InfoCard view={view} />
      <GoodsPanel view={view} />
      {view.complaint ? (
        <section aria-label={ROOM.complaint}>
          <h2 className="font-bold text-12 text-soft">{ROOM.complaint}</h2>
          <Quote>{`“${view.complaint}”`}</Quote>
        </section>
      ) : null}
      <LinesPanel view={view} />
      <EvidenceSection view={view} />
      <MoneyPanel view={view} />
      <LedgerPanel view={view} />
      <ReadersLog view={view} />
    </section>
  );
}

/** What happened and what is said, with the place to answer. */
function Stream({ view }: { view: CaseView }) {
  return (
    <div className="flex min-h-0 flex-col border-line border-t bg-card @min-[700px]:border-t-0 @min-[700px]:border-l">
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={ROOM.discussion}
        className="flex min-h-0 flex-1 flex-col-reverse px-4 py-4 focus-visible:-outline-offset-2 @min-[700px]:overflow-y-auto"
      >
        {/* Reversed, so that the newest is in sight at first and while it grows. */}
        <div className="mb-auto">
          <h2 className="mb-3 font-bold text-12 text-soft">{ROOM.discussion}</h2>
          <Timeline view={view} />
        </div>
      </section>
      <div className="border-line border-t px-4 py-3 empty:hidden">
        <Composer key={view.no} view={view} />
      </div>
    </div>
  );
}
