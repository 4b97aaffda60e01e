import { answer } from "@/lib/queries/answer";
import { shopOf } from "@/lib/queries/inbox-filter";
import { warehouse } from "@/lib/queries/warehouse";

/** The warehouse's work of one of the viewer's shops; `?pindai=` finds the case of a scanned number in it. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const scan = query.get("pindai")?.trim() || null;
  return answer(async (db, viewer) => {
    const shop = shopOf(viewer, query.get("toko"));
    return shop === null ? null : warehouse(db, viewer, shop.id, scan);
  });
}
