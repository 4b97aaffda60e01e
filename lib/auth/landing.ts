import { paths } from "@/lib/paths";
import type { Viewer } from "./mint-viewer";

/** Where a person's day starts. Who sells and also buys comes to work first. */
export function homeFor(viewer: Pick<Viewer, "shops" | "marketplaces">): string {
  if (viewer.shops.length > 0)
    return viewer.shops.every((shop) => shop.role === "warehouse") ? paths.warehouse() : paths.inbox();
  if (viewer.marketplaces.length > 0) return paths.mediationQueue();
  return paths.purchases();
}

/**
 * A path of ours out of something a stranger may have put into a link; null when it leads anywhere else.
 * Parsed as the browser will parse it, which drops tabs and takes `\` for `/`.
 */
export function localPath(wanted: string | null | undefined): string | null {
  if (!wanted?.startsWith("/")) return null;
  const base = "http://here.invalid";
  const url = URL.parse(wanted, base);
  if (!url || url.origin !== base) return null;
  const path = url.pathname + url.search + url.hash;
  // Normalising may leave two slashes in front ("/.//evil.example"), which a browser reads as a host.
  if (path.startsWith("//")) return null;
  return /^\/(api|masuk|undangan)(\/|\?|#|$)/.test(path) ? null : path;
}
