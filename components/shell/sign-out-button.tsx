import { LogOut } from "lucide-react";
import { MenuItem } from "@/components/ui/menu";

/** Ends the session by a POST: `signOut` is a server action. Stands in a `Menu`. */
export function SignOutButton({ signOut }: { signOut: (form: FormData) => void | Promise<void> }) {
  return (
    <form action={signOut} role="none" className="mt-1 border-line border-t pt-1">
      <MenuItem type="submit" icon={<LogOut size={18} strokeWidth={1.75} aria-hidden="true" />}>
        Keluar
      </MenuItem>
    </form>
  );
}
