import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WarehouseScreen } from "@/components/warehouse/warehouse-screen";
import { database } from "@/db/client";
import { requireViewer } from "@/lib/auth/viewer";
import { WAREHOUSE } from "@/lib/copy/screens-warehouse";
import { queryClient } from "@/lib/live/query-client";
import { caseOptions, warehouseOptions } from "@/lib/live/query-options";
import { paths } from "@/lib/paths";
import { caseRoom } from "@/lib/queries/case-room";
import { shopOf } from "@/lib/queries/inbox-filter";
import { warehouse } from "@/lib/queries/warehouse";

export const metadata: Metadata = { title: WAREHOUSE.title };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The warehouse of one of the viewer's shops; `?no=` has a case of it open. */
export default async function WarehousePage({ searchParams }: Props) {
  const { toko, no } = await searchParams;
  const code = typeof toko === "string" ? toko : undefined;
  const caseNo = typeof no === "string" ? no : undefined;
  const viewer = await requireViewer(paths.warehouse({ toko: code, no: caseNo }));
  const shop = shopOf(viewer, code);
  const view = shop === null ? null : await warehouse(database(), viewer, shop.id, null);
  if (shop === null || view === null) notFound();
  const client = queryClient();
  client.setQueryData(warehouseOptions(shop.code, null).queryKey, view);
  if (caseNo !== undefined) {
    const room = await caseRoom(database(), viewer, caseNo);
    if (room === null || room.shopId !== shop.id) notFound();
    client.setQueryData(caseOptions(caseNo).queryKey, room);
  }
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <WarehouseScreen shop={{ code: shop.code, name: shop.name }} several={viewer.shops.length > 1} />
    </HydrationBoundary>
  );
}
