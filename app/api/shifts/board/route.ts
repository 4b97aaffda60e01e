import { answer } from "@/lib/queries/answer";
import { shopOf } from "@/lib/queries/inbox-filter";
import { shiftBoard } from "@/lib/queries/shift-board";

/** The shift board of one of the viewer's shops. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  return answer(async (db, viewer) => {
    const shop = shopOf(viewer, query.get("toko"));
    return shop === null ? null : shiftBoard(db, viewer, shop.id);
  });
}
