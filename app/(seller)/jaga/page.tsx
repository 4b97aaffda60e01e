import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ShiftScreen } from "@/components/shift/shift-screen";
import { WallScreen } from "@/components/shift/wall-screen";
import { database } from "@/db/client";
import { requireViewer } from "@/lib/auth/viewer";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import { queryClient } from "@/lib/live/query-client";
import { boardOptions } from "@/lib/live/query-options";
import { paths } from "@/lib/paths";
import { shopOf } from "@/lib/queries/inbox-filter";
import { shiftBoard } from "@/lib/queries/shift-board";

export const metadata: Metadata = { title: DESK_COPY.shift.title };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The shift board; `?layar=dinding` is the same for a wall. */
export default async function ShiftPage({ searchParams }: Props) {
  const { toko, layar } = await searchParams;
  const code = typeof toko === "string" ? toko : undefined;
  const isWall = layar === "dinding";
  const viewer = await requireViewer(
    isWall ? paths.wallBoard({ toko: code }) : paths.shiftBoard({ toko: code }),
  );
  const shop = shopOf(viewer, code);
  const view = shop === null ? null : await shiftBoard(database(), viewer, shop.id);
  if (shop === null || view === null) notFound();
  const client = queryClient();
  client.setQueryData(boardOptions(shop.code).queryKey, view);
  const me = shop.role === "warehouse" ? null : viewer.userId;
  return (
    <HydrationBoundary state={dehydrate(client)}>
      {isWall ? (
        <WallScreen shopCode={shop.code} />
      ) : (
        <ShiftScreen shopId={shop.id} shopCode={shop.code} me={me} />
      )}
    </HydrationBoundary>
  );
}
