import {
  Bell,
  CalendarDays,
  Clock,
  Inbox,
  type LucideIcon,
  Package,
  Scale,
  ScrollText,
  ShoppingBag,
  Wallet,
} from "lucide-react";
import { INBOX_TITLES, ROLE_LABELS } from "@/lib/copy/places";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import type { MarketplaceRole, ShopRole } from "@/lib/domain/access";
import type { ProfileName } from "@/lib/domain/policy/policy";
import { paths } from "@/lib/paths";
import type { WorkCounts } from "@/lib/queries/work-counts";
import type { NavItem } from "./nav-links";

/** The three kinds of work the product frames. */
export type FrameArea = "seller" | "mediator" | "buyer";

/** Of a viewer, what decides about the frame. */
export type Memberships = {
  readonly shops: readonly {
    readonly code: string;
    readonly name: string;
    readonly profile: ProfileName;
    readonly role: ShopRole;
  }[];
  readonly marketplaces: readonly { readonly role: MarketplaceRole }[];
};

const icon = (Icon: LucideIcon) => <Icon size={18} strokeWidth={1.75} aria-hidden="true" />;
const words = DESK_COPY.nav;

/** Whose frame is drawn around a page that is everybody's: work comes before shopping, as `homeFor` has it. */
export function areaOf(viewer: Memberships): FrameArea {
  if (viewer.shops.length > 0) return "seller";
  return viewer.marketplaces.length > 0 ? "mediator" : "buyer";
}

/**
 * The places of the rail and the phone's bar. A seller's carry `?toko=` of `shopCode`, or of no shop where it is
 * not given, which means their first. `work` is what waits there, once it is known.
 */
export function navFor(
  viewer: Memberships,
  area: FrameArea = areaOf(viewer),
  shopCode?: string,
  work?: WorkCounts,
): NavItem[] {
  const toko = area === "seller" ? shopCode : undefined;
  const notices = { href: paths.notifications({ toko }), label: words.notifications, icon: icon(Bell) };
  if (area === "buyer")
    return [{ href: paths.purchases(), label: words.purchases, icon: icon(ShoppingBag) }, notices];
  if (area === "mediator") {
    const badge = { badge: work?.desk, badgeLabel: words.waiting };
    const keeps = viewer.marketplaces.some(({ role }) => role === "platform_admin");
    return [
      { href: paths.mediationQueue(), label: words.mediation, icon: icon(Scale), ...badge },
      notices,
      ...(keeps
        ? [
            { href: paths.calendar(), label: words.calendar, icon: icon(CalendarDays) },
            { href: paths.rules(), label: words.rules, icon: icon(ScrollText) },
          ]
        : []),
    ];
  }
  const shop = viewer.shops.find((own) => own.code === shopCode) ?? viewer.shops[0];
  return [
    {
      href: paths.inbox({ toko }),
      label: INBOX_TITLES[shop?.profile ?? "generic"],
      shortLabel: words.inboxShort,
      icon: icon(Inbox),
      badge: work?.shops[shop?.code ?? ""],
      badgeLabel: words.waiting,
    },
    { href: paths.shiftBoard({ toko }), label: words.shift, icon: icon(Clock) },
    { href: paths.warehouse({ toko }), label: words.warehouse, icon: icon(Package) },
    notices,
    // After the phone's four: the books are read at a desk.
    ...(shop?.role === "warehouse"
      ? []
      : [{ href: paths.books({ toko }), label: words.books, icon: icon(Wallet) }]),
  ];
}

/** What a person is in an area, for the menu under their initials. */
export function roleLabelFor(viewer: Memberships, area: FrameArea, shopCode?: string): string {
  const shop = viewer.shops.find((own) => own.code === shopCode) ?? viewer.shops[0];
  const role =
    area === "seller" ? shop?.role : area === "mediator" ? viewer.marketplaces[0]?.role : undefined;
  return ROLE_LABELS[role ?? "buyer"];
}
