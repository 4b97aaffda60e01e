"use client";

import dynamic from "next/dynamic";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { RoomSkeleton } from "@/components/case/room-skeleton";
import { useSingleKey } from "@/components/case/use-single-key";
import { cx } from "@/components/ui/cx";
import { paths } from "@/lib/paths";
import { InboxList } from "./inbox-list";
import { type InboxView, queryOf, viewOf } from "./inbox-tabs";
import { KeysDialog } from "./keys-dialog";

const loadRoom = () => import("@/components/case/case-room");
/** The list is there before the room's scripts, which are half of all. */
const CaseRoom = dynamic(() => loadRoom().then((own) => own.CaseRoom), { loading: RoomSkeleton });

const REACHING = ["pointermove", "pointerdown", "keydown"] as const;

export type InboxScreenProps = {
  title: string;
  shop: { code: string; name: string };
  /** Several shops: every link says whose work it shows. */
  several: boolean;
};

/**
 * List and room on one screen. The address is the state, changed in place: the list stays as it is while one
 * goes from case to case, and every address also opens on its own.
 */
export function InboxScreen({ title, shop, several }: InboxScreenProps) {
  const query = useSearchParams();
  const pathname = usePathname();
  const view = viewOf(query);
  const toko = several ? shop.code : undefined;
  const no = /^\/komplain\/([^/]+)$/.exec(pathname)?.[1] ?? null;
  const search = useRef<HTMLInputElement>(null);
  const [helps, setHelps] = useState(false);
  const listTop = useRef(0);

  const address = (of: string | null, at: InboxView) =>
    of === null ? paths.inbox(queryOf(at, toko)) : paths.caseRoom(of, queryOf(at, toko));
  const onView = (next: InboxView) => window.history.replaceState(null, "", address(no, next));
  const open = (of: string) => {
    if (of === no) return;
    listTop.current = no === null ? window.scrollY : listTop.current;
    // From case to case is one step back to the list, not many.
    if (no === null) window.history.pushState(null, "", address(of, view));
    else window.history.replaceState(null, "", address(of, view));
  };
  const close = () => window.history.pushState(null, "", address(null, view));

  // A phone shows either: the room from its top, the list where it was left.
  const opened = no !== null;
  useEffect(() => {
    if (window.matchMedia("(width < 68.75rem)").matches) window.scrollTo(0, opened ? 0 : listTop.current);
  }, [opened]);

  // Whoever reaches for the list is about to open a case.
  useEffect(() => {
    const fetchRoom = () => void loadRoom().catch(() => undefined);
    for (const sign of REACHING) window.addEventListener(sign, fetchRoom, { once: true, passive: true });
    return () => {
      for (const sign of REACHING) window.removeEventListener(sign, fetchRoom);
    };
  }, []);

  useSingleKey((key) => {
    switch (key) {
      case "j":
      case "k":
        return step(key === "j" ? 1 : -1, no, open);
      case "/":
        search.current?.focus();
        search.current?.select();
        return true;
      case "?":
        setHelps(true);
        return true;
      case "Escape":
        if (no === null) return false;
        close();
        return true;
      default:
        return false;
    }
  });

  return (
    <div
      className={cx(
        "desk:grid desk:h-dvh",
        opened && "desk:grid-cols-[clamp(380px,35vw,500px)_minmax(0,1fr)]",
      )}
    >
      <div className={cx("min-w-0 border-line desk:border-r", opened && "max-desk:hidden")}>
        <InboxList
          title={title}
          shop={shop}
          toko={toko}
          view={view}
          onView={onView}
          currentNo={no}
          onOpen={open}
          searchRef={search}
        />
      </div>
      {no === null ? null : (
        <div className="min-w-0">
          <CaseRoom
            key={no}
            no={no}
            back={{
              href: address(null, view),
              label: `Kembali ke ${title}`,
              onClick: (event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                close();
              },
            }}
          />
        </div>
      )}
      <KeysDialog open={helps} onClose={() => setHelps(false)} />
    </div>
  );
}

/** To the next or previous row; with a case open, it is opened at once. */
function step(by: 1 | -1, no: string | null, open: (no: string) => void): boolean {
  const rows = [...document.querySelectorAll<HTMLAnchorElement>("[data-row]")];
  if (rows.length === 0 || rows[0]?.getClientRects().length === 0) return false;
  const focused = rows.indexOf(document.activeElement as HTMLAnchorElement);
  const at = focused === -1 ? rows.findIndex((row) => row.dataset.row === no) : focused;
  const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
  if (no !== null && next?.dataset.row) open(next.dataset.row);
  return true;
}
