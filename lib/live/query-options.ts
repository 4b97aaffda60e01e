import { queryOptions } from "@tanstack/react-query";
import { apiPaths } from "@/lib/paths";
import type { CaseView } from "@/lib/queries/case-view";
import type {
  BellView,
  InboxFilter,
  InboxPage,
  PurchasesPage,
  QueuePage,
  ShiftBoardView,
  WarehouseView,
} from "@/lib/queries/list-views";

/** Reads JSON as the signed-in person; an answer that is not OK is an error, so that the last good one stays. */
async function read<T>(url: string): Promise<T> {
  const response = await fetch(url, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as T;
}

/** One factory per live screen, shared by the page's prefetch and the browser. */
export const inboxOptions = (shopCode: string, filter: Omit<InboxFilter, "shopId">) =>
  queryOptions({
    queryKey: ["inbox", shopCode, filter],
    queryFn: () =>
      read<InboxPage>(
        apiPaths.cases({
          toko: shopCode,
          tab: filter.tab,
          q: filter.q,
          saya: filter.mine,
          lanjut: filter.cursor,
        }),
      ),
  });

export const caseOptions = (no: string) =>
  queryOptions({ queryKey: ["case", no], queryFn: () => read<CaseView>(apiPaths.case(no)) });

export const queueOptions = (tab: string, cursor: string | null) =>
  queryOptions({
    queryKey: ["mediation", tab, cursor],
    queryFn: () => read<QueuePage>(apiPaths.mediation({ tab, lanjut: cursor })),
  });

export const purchasesOptions = () =>
  queryOptions({ queryKey: ["purchases"], queryFn: () => read<PurchasesPage>(apiPaths.orders()) });

export const boardOptions = (shopCode: string) =>
  queryOptions({
    queryKey: ["board", shopCode],
    queryFn: () => read<ShiftBoardView>(apiPaths.shiftBoard({ toko: shopCode })),
  });

export const warehouseOptions = (shopCode: string, scan: string | null) =>
  queryOptions({
    queryKey: ["warehouse", shopCode, scan],
    queryFn: () =>
      read<WarehouseView & { readonly found: string | null }>(
        apiPaths.warehouse({ toko: shopCode, pindai: scan }),
      ),
  });

export const bellOptions = () =>
  queryOptions({ queryKey: ["bell"], queryFn: () => read<BellView>(apiPaths.notifications()) });
