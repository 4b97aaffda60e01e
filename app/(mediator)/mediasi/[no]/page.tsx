import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseRoom } from "@/components/case/case-room";
import { TwoSides } from "@/components/mediation/two-sides";
import { database } from "@/db/client";
import { requireViewer } from "@/lib/auth/viewer";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import { paths } from "@/lib/paths";
import { caseRoom } from "@/lib/queries/case-room";
import { QUEUE_TABS } from "@/lib/queries/mediation-queue";

type Props = {
  params: Promise<{ no: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await params).no} · ${DESK_COPY.mediation.title}` };
}

/** The hearing: both sides next to each other, then the case with all that happened and the mediator's verbs. */
export default async function HearingPage({ params, searchParams }: Props) {
  const [{ no }, query] = await Promise.all([params, searchParams]);
  const viewer = await requireViewer(paths.hearing(no));
  const view = viewer.marketplaces.length === 0 ? null : await caseRoom(database(), viewer, no);
  // Who is also a party reads this case in their own room, with that side's eyes.
  if (view === null || view.reader !== "mediator") notFound();
  const tab = QUEUE_TABS.find((own) => own === query.tab);
  const back = { href: paths.mediationQueue({ tab }), label: DESK_COPY.mediation.back };
  return (
    <>
      <TwoSides no={no} initial={view} />
      <div id="ruang">
        <CaseRoom no={no} initial={view} back={back} />
      </div>
    </>
  );
}
