import { z } from "zod";
import { answer } from "@/lib/queries/answer";
import { closingPreview } from "@/lib/queries/calendar-preview";

/** How many running deadlines closing `?tanggal=` would move in the marketplace `?pasar=`, for its platform admin. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const marketplaceId = z.uuid().safeParse(query.get("pasar"));
  const on = query.get("tanggal") ?? "";
  return answer(async (db, viewer) =>
    marketplaceId.success ? closingPreview(db, viewer, { marketplaceId: marketplaceId.data, on }) : null,
  );
}
