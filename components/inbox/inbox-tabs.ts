import { SELLER_BUCKET_LABELS } from "@/lib/copy/places";
import { INBOX } from "@/lib/copy/screens-inbox";
import type { InboxFilter } from "@/lib/queries/list-views";

export type InboxTab = InboxFilter["tab"];
/** The view as the address has it. */
export type InboxView = Omit<InboxFilter, "shopId" | "cursor">;

/** The tabs in the order of work. */
export const TAB_LABELS: Record<InboxTab, string> = {
  ...SELLER_BUCKET_LABELS,
  disetujui_otomatis: INBOX.automatic,
};
export const TABS = Object.keys(TAB_LABELS) as InboxTab[];

/** Reads the address; what is not a tab is the first one. */
export function viewOf(query: { get(name: string): string | null }): InboxView {
  return {
    tab: TABS.find((tab) => tab === query.get("tab")) ?? "perlu_respons",
    q: (query.get("q") ?? "").trim().slice(0, 80),
    mine: query.get("saya") === "1",
  };
}

/** The query of the address, without what goes without saying. */
export function queryOf(view: InboxView, toko: string | undefined) {
  return { toko, tab: view.tab === "perlu_respons" ? undefined : view.tab, q: view.q, saya: view.mine };
}
