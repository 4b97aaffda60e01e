import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InboxScreen } from "@/components/inbox/inbox-screen";
import { database } from "@/db/client";
import { requireViewer } from "@/lib/auth/viewer";
import { INBOX_TITLES } from "@/lib/copy/places";
import { queryClient } from "@/lib/live/query-client";
import { paths } from "@/lib/paths";
import { shopOf } from "@/lib/queries/inbox-filter";
import { queryOfPage, seedInbox } from "./seed-inbox";

export const metadata: Metadata = { title: "Komplain" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The seller's inbox. */
export default async function InboxPage({ searchParams }: Props) {
  const query = queryOfPage(await searchParams);
  const viewer = await requireViewer(`${paths.inbox()}?${query}`);
  const shop = shopOf(viewer, query.get("toko"));
  if (shop === null) notFound();
  const client = queryClient();
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
