import "server-only";
import type { QueryClient } from "@tanstack/react-query";
import { viewOf } from "@/components/inbox/inbox-tabs";
import type { Db } from "@/db/client";
import type { Viewer, ViewerShop } from "@/lib/auth/mint-viewer";
import { inboxOptions } from "@/lib/live/query-options";
import { inbox } from "@/lib/queries/inbox";

/** Puts the first page of the view in the address into the cache, so that the first paint has it. */
export async function seedInbox(
  client: QueryClient,
  db: Db,
  viewer: Viewer,
  shop: ViewerShop,
  query: URLSearchParams,
): Promise<void> {
  const view = { ...viewOf(query), cursor: null };
  const page = await inbox(db, viewer, { ...view, shopId: shop.id });
  if (page !== null) client.setQueryData(inboxOptions(shop.code, view).queryKey, page);
}

/** The query of a page as `URLSearchParams`; a key given twice counts as not given. */
export function queryOfPage(query: Readonly<Record<string, string | string[] | undefined>>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(query).flatMap(([key, value]): [string, string][] =>
      typeof value === "string" ? [[key, value]] : [],
    ),
  );
}
