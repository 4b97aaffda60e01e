import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QueueScreen } from "@/components/mediation/queue-screen";
import { database } from "@/db/client";
import { requireViewer } from "@/lib/auth/viewer";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import { queryClient } from "@/lib/live/query-client";
import { queueOptions } from "@/lib/live/query-options";
import { paths } from "@/lib/paths";
import { mediationQueue, QUEUE_TABS } from "@/lib/queries/mediation-queue";

export const metadata: Metadata = { title: DESK_COPY.mediation.title };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MediationPage({ searchParams }: Props) {
  const query = await searchParams;
  const viewer = await requireViewer(paths.mediationQueue());
  // A layout and its page are drawn side by side: the page must refuse by itself.
  if (viewer.marketplaces.length === 0) notFound();
  const tab = QUEUE_TABS.find((own) => own === query.tab) ?? "perlu_putusan";
  const cursor = typeof query.lanjut === "string" ? query.lanjut : null;
  const client = queryClient();
  client.setQueryData(
    queueOptions(tab, cursor).queryKey,
    await mediationQueue(database(), viewer, { tab, cursor }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <QueueScreen tab={tab} cursor={cursor} />
    </HydrationBoundary>
  );
}
