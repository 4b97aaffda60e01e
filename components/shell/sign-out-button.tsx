import { LogOut, MonitorX } from "lucide-react";
import { MenuItem } from "@/components/ui/menu";

/** Ends this session, or all of them, by a POST: `signOut` is a server action. Stands in a `Menu`. */
export function SignOutButton({ signOut }: { signOut: (form: FormData) => void | Promise<void> }) {
  return (
    <div role="none" className="mt-1 border-line border-t pt-1">
      <form action={signOut} role="none">
        <MenuItem type="submit" icon={<LogOut size={18} strokeWidth={1.75} aria-hidden="true" />}>
          Keluar
        </MenuItem>
      </form>
      <form action={signOut} role="none">
        <input type="hidden" name="semua" value="1" />
        <MenuItem type="submit" icon={<MonitorX size={18} strokeWidth={1.75} aria-hidden="true" />}>
          Keluar dari semua perangkat
        </MenuItem>
      </form>
    </div>
  );
}
