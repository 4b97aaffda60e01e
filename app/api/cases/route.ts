import { answer } from "@/lib/queries/answer";
import { inbox } from "@/lib/queries/inbox";
import { inboxFilter, shopOf } from "@/lib/queries/inbox-filter";

/** A page of the seller's inbox. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  return answer(async (db, viewer) => {
    const shop = shopOf(viewer, query.get("toko"));
    return shop === null ? null : inbox(db, viewer, inboxFilter(shop.id, query));
  });
}
