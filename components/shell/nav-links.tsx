"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { capped } from "@/lib/format/count";
import { PHONE_PLACES } from "./phone-places";

export type NavItem = {
  href: string;
  /** As the marketplace calls it: `Pengembalian & Refund`. */
  label: string;
  /** For the phone's bar, one word: `Refund`. */
  shortLabel?: string | undefined;
  /** 18 px. */
  icon: ReactNode;
  badge?: number | undefined;
  /** What the badge counts, for screen readers: `perlu respons`. */
  badgeLabel?: string | undefined;
};

function Badge({ item }: { item: NavItem }) {
  if (!item.badge) return null;
  return (
    <span className="absolute -top-2 left-3 min-w-[18px] rounded-full bg-red px-1 text-center font-bold text-11 text-red-ink leading-[18px] unbroken">
      {capped(item.badge)}
      {item.badgeLabel ? <span className="sr-only"> {item.badgeLabel}</span> : null}
    </span>
  );
}

/** The places of the product, as the desk's rail or the phone's bottom bar. */
export function NavLinks({ items, place }: { items: NavItem[]; place: "rail" | "bar" }) {
  const pathname = usePathname();
  const isRail = place === "rail";
  const shown = isRail ? items : items.slice(0, PHONE_PLACES);
  // The longest address that fits, so that `/belanja/komplain` does not light up `/belanja` too.
  const current = items
    .map((item) => item.href.split("?")[0] ?? item.href)
    .filter((path) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((a, b) => b.length - a.length)[0];
  return (
    <ul className={cx("flex", isRail ? "flex-col gap-1" : "h-full justify-around")}>
      {shown.map((item) => {
        const isCurrent = item.href.split("?")[0] === current;
        return (
          <li key={item.href} className={cx("min-w-0", !isRail && "flex-1")}>
            <Link
              href={item.href}
              aria-current={isCurrent ? "page" : undefined}
              className={cx(
                "flex flex-col items-center justify-center gap-1 text-center font-medium text-11",
                "transition-colors duration-100 focus-visible:-outline-offset-2",
                isRail ? "min-h-14 rounded-card py-2 tracking-[-0.01em]" : "h-full min-h-14 px-1",
                isCurrent
                  ? cx("text-accent", isRail && "bg-card shadow-[0_0_0_1px_var(--line)]")
                  : cx("text-soft hover:text-ink", isRail && "hover:bg-hover"),
              )}
            >
              <span className="relative">
                {item.icon}
                <Badge item={item} />
              </span>
              <span className={cx("max-w-full", !isRail && "truncate")}>
                {isRail ? item.label : (item.shortLabel ?? item.label)}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
