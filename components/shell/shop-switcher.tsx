"use client";

import { Check, ChevronsUpDown, Store } from "lucide-react";
import { usePathname } from "next/navigation";
import { Menu, MenuItem } from "@/components/ui/menu";
import { inOtherShop } from "@/lib/paths";

export type ShopChoice = { id: string; name: string };

export type ShopSwitcherProps = { shops: ShopChoice[]; currentId?: string | undefined };

/** Whose work is on the screen; with several shops a menu to go to another one's. */
export function ShopSwitcher({ shops, currentId }: ShopSwitcherProps) {
  const pathname = usePathname();
  const current = shops.find((shop) => shop.id === currentId) ?? shops[0];
  if (!current) return null;
  const name = (
    <span className="min-w-0 truncate desk:line-clamp-2 desk:whitespace-normal desk:text-center">
      {current.name}
    </span>
  );
  const place =
    "flex min-h-11 min-w-0 items-center gap-1.5 rounded-control px-1.5 font-medium text-14 text-ink desk:w-full desk:flex-col desk:gap-1 desk:px-0.5 desk:py-1.5 desk:text-11";
  if (shops.length === 1) {
    return <p className={place}>{name}</p>;
  }
  return (
    <Menu
      label={`${current.name}, ganti toko`}
      align="start"
      triggerClassName={`${place} hover:bg-hover`}
      trigger={
        <>
          {name}
          <ChevronsUpDown size={14} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-soft" />
        </>
      }
    >
      {shops.map((shop) => {
        const Icon = shop.id === current.id ? Check : Store;
        return (
          <MenuItem
            key={shop.id}
            href={inOtherShop(pathname, shop.id)}
            checked={shop.id === current.id}
            icon={<Icon size={18} strokeWidth={1.75} aria-hidden="true" />}
          >
            {shop.name}
          </MenuItem>
        );
      })}
    </Menu>
  );
}
