import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Bell } from "@/components/notifications/bell";
import { PersonFrame } from "@/components/shell/person-frame";
import { requireViewer } from "@/lib/auth/viewer";
import { signOut } from "@/lib/commands/session";
import { LiveProvider } from "@/lib/live/use-live";
import { paths } from "@/lib/paths";

/** The frame of the marketplace's people; for everybody else there is nothing here. */
export default async function MediatorLayout({ children }: { children: ReactNode }) {
  const { name, shops, marketplaces } = await requireViewer(paths.mediationQueue());
  if (marketplaces.length === 0) notFound();
  return (
    <LiveProvider>
      <PersonFrame person={{ name, shops, marketplaces }} area="mediator" bell={<Bell />} signOut={signOut}>
        {children}
      </PersonFrame>
    </LiveProvider>
  );
}
