import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseRoom } from "@/components/case/case-room";
import { database } from "@/db/client";
import { requireViewer } from "@/lib/auth/viewer";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import { queryClient } from "@/lib/live/query-client";
import { caseOptions } from "@/lib/live/query-options";
import { paths } from "@/lib/paths";
import { caseRoom } from "@/lib/queries/case-room";

type Props = { params: Promise<{ no: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).no };
}

export default async function BuyerCasePage({ params }: Props) {
  const { no } = await params;
  const viewer = await requireViewer(paths.buyerCase(no));
  const view = await caseRoom(database(), viewer, no);
  // Who also works at the shop or the desk reads those cases there, with that side's verbs.
  if (view?.reader !== "buyer") notFound();
  const client = queryClient();
  client.setQueryData(caseOptions(no).queryKey, view);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <CaseRoom no={no} back={{ href: paths.purchases(), label: BUYER_COPY.room.back }} />
    </HydrationBoundary>
  );
}
