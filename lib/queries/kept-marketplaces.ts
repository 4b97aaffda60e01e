import type { Viewer, ViewerMarketplace } from "@/lib/auth/mint-viewer";

/** The marketplaces whose rules and calendar the viewer keeps, as their platform admin. */
function allKept(viewer: Viewer): readonly ViewerMarketplace[] {
  return viewer.marketplaces.filter((own) => own.role === "platform_admin");
}

/** One of them; without an id the first. Null where they keep none, or not this one. */
export function keptBy(viewer: Viewer, marketplaceId: string | null): ViewerMarketplace | null {
  const kept = allKept(viewer);
  return (marketplaceId === null ? kept[0] : kept.find((own) => own.id === marketplaceId)) ?? null;
}

/** All of them, to choose from. */
export function keptChoices(viewer: Viewer): readonly { readonly id: string; readonly name: string }[] {
  return allKept(viewer).map(({ id, name }) => ({ id, name }));
}
