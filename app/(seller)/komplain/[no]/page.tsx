import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InboxScreen } from "@/components/inbox/inbox-screen";
import { database } from "@/db/client";
import { requireViewer } from "@/lib/auth/viewer";
import { INBOX_TITLES } from "@/lib/copy/places";
import { queryClient } from "@/lib/live/query-client";
import { caseOptions } from "@/lib/live/query-options";
import { paths } from "@/lib/paths";
import { caseRoom } from "@/lib/queries/case-room";
import { queryOfPage, seedInbox } from "../seed-inbox";

type Props = {
  params: Promise<{ no: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).no };
}

/** A case of one of the viewer's shops, beside the list it stands in. */
export default async function SellerCasePage({ params, searchParams }: Props) {
  const { no } = await params;
  const query = queryOfPage(await searchParams);
  const viewer = await requireViewer(paths.caseRoom(no, Object.fromEntries(query)));
  const view = await caseRoom(database(), viewer, no);
  const shop = viewer.shops.find((own) => own.id === view?.shopId);
  if (view === null || shop === undefined) notFound();
  const client = queryClient();
  client.setQueryData(caseOptions(no).queryKey, view);
  await seedInbox(client, database(), viewer, shop, query);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <InboxScreen
        title={INBOX_TITLES[shop.profile]}
        shop={{ code: shop.code, name: shop.name }}
        several={viewer.shops.length > 1}
      />
    </HydrationBoundary>
  );
}
