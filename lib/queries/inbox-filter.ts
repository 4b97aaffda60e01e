import type { Viewer, ViewerShop } from "@/lib/auth/mint-viewer";
import { SELLER_BUCKETS } from "@/lib/domain/case/buckets";
import type { InboxFilter } from "./list-views";

export const INBOX_TABS = [...SELLER_BUCKETS, "disetujui_otomatis"] as const;

/** The shop comes from `?toko=`, never from the session: two tabs may show two shops. Null: none of theirs. */
export function shopOf(viewer: Viewer, code: string | null | undefined): ViewerShop | null {
  if (code == null || code === "") return viewer.shops[0] ?? null;
  return viewer.shops.find((shop) => shop.code === code) ?? null;
}

/** The view is the URL: tab, search, own tasks, page. What is not a tab is the first one. */
export function inboxFilter(shopId: string, query: URLSearchParams): InboxFilter {
  const tab = INBOX_TABS.find((own) => own === query.get("tab")) ?? "perlu_respons";
  return {
    shopId,
    tab,
    q: (query.get("q") ?? "").trim().slice(0, 80),
    mine: query.get("saya") === "1",
    cursor: query.get("lanjut"),
  };
}
