"use client";

import { useQuery } from "@tanstack/react-query";
import { Bell as BellIcon } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useId, useRef } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import { capped } from "@/lib/format/count";
import { bellOptions } from "@/lib/live/query-options";
import { paths } from "@/lib/paths";
import { NoticeRow } from "./notice-row";
import { useMarkRead } from "./use-mark-read";

const SHOWN = 10;
const GAP = 8;
const words = DESK_COPY.notices;
const place =
  "relative grid size-11 shrink-0 place-items-center rounded-full text-soft transition-colors duration-100 hover:bg-hover hover:text-ink";

/** What the person has been told: a list beside the rail at a desk, the page itself on a phone. */
export function Bell() {
  const { data } = useQuery(bellOptions());
  const { one } = useMarkRead();
  const toko = useSearchParams().get("toko");
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const unread = data?.unread ?? 0;
  const page = paths.notifications({ toko: toko ?? undefined });
  const close = () => list.current?.hidePopover();

  function putBeside() {
    const from = button.current?.getBoundingClientRect();
    const own = list.current;
    if (!from || !own) return;
    own.style.left = `${from.right + GAP}px`;
    own.style.bottom = `${Math.max(GAP, window.innerHeight - from.bottom)}px`;
  }

  const sign = (
    <>
      <BellIcon size={18} strokeWidth={1.75} aria-hidden="true" />
      {unread > 0 ? (
        <span
          aria-hidden="true"
          className="absolute top-0.5 left-6 min-w-[18px] rounded-full bg-red px-1 text-center font-bold text-11 text-red-ink leading-[18px] unbroken"
        >
          {capped(unread)}
        </span>
      ) : null}
    </>
  );
  return (
    <>
      <Link href={page} aria-label={words.bell(unread)} className={`${place} desk:hidden`}>
        {sign}
      </Link>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={words.bell(unread)}
        className={`${place} max-desk:hidden`}
      >
        {sign}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={words.title}
        onToggle={(event) => event.newState === "open" && putBeside()}
        className="fixed inset-auto m-0 max-h-[min(36rem,80dvh)] w-96 overflow-y-auto rounded-card border border-line bg-card text-ink shadow-float"
      >
        <div className="sticky top-0 flex items-center justify-between gap-3 border-line border-b bg-card py-1.5 pr-2 pl-5">
          <p className="font-bold text-14">{words.title}</p>
          <LinkButton href={page} variant="quiet" size="small" onClick={close}>
            {words.all}
          </LinkButton>
        </div>
        {data === undefined || data.notices.length === 0 ? (
          <p className="px-5 py-6 text-14 text-soft">{data ? words.emptyTitle : words.loading}</p>
        ) : (
          <ul className="divide-y divide-line">
            {data.notices.slice(0, SHOWN).map((notice) => (
              <li key={`${notice.no}:${notice.seq}`}>
                <NoticeRow
                  notice={notice}
                  serverNow={data.serverNow}
                  onRead={(read) => {
                    close();
                    one(read);
                  }}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
