"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronLeft } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { dialogOf } from "@/components/case/dialogs";
import { DueBanner } from "@/components/case/due-banner";
import { useAnnounce } from "@/components/case/use-announce";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { SkeletonRows } from "@/components/ui/skeleton";
import { WAREHOUSE } from "@/lib/copy/screens-warehouse";
import type { HumanVerb } from "@/lib/domain/case/verb-names";
import { caseOptions } from "@/lib/live/query-options";
import { paths } from "@/lib/paths";
import type { CaseView, VerbView } from "@/lib/queries/case-view";
import { ParcelFacts } from "./parcel-facts";
import { ReceivePart } from "./receive-part";
import { ShelfPart } from "./shelf-part";
import { ShipPart } from "./ship-part";

type ParcelStepProps = {
  no: string;
  toko: string | undefined;
  /** Its first act opens by itself: the parcel was just scanned. */
  scanned: boolean;
  onBack: () => void;
  /** Where the focus goes when nothing else needs it. */
  fieldRef: RefObject<HTMLInputElement | null>;
};

/** The warehouse's part of one case: count in, put on the shelf, send. */
export function ParcelStep(props: ParcelStepProps) {
  const { data, isError, isFetching, refetch } = useQuery(caseOptions(props.no));
  return (
    <section aria-label={props.no} className="grid gap-3 px-4 pb-8 desk:px-5">
      <Button
        variant="quiet"
        className="-ml-3 justify-self-start"
        icon={<ChevronLeft size={18} strokeWidth={1.75} aria-hidden="true" />}
        onClick={props.onBack}
      >
        {WAREHOUSE.back}
      </Button>
      {data ? (
        <Parts {...props} view={data} />
      ) : isError ? (
        <ErrorState title={WAREHOUSE.errorTitle} onRetry={() => void refetch()} retrying={isFetching}>
          {WAREHOUSE.errorText}
        </ErrorState>
      ) : (
        <SkeletonRows rows={3} label={WAREHOUSE.loading} />
      )}
    </section>
  );
}

function Parts({ view, toko, scanned, fieldRef }: ParcelStepProps & { view: CaseView }) {
  const [open, setOpen] = useState<HumanVerb | null>(null);
  const announce = useAnnounce(view);
  const print = useRef<HTMLAnchorElement>(null);
  const [toPrint, setToPrint] = useState(false);

  // Once: what happens to the case later opens nothing under somebody's hands.
  const started = useRef(!scanned);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    setOpen(firstOf(view.verbs));
  }, [view.verbs]);
  // What was counted in gets its label next: Enter opens it. The link may only come with a later render.
  useEffect(() => {
    if (!toPrint || print.current === null) return;
    print.current.focus();
    setToPrint(false);
  });

  // Kept while open even when the case moves on: the dialog says so, and what was typed stays.
  const [shown, setShown] = useState<VerbView | null>(null);
  const act = view.verbs.find((own) => own.verb === open) ?? (shown?.verb === open ? shown : null);
  if (act !== null && act !== shown) setShown(act);
  const Dialog = act === null ? null : dialogOf(act.verb);
  const close = () => {
    setOpen(null);
    fieldRef.current?.focus({ preventScroll: true });
  };

  const isReceived = view.goods?.lines.some((line) => (line.received ?? 0) > 0) ?? false;
  const receives = ["awaiting_buyer_ship", "in_transit", "arrived"].includes(view.state.return);
  const ships = view.state.outbound === "awaiting_stock" || view.state.outbound === "awaiting_ship";
  const part = { view, onAct: setOpen };
  return (
    <>
      <ParcelFacts view={view} />
      {receives ? <ReceivePart {...part} /> : null}
      {ships ? <ShipPart {...part} /> : null}
      {isReceived ? <ShelfPart {...part} toko={toko} printRef={print} /> : null}
      {receives || ships || isReceived ? null : <p className="text-soft">{WAREHOUSE.nothingNow}</p>}
      <DueBanner view={view} />
      <LinkButton href={paths.caseRoom(view.no, { toko })} variant="quiet" className="justify-self-start">
        {WAREHOUSE.toRoom}
      </LinkButton>
      {Dialog !== null && act !== null ? (
        <Dialog
          key={act.verb}
          view={view}
          act={act}
          onClose={close}
          onDone={(verb, after) => {
            close();
            announce(verb, after);
            setToPrint(verb === "confirm_receipt" || verb === "change_disposition");
          }}
        />
      ) : null}
    </>
  );
}

const BY_SCAN: readonly HumanVerb[] = ["confirm_receipt", "ship_replacement", "ship_back"];

/** What a scan means, where there is something to do at once; null: one looks first. */
function firstOf(verbs: readonly VerbView[]): HumanVerb | null {
  return BY_SCAN.find((verb) => verbs.some((own) => own.verb === verb && own.blocked === null)) ?? null;
}
