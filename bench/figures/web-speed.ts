import { apiPaths, paths } from "@/lib/paths";
import type { Seller } from "../database";
import { type Figure, rounded } from "../figure";
import { compareLoads, type Site } from "../web";

type Sites = { readonly product: Site; readonly control: Site };

/** P1, P2, P3: the inbox as JSON and as a page, and the room of a long case as a page, 16 connections each. */
export async function webSpeed(
  { product, control }: Sites,
  session: { name: string; value: string },
  seller: Seller,
  longCaseNo: string,
): Promise<Figure[]> {
  const cookie = `${session.name}=${session.value}`;
  const toko = seller.shopCode;
  const of = (site: Site, path: string) => ({ url: `${site.address}${path}`, cookie });
  const json = await compareLoads({
    health: of(product, apiPaths.health()),
    inbox: of(product, apiPaths.cases({ toko })),
  });
  const pages = await compareLoads({
    empty: of(control, "/"),
    inbox: of(product, paths.inbox({ toko })),
    room: of(product, paths.caseRoom(longCaseNo, { toko })),
  });
  const figure = (
    name: string,
    what: string,
    found: typeof json,
    [own, other]: readonly [string, string],
    least: number,
  ): Figure => {
    const ratio = found[own]?.ratioTo(other) ?? Number.NaN;
    return {
      figure: name,
      what,
      value: rounded(found[own]?.perSecond ?? Number.NaN, 1),
      unit: name === "P1" ? "requests/s" : "pages/s",
      control: rounded(found[other]?.perSecond ?? Number.NaN, 1),
      ratio: rounded(ratio, 3),
      goal: `≥ ${least} ×`,
      met: ratio >= least,
    };
  };
  return [
    figure("P1", "inbox as JSON, 25 rows", json, ["inbox", "health"], 0.45),
    figure("P2", "inbox as a page", pages, ["inbox", "empty"], 0.33),
    figure("P3", "case room as a page, 60 events, 12 files", pages, ["room", "empty"], 0.25),
  ];
}
