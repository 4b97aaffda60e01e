"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { bellOptions } from "@/lib/live/query-options";
import { AppFrame } from "./app-frame";
import { areaOf, type FrameArea, type Memberships, navFor, roleLabelFor } from "./nav-for";

export type PersonFrameProps = {
  person: Memberships & { readonly name: string };
  area?: FrameArea | undefined;
  bell?: ReactNode;
  signOut: (form: FormData) => void | Promise<void>;
  children: ReactNode;
};

/**
 * The frame of a person's work. Reads the address, which a layout cannot: `?toko=` or the case number says whose
 * work is shown and goes along with every link, and the wall (`?layar=dinding`) has no frame at all.
 */
export function PersonFrame({
  person,
  area = areaOf(person),
  bell: bellButton,
  signOut,
  children,
}: PersonFrameProps) {
  const query = useSearchParams();
  const pathname = usePathname();
  const { data: bell } = useQuery(bellOptions());
  if (pathname === "/jaga" && query.get("layar") === "dinding") return children;
  const wanted = query.get("toko") ?? /^\/komplain\/([A-Z0-9]{4})-/.exec(pathname)?.[1];
  const shop = person.shops.find((own) => own.code === wanted) ?? person.shops[0];
  const isSeller = area === "seller";
  return (
    <AppFrame
      nav={navFor(person, area, person.shops.length > 1 ? shop?.code : undefined, bell?.work)}
      person={{ name: person.name, roleLabel: roleLabelFor(person, area, shop?.code) }}
      shops={isSeller ? person.shops.map(({ code, name }) => ({ id: code, name })) : []}
      shopId={isSeller ? shop?.code : undefined}
      bell={bellButton}
      signOut={signOut}
    >
      {children}
    </AppFrame>
  );
}
