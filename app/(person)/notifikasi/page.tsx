import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { NoticesScreen } from "@/components/notifications/notices-screen";
import { database } from "@/db/client";
import { requireViewer } from "@/lib/auth/viewer";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import { queryClient } from "@/lib/live/query-client";
import { bellOptions } from "@/lib/live/query-options";
import { paths } from "@/lib/paths";
import { bell } from "@/lib/queries/notifications";

export const metadata: Metadata = { title: DESK_COPY.notices.title };

export default async function NotificationsPage() {
  const viewer = await requireViewer(paths.notifications());
  const client = queryClient();
  client.setQueryData(bellOptions().queryKey, await bell(database(), viewer));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <NoticesScreen />
    </HydrationBoundary>
  );
}
