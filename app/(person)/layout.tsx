import type { ReactNode } from "react";
import { Bell } from "@/components/notifications/bell";
import { PersonFrame } from "@/components/shell/person-frame";
import { requireViewer } from "@/lib/auth/viewer";
import { signOut } from "@/lib/commands/session";
import { LiveProvider } from "@/lib/live/use-live";
import { paths } from "@/lib/paths";

/** Around what is everybody's: the frame of the work the person came for. */
export default async function PersonLayout({ children }: { children: ReactNode }) {
  const { name, shops, marketplaces } = await requireViewer(paths.notifications());
  return (
    <LiveProvider>
      <PersonFrame person={{ name, shops, marketplaces }} bell={<Bell />} signOut={signOut}>
        {children}
      </PersonFrame>
    </LiveProvider>
  );
}
