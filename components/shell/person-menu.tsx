import { Avatar } from "@/components/ui/avatar";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { NavItem } from "./nav-links";
import { SignOutButton } from "./sign-out-button";
import { ThemeMenuGroup } from "./theme-menu-group";

export type PersonMenuProps = {
  person: { name: string; roleLabel: string };
  /** Places that the phone's bar has no room for. */
  morePlaces: NavItem[];
  signOut: (form: FormData) => void | Promise<void>;
};

/** Who is signed in, how it looks, and the way out. */
export function PersonMenu({ person, morePlaces, signOut }: PersonMenuProps) {
  return (
    <Menu
      label={`Akun ${person.name}`}
      triggerClassName="grid size-11 place-items-center rounded-full"
      trigger={<Avatar name={person.name} />}
    >
      <div role="none" className="flex items-center gap-3 px-2.5 pt-1.5 pb-2.5">
        <Avatar name={person.name} />
        <p className="min-w-0">
          <span className="block truncate font-bold text-14">{person.name}</span>
          <span className="block text-12 text-soft">{person.roleLabel}</span>
        </p>
      </div>
      {morePlaces.length > 0 ? (
        <div role="none" className="border-line border-t py-1 desk:hidden">
          {morePlaces.map((item) => (
            <MenuItem key={item.href} href={item.href} icon={item.icon}>
              {item.label}
            </MenuItem>
          ))}
        </div>
      ) : null}
      <ThemeMenuGroup />
      <SignOutButton signOut={signOut} />
    </Menu>
  );
}
