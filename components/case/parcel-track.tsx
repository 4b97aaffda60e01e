"use client";

import type { ReactNode } from "react";
import { useServerNow } from "@/components/ui/use-server-now";
import { GOODS } from "@/lib/copy/screens-goods";
import { relativeDay } from "@/lib/format/dates";
import type { CaseView, ParcelView } from "@/lib/queries/case-view";
import { CopyResi } from "./copy-resi";

type ParcelTrackProps = {
  view: CaseView;
  icon: ReactNode;
  title: string;
  /** Where it stands, in a sentence. */
  standing: string | null;
  /** Who pays, how it travels. */
  notes?: readonly (string | null)[] | undefined;
  parcel: ParcelView | null;
  children?: ReactNode;
};

/** One way that goods take: where they are now, with whom and under which number, and what the courier noted. */
export function ParcelTrack({ view, icon, title, standing, notes = [], parcel, children }: ParcelTrackProps) {
  const said = notes.filter((note) => note !== null);
  return (
    <section aria-label={title} className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-2.5 px-4 py-3">
      <span className="mt-0.5 text-soft">{icon}</span>
      <div className="grid min-w-0 gap-1.5">
        <h3 className="font-medium">{title}</h3>
        {standing ? <p>{standing}</p> : null}
        {said.length > 0 ? <p className="text-13 text-soft">{said.join(" · ")}</p> : null}
        {parcel === null ? null : (
          <>
            <p className="flex flex-wrap items-center gap-x-1.5">
              <span>{parcel.courier} ·</span>
              <CopyResi resi={parcel.resi} />
            </p>
            <Scans view={view} scans={parcel.scans} />
          </>
        )}
        {children}
      </div>
    </section>
  );
}

/** The newest note in sight, the way there on demand. */
function Scans({ view, scans }: { view: CaseView; scans: ParcelView["scans"] }) {
  const [last, ...earlier] = scans.toReversed();
  if (last === undefined) return <p className="text-13 text-soft">{GOODS.noScans}</p>;
  return (
    <div className="text-13">
      <p>
        <span className="sr-only">{GOODS.lastScan}: </span>
        <Scan view={view} scan={last} />
      </p>
      {earlier.length > 0 ? (
        <details className="text-soft">
          <summary className="w-fit rounded-small py-1 underline underline-offset-4 max-desk:py-2.5">
            {GOODS.earlier(earlier.length)}
          </summary>
          <ol className="grid gap-1 border-line border-l pl-3">
            {earlier.map((scan) => (
              <li key={`${scan.at} ${scan.note}`}>
                <Scan view={view} scan={scan} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}

function Scan({ view, scan }: { view: CaseView; scan: ParcelView["scans"][number] }) {
  const now = useServerNow(view.serverNow);
  return (
    <>
      <time dateTime={scan.at} className="text-soft">
        {relativeDay(new Date(scan.at), view.zone, now)}
      </time>{" "}
      {scan.note}
    </>
  );
}
