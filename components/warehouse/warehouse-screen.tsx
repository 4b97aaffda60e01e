"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { type MouseEvent, useRef, useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { WAREHOUSE } from "@/lib/copy/screens-warehouse";
import { timeOfDay } from "@/lib/format/dates";
import { warehouseOptions } from "@/lib/live/query-options";
import { ParcelStep } from "./parcel-step";
import { ScanBar, type ScanNotice } from "./scan-bar";
import { ShelfList } from "./shelf-list";
import { TaskList } from "./task-list";
import { tabOf, WAREHOUSE_TABS, type WarehouseTab, warehouseAddress } from "./warehouse-tabs";

const TAB_NAMES = Object.keys(WAREHOUSE_TABS) as WarehouseTab[];

export type WarehouseScreenProps = {
  shop: { code: string; name: string };
  /** Several shops: every link says whose work it shows. */
  several: boolean;
};

/** The warehouse on a phone or at a bench: one field that takes every number, and what waits below it. */
export function WarehouseScreen({ shop, several }: WarehouseScreenProps) {
  const query = useSearchParams();
  const client = useQueryClient();
  const { data, isError, isFetching, refetch } = useQuery(warehouseOptions(shop.code, null));
  const field = useRef<HTMLInputElement>(null);
  const [searching, setSearching] = useState(false);
  const [notice, setNotice] = useState<ScanNotice | null>(null);
  // Counts scans: the same parcel scanned again opens its step again.
  const [scan, setScan] = useState<{ no: string; n: number }>({ no: "", n: 0 });
  const toko = several ? shop.code : undefined;
  const tab = tabOf(query);
  const no = query.get("no");
  const address = (of: string | null) => warehouseAddress(toko, tab, of);

  const open = (of: string) => {
    // From case to case is one step back to the list, not many.
    if (no === null) window.history.pushState(null, "", address(of));
    else window.history.replaceState(null, "", address(of));
  };
  const back = () => {
    setNotice(null);
    window.history.pushState(null, "", address(null));
    field.current?.focus({ preventScroll: true });
  };
  const onOpen = (of: string, event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setNotice(null);
    open(of);
    window.scrollTo(0, 0);
  };

  const onScan = async (text: string): Promise<boolean> => {
    setSearching(true);
    setNotice(null);
    try {
      // Asked at once even where the browser thinks it is offline: the answer is then an error and not a wait.
      const seen = await client.fetchQuery({
        ...warehouseOptions(shop.code, text),
        networkMode: "always",
        retry: false,
        staleTime: 0,
      });
      client.setQueryData(warehouseOptions(shop.code, null).queryKey, { ...seen, found: null, also: [] });
      const { found, also } = seen;
      if (found === null) {
        setNotice({ tone: "trouble", text: WAREHOUSE.notFound(text) });
        return false;
      }
      setNotice({ tone: "done", text: WAREHOUSE.found(found, also) });
      setScan((before) => ({ no: found, n: before.n + 1 }));
      open(found);
      return true;
    } catch {
      setNotice({ tone: "trouble", text: WAREHOUSE.scanFailed });
      return false;
    } finally {
      setSearching(false);
    }
  };

  const lists = WAREHOUSE_TABS[tab];
  return (
    <>
      <PageHeader title={WAREHOUSE.title} subtitle={shop.name} />
      <div className="px-4 pt-2 pb-3 desk:px-5">
        <ScanBar fieldRef={field} searching={searching} notice={notice} onScan={onScan} />
      </div>
      {isError && data ? (
        <p
          role="status"
          className="mx-4 mb-3 rounded-card bg-amber-wash px-4 py-3 text-14 text-amber desk:mx-5"
        >
          {WAREHOUSE.stale(timeOfDay(new Date(data.serverNow), data.zone))}
        </p>
      ) : null}
      {no !== null ? (
        <ParcelStep
          key={`${no} ${scan.no === no ? scan.n : 0}`}
          no={no}
          toko={toko}
          scanned={scan.no === no}
          onBack={back}
          fieldRef={field}
        />
      ) : data ? (
        <>
          <Tabs
            label={WAREHOUSE.tabs}
            tabs={TAB_NAMES.map((name) => ({
              href: warehouseAddress(toko, name, null),
              label: WAREHOUSE.tab[WAREHOUSE_TABS[name]],
              count:
                WAREHOUSE_TABS[name] === "shelf"
                  ? data.shelf.length
                  : data.rows.filter((row) => row.task === WAREHOUSE_TABS[name]).length,
              current: name === tab,
            }))}
          />
          {lists === "shelf" ? (
            <ShelfList view={data} hrefOf={address} onOpen={onOpen} />
          ) : (
            <TaskList view={data} task={lists} hrefOf={address} onOpen={onOpen} />
          )}
        </>
      ) : isError ? (
        <ErrorState title={WAREHOUSE.errorTitle} onRetry={() => void refetch()} retrying={isFetching}>
          {WAREHOUSE.errorText}
        </ErrorState>
      ) : (
        <SkeletonRows label={WAREHOUSE.loading} />
      )}
    </>
  );
}
