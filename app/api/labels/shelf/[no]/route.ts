import { fullDate } from "@/lib/format/dates";
import { labelResponse } from "@/lib/labels/label-response";
import { shelfLabels } from "@/lib/labels/shelf-label";

import { shelfUnits } from "@/lib/queries/warehouse";

/** Stickers for what a case has on the special shelf, as PDF, for its shop alone; `?barang=` for one article. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ no: string }> },
): Promise<Response> {
  const { no } = await params;
  const only = new URL(request.url).searchParams.get("barang");
  return labelResponse(async (db, viewer) => {
    const units = (await shelfUnits(db, viewer, { no })).filter(
      (unit) => only === null || unit.orderLineId === only,
    );
    const [first] = units;
    if (first === undefined) return null;
    const labels = units.map((unit) => ({
      no: unit.no,
      code: `${unit.no}-${unit.lineNo}`,
      sku: unit.sku,
      name: unit.name,
      qty: unit.qty,
      disposition: unit.dispositionLabel,
      since: fullDate(new Date(unit.since), unit.zone),
    }));
    return { name: `rak-${first.no}`, pdf: await shelfLabels(labels) };
  });
}
