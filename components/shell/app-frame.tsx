import Link from "next/link";
import type { ReactNode } from "react";
import { paths } from "@/lib/paths";
import { Logo } from "./logo";
import { type NavItem, NavLinks } from "./nav-links";
import { PersonMenu } from "./person-menu";
import { PHONE_PLACES } from "./phone-places";
import { type ShopChoice, ShopSwitcher } from "./shop-switcher";

export type AppFrameProps = {
  /** In order of importance: the phone's bar shows the first four, the rest is in the person's menu. */
  nav: NavItem[];
  person: { name: string; roleLabel: string };
  shops?: ShopChoice[] | undefined;
  shopId?: string | undefined;
  /** 44 px square. */
  bell?: ReactNode;
  /** Server action that ends the session. */
  signOut: (form: FormData) => void | Promise<void>;
  children: ReactNode;
};

/**
 * The rail at a desk; a top strip and a bottom bar on a phone. A page with `data-room` on its root (the case room)
 * has a phone's whole screen: strip and bar give way to its own header and verb bar.
 */
export function AppFrame({ nav, person, shops = [], shopId, bell, signOut, children }: AppFrameProps) {
  return (
    <div className="group/frame min-h-dvh desk:grid desk:grid-cols-[92px_minmax(0,1fr)]">
      <a
        href="#isi"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-control bg-accent px-4 py-3 font-medium text-14 text-accent-ink focus:translate-y-0"
      >
        Langsung ke isi
      </a>
      <header className="sticky top-0 z-30 flex h-14 items-center gap-1 border-line border-b bg-card px-2 group-has-data-room/frame:max-desk:hidden desk:h-dvh desk:flex-col desk:items-stretch desk:overflow-y-auto desk:border-r desk:border-b-0 desk:bg-sunk desk:px-1 desk:py-3 print:hidden">
        <Link
          href={paths.home()}
          aria-label="Tuntas, beranda"
          className="grid size-11 shrink-0 place-items-center rounded-card desk:mx-auto"
        >
          <Logo />
        </Link>
        <ShopSwitcher shops={shops} currentId={shopId} />
        <nav aria-label="Utama" className="mt-1 hidden desk:block">
          <NavLinks items={nav} place="rail" />
        </nav>
        <div className="ml-auto flex items-center gap-1 desk:mx-auto desk:mt-auto desk:flex-col desk:pt-2">
          {bell}
          <PersonMenu person={person} morePlaces={nav.slice(PHONE_PLACES)} signOut={signOut} />
        </div>
      </header>
      <main
        id="isi"
        tabIndex={-1}
        className="min-w-0 max-desk:pb-[calc(3.5rem+env(safe-area-inset-bottom))] group-has-data-room/frame:max-desk:pb-0 print:pb-0"
      >
        {children}
      </main>
      <nav
        aria-label="Utama"
        className="fixed inset-x-0 bottom-0 z-30 h-[calc(3.5rem+env(safe-area-inset-bottom))] border-line border-t bg-card pb-[env(safe-area-inset-bottom)] group-has-data-room/frame:hidden desk:hidden print:hidden"
      >
        <NavLinks items={nav} place="bar" />
      </nav>
    </div>
  );
}
