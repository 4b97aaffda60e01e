"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { capped } from "@/lib/format/count";
import { cx } from "./cx";

export type Tab = {
  href: string;
  label: string;
  count?: number | undefined;
  current: boolean;
};

/** Views of one list as links: each has an address, a count and `aria-current`. Scrolls sideways on phones. */
export function Tabs({
  label,
  tabs,
  className,
}: {
  label: string;
  tabs: Tab[];
  className?: string | undefined;
}) {
  const current = useRef<HTMLAnchorElement>(null);
  const chosen = tabs.find((tab) => tab.current)?.href;

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again when another tab is chosen
  useEffect(() => {
    const link = current.current;
    const strip = link?.closest("ul");
    if (!link || !strip) return;
    strip.scrollLeft = link.offsetLeft - (strip.clientWidth - link.offsetWidth) / 2;
  }, [chosen]);

  return (
    <nav aria-label={label} className={cx("border-line border-b", className)}>
      <ul className="edge-fade relative -mb-px flex gap-5 overflow-x-auto px-4 desk:px-5">
        {tabs.map((tab) => (
          <li key={tab.href} className="shrink-0 last:pr-6">
            <Link
              ref={tab.current ? current : undefined}
              href={tab.href}
              scroll={false}
              aria-current={tab.current ? "page" : undefined}
              className={cx(
                "flex min-h-11 items-center gap-1.5 border-b-2 pt-0.5 font-medium unbroken transition-colors duration-100",
                "rounded-t-small focus-visible:-outline-offset-2 dense:min-h-10",
                tab.current ? "border-accent text-ink" : "border-transparent text-soft hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className={cx("font-bold", tab.count > 0 ? "text-accent" : "text-soft")}>
                  {capped(tab.count)}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
