import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { PurchasesScreen } from "@/components/purchase/purchases-screen";
import { database } from "@/db/client";
import { requireViewer } from "@/lib/auth/viewer";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import { queryClient } from "@/lib/live/query-client";
import { purchasesOptions } from "@/lib/live/query-options";
import { paths } from "@/lib/paths";
import { purchases } from "@/lib/queries/purchases";

export const metadata: Metadata = { title: BUYER_COPY.purchases.title };

export default async function PurchasesPage() {
  const viewer = await requireViewer(paths.purchases());
  const client = queryClient();
  client.setQueryData(purchasesOptions().queryKey, await purchases(database(), viewer));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <PurchasesScreen />
    </HydrationBoundary>
  );
}
