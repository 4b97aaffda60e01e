import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Bell } from "@/components/notifications/bell";
import { PersonFrame } from "@/components/shell/person-frame";
import { requireViewer } from "@/lib/auth/viewer";
import { signOut } from "@/lib/commands/session";
import { LiveProvider } from "@/lib/live/use-live";

/** The seller's frame: only for people of a shop; what each may press is decided case by case. */
export default async function SellerLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  if (viewer.shops.length === 0) notFound();
  const { name, shops, marketplaces } = viewer;
  return (
    <LiveProvider>
      <PersonFrame
        area="seller"
        person={{
          name,
          shops: shops.map((shop) => ({
            code: shop.code,
            name: shop.name,
            profile: shop.profile,
            role: shop.role,
          })),
          marketplaces: marketplaces.map(({ role }) => ({ role })),
        }}
        bell={<Bell />}
        signOut={signOut}
      >
        {children}
      </PersonFrame>
    </LiveProvider>
  );
}
