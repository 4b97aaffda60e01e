import { queryOptions } from "@tanstack/react-query";
import { apiPaths } from "@/lib/paths";
import type { CaseView } from "@/lib/queries/case-view";
import type {
  BellView,
  CaseRow,
  InboxFilter,
  InboxPage,
  PurchasesPage,
  QueuePage,
  ShiftBoardView,
} from "@/lib/queries/list-views";
import type { FoundParcel } from "@/lib/queries/warehouse";
import { readJson } from "./read-json";

/** Who vanishes without a word is told by nobody: while a colleague is shown, the list is asked again. */
const WATCHED_MS = 45_000;
const whileWatched = (page: { rows: readonly CaseRow[] } | undefined) =>
  page?.rows.some((row) => row.watching.length > 0) ? WATCHED_MS : false;

/** One factory per live screen, shared by the page's prefetch and the browser. */
export const inboxOptions = (shopCode: string, filter: Omit<InboxFilter, "shopId">) =>
  queryOptions({
    queryKey: ["inbox", shopCode, filter],
    queryFn: () =>
      readJson<InboxPage>(
        apiPaths.cases({
          toko: shopCode,
          tab: filter.tab,
          q: filter.q,
          saya: filter.mine,
          lanjut: filter.cursor,
        }),
      ),
    refetchInterval: ({ state }) => whileWatched(state.data),
  });

export const caseOptions = (no: string) =>
  queryOptions({ queryKey: ["case", no], queryFn: () => readJson<CaseView>(apiPaths.case(no)) });

export const queueOptions = (tab: string, cursor: string | null) =>
  queryOptions({
    queryKey: ["mediation", tab, cursor],
    queryFn: () => readJson<QueuePage>(apiPaths.mediation({ tab, lanjut: cursor })),
    refetchInterval: ({ state }) => whileWatched(state.data),
  });

export const purchasesOptions = () =>
  queryOptions({ queryKey: ["purchases"], queryFn: () => readJson<PurchasesPage>(apiPaths.orders()) });

export const boardOptions = (shopCode: string) =>
  queryOptions({
    queryKey: ["board", shopCode],
    queryFn: () => readJson<ShiftBoardView>(apiPaths.shiftBoard({ toko: shopCode })),
  });

export const warehouseOptions = (shopCode: string, scan: string | null) =>
  queryOptions({
    queryKey: ["warehouse", shopCode, scan],
    queryFn: () => readJson<FoundParcel>(apiPaths.warehouse({ toko: shopCode, pindai: scan })),
  });

export const bellOptions = () =>
  queryOptions({ queryKey: ["bell"], queryFn: () => readJson<BellView>(apiPaths.notifications()) });
