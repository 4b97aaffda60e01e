import { Bell as BellIcon, ShoppingBag } from "lucide-react";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Bell } from "@/components/notifications/bell";
import { AppFrame } from "@/components/shell/app-frame";
import { requireViewer } from "@/lib/auth/viewer";
import { signOut } from "@/lib/commands/session";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import { LiveProvider } from "@/lib/live/use-live";
import { paths } from "@/lib/paths";

const NAV = [
  {
    href: paths.purchases(),
    label: BUYER_COPY.nav.purchases,
    icon: <ShoppingBag size={18} strokeWidth={1.75} aria-hidden="true" />,
  },
  {
    href: paths.notifications(),
    label: BUYER_COPY.nav.notifications,
    icon: <BellIcon size={18} strokeWidth={1.75} aria-hidden="true" />,
  },
];

/** The frame of the buyer's screens; for people who have bought something. */
export default async function BuyerLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer(paths.purchases());
  if (viewer.buyerIds.length === 0) notFound();
  return (
    <LiveProvider>
      <AppFrame
        nav={NAV}
        person={{ name: viewer.name, roleLabel: BUYER_COPY.roleLabel }}
        bell={<Bell />}
        signOut={signOut}
      >
        {children}
      </AppFrame>
    </LiveProvider>
  );
}
