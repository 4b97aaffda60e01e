import { paths } from "@/lib/paths";
import type { WarehouseRow } from "@/lib/queries/list-views";

/** The lists of the warehouse; the address carries the Indonesian word. */
export const WAREHOUSE_TABS = { terima: "receive", cek: "inspect", kirim: "ship", rak: "shelf" } as const;
export type WarehouseTab = keyof typeof WAREHOUSE_TABS;
export type WarehouseList = WarehouseRow["task"] | "shelf";

const NAMES = Object.keys(WAREHOUSE_TABS) as WarehouseTab[];

/** What the address asks for; anything else is the first list. */
export function tabOf(query: { get: (name: string) => string | null }): WarehouseTab {
  return NAMES.find((name) => name === query.get("tab")) ?? "terima";
}

/** The address of a list, with a case open on it where `no` is given. */
export function warehouseAddress(toko: string | undefined, tab: WarehouseTab, no: string | null): string {
  return paths.warehouse({ toko, tab: tab === "terima" ? undefined : tab, no });
}
